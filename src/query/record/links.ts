import type { Json, JsonObject } from '#lib/json'
import { dig, textOf } from '../body/value.ts'
import type { Entity } from '../model/entity.ts'
import { safeHref } from '../text/href.ts'
import type { RecordFact, RecordLink, RecordValue } from './parts.ts'
import { linkValue } from './value.ts'

const DOI_BASE = 'https://doi.org/'

const doiHref = (value: Json | undefined): string | null => {
  const text = textOf(value)
  return text === null ? null : safeHref(/^10\./.test(text) ? DOI_BASE + text : text)
}

type Way = readonly [kind: RecordLink['kind'], label: string, read: (body: JsonObject) => string | null]

const from = (path: string) => (body: JsonObject) => safeHref(dig(body, path))

/** Ways out of a record, the best first. */
const WAYS: readonly Way[] = [
  ['doi', 'DOI', (body) => doiHref(dig(body, 'doi') ?? dig(body, 'ids.doi'))],
  ['landing', 'Publisher’s page', from('primary_location.landing_page_url')],
  ['landing', 'Landing page', from('landing_page_url')],
  ['pdf', 'PDF', from('best_oa_location.pdf_url')],
  ['pdf', 'PDF', from('pdf_url')],
  ['open', 'Open copy', from('open_access.oa_url')],
  ['open', 'Open copy', from('best_oa_location.landing_page_url')],
  ['website', 'Website', from('homepage_url')],
  ['website', 'Text of the license', from('url')],
  ['wikipedia', 'Wikipedia', from('ids.wikipedia')],
  ['provider', 'OpenAlex', from('id')],
]

/** The ways out of a record: each address once, the best first; only addresses that may be followed. */
export function readLinks({ body }: Entity): readonly RecordLink[] {
  const links = new Map<string, RecordLink>()
  for (const [kind, label, read] of WAYS) {
    const href = read(body)
    if (href !== null && !links.has(href)) links.set(href, { kind, label, href })
  }
  return [...links.values()]
}

/** Registries: key under `ids`, name, what an address begins with. */
const REGISTRIES: readonly (readonly [key: string, label: string, base: string | null])[] = [
  ['doi', 'DOI', DOI_BASE],
  ['orcid', 'ORCID', 'https://orcid.org/'],
  ['ror', 'ROR', 'https://ror.org/'],
  ['issn_l', 'Linking ISSN', 'https://portal.issn.org/resource/ISSN/'],
  ['issn', 'ISSN', 'https://portal.issn.org/resource/ISSN/'],
  ['pmid', 'PubMed ID', 'https://pubmed.ncbi.nlm.nih.gov/'],
  ['pmcid', 'PubMed Central ID', 'https://www.ncbi.nlm.nih.gov/pmc/articles/'],
  ['wikidata', 'Wikidata', 'https://www.wikidata.org/wiki/'],
  ['grid', 'GRID', null],
  ['crossref', 'Crossref funder ID', null],
  ['scopus', 'Scopus', null],
  ['mag', 'MAG ID', null],
  ['un', 'United Nations', null],
]

/** An identifier bare, with its address where it has one. */
function idValue(value: Json | undefined, base: string | null): RecordValue | null {
  const text = textOf(value)
  if (text === null) return null
  const bare = text.replace(/^https?:\/\/\S+\//, '')
  const isDoi = base === DOI_BASE
  const shown = isDoi ? text.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '') : bare
  return linkValue(shown, /^https?:/i.test(text) ? text : base === null ? null : base + text)
}

/** The identifiers a record has in other registries, one fact for each. */
export function readIdentifiers({ body, id }: Entity): readonly RecordFact[] {
  const own: RecordFact = { id: 'id', label: 'OpenAlex ID', values: [linkValue(id, dig(body, 'id'))], more: 0 }
  const others = REGISTRIES.flatMap(([key, label, base]): RecordFact[] => {
    const found = dig(body, `ids.${key}`) ?? dig(body, key)
    const values = (Array.isArray(found) ? found : [found]).flatMap(
      (value: Json | undefined) => idValue(value, base) ?? [],
    )
    return values.length === 0 ? [] : [{ id: key, label, values, more: 0 }]
  })
  return [own, ...others]
}

import { decodePercent } from '#lib/decode'
import type { Field } from '../model/field.ts'

/** Reads one scheme: the identifier in its bare form, `null` when the text is none. */
interface Scheme {
  readonly pattern: RegExp
  /** The bare form of what the pattern's first group caught. */
  readonly tidy: (caught: string) => string
  /** The URL form. */
  readonly url: (bare: string, field: Field) => string
}

/** An identifier by itself, after its prefix, in an address, or after its prefix in an address. */
const forms = (prefix: string, address: string, id: string): RegExp =>
  new RegExp(`^(?:(?:${prefix}):\\s*)?(?:(?:https?:\\/\\/)?${address})?(${id})\\/?$`, 'i')

const asIs = (text: string): string => text

const dashed = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll('-', '')
    .replace(/(.{4})(?=.)/g, '$1-')

/** Records of publishers and funders write Wikidata addresses with `entity`, those of concepts with `wiki` (seen). */
const wikidataUrl = (bare: string, field: Field): string =>
  `https://www.wikidata.org/${field.entity === 'publishers' || field.entity === 'funders' ? 'entity' : 'wiki'}/${bare}`

/** Identifier schemes by the catalog's names. Forms: provider reference § 2.2 and § 4.6, and recorded records. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  DOI: {
    pattern: forms('doi', '(?:dx\\.|www\\.)?doi\\.org\\/', '10\\.\\S+'),
    tidy: asIs,
    url: (bare) => `https://doi.org/${bare}`,
  },
  ORCID: {
    pattern: forms('orcid', '(?:www\\.)?orcid\\.org\\/', '\\d{4}-?\\d{4}-?\\d{4}-?\\d{3}[\\dx]'),
    tidy: dashed,
    url: (bare) => `https://orcid.org/${bare}`,
  },
  ROR: {
    pattern: forms('ror', 'ror\\.org\\/', '0[a-z0-9]{6}\\d{2}'),
    tidy: (text) => text.toLowerCase(),
    url: (bare) => `https://ror.org/${bare}`,
  },
  ISSN: {
    pattern: forms('issn|issn_l', 'portal\\.issn\\.org\\/resource\\/issn\\/', '\\d{4}-?\\d{3}[\\dx]'),
    tidy: dashed,
    url: asIs,
  },
  PMID: {
    pattern: forms('pmid', '(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|www\\.ncbi\\.nlm\\.nih\\.gov\\/pubmed)\\/', '\\d+'),
    tidy: asIs,
    url: (bare) => `https://pubmed.ncbi.nlm.nih.gov/${bare}`,
  },
  PMCID: {
    pattern: forms(
      'pmcid',
      '(?:(?:www\\.)?ncbi\\.nlm\\.nih\\.gov\\/pmc|pmc\\.ncbi\\.nlm\\.nih\\.gov)\\/articles\\/',
      '(?:PMC)?\\d+',
    ),
    tidy: (text) => text.replace(/^PMC/i, ''),
    url: (bare) => `https://www.ncbi.nlm.nih.gov/pmc/articles/${bare}`,
  },
  Wikidata: {
    pattern: forms('wikidata', '(?:www\\.|m\\.)?wikidata\\.org\\/(?:wiki|entity)\\/', 'Q\\d+'),
    tidy: (text) => text.toUpperCase(),
    url: wikidataUrl,
  },
  MAG: { pattern: forms('mag', 'academic\\.microsoft\\.com\\/paper\\/', '\\d+'), tidy: asIs, url: asIs },
  Scopus: {
    pattern: /^(?:scopus:\s*)?(?:https?:\/\/(?:www\.)?scopus\.com\/\S*?authorid=)?(\d+)(?:&\S*)?$/i,
    tidy: asIs,
    url: asIs,
  },
}

/** An identifier in its bare form (`10.1/a`, `0000-0002-1825-0097`), `null` when the text is none of the scheme. */
export function bareIdentifier(scheme: string, text: string): string | null {
  const known = SCHEMES[scheme]
  if (known === undefined) return null
  const caught = known.pattern.exec(decodePercent(text.trim()))?.[1]
  return caught === undefined ? null : known.tidy(caught)
}

/** Funders' own DOIs stand bare in records (seen), other identifiers of stored fields in forms we have not seen. */
const readStored = (bare: string, text: string): string => (bare.startsWith('10.13039/') ? bare : text.trim())

const isOpaque = (field: Field): boolean =>
  field.send === 'stored' && (field.scheme === 'DOI' || field.scheme === 'ORCID')

/**
 * The canonical value of an external identifier: the URL form where the scheme has one (it works with every operator),
 * bare where the field wants it so, as it stands in records where the field wants that; `null` when the text is none of
 * the scheme. DOIs are lower-cased unless the field minds case.
 */
export function readExternalId(field: Field, text: string): string | null {
  const known = SCHEMES[field.scheme ?? '']
  const bare = bareIdentifier(field.scheme ?? '', text)
  if (known === undefined || bare === null) return null
  if (isOpaque(field)) return readStored(bare, text)
  const cased = field.scheme === 'DOI' && !field.isCaseSensitive ? bare.toLowerCase() : bare
  return field.send === 'bare' ? cased : known.url(cased, field)
}

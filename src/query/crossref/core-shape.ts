import type { Json, JsonObject } from '#lib/json'
import { dig, listOf, textOf } from '../body/value.ts'
import type { Entity } from '../model/entity.ts'
import { plainText } from '../text/markup.ts'
import { contributorsOf } from './body.ts'
import { CITATION_ROOTS, toCrossrefCitation } from './citation.ts'
import { isTakenBack } from './notices.ts'

/** Root fields beside those of a citation. */
export const CORE_ROOTS: readonly string[] = [
  ...CITATION_ROOTS,
  ...['is-referenced-by-count', 'references-count', 'reference', 'funder', 'updated-by'],
]

const address = (doi: string): string => (doi === '' ? '' : `https://doi.org/${doi}`)

function authorshipsOf(body: JsonObject): readonly JsonObject[] {
  const all = contributorsOf(body, 'author')
  return all.map(({ name, orcid, affiliations }, index) => ({
    author: { display_name: plainText(name), orcid: orcid === null ? null : `https://orcid.org/${orcid}` },
    author_position: index === 0 ? 'first' : index === all.length - 1 ? 'last' : 'middle',
    institutions: affiliations.map((text) => ({ display_name: plainText(text) })),
  }))
}

const named = (values: readonly (string | null)[]): readonly JsonObject[] =>
  values.flatMap((name) => (name === null || name === '' ? [] : [{ display_name: name }]))

const funders = (body: JsonObject): readonly JsonObject[] =>
  named(listOf(dig(body, 'funder')).map((one: Json) => textOf(dig(one, 'name'))))

/**
 * A work in the shape that programs know from the first provider: what its columns name, as far as Crossref has it. Works
 * and what they cite go by their DOIs, so that citations among them meet; references without a DOI are left out.
 */
export function toCoreShape(entity: Entity): Entity {
  const { body } = entity
  const one = toCrossrefCitation(entity)
  const cited = listOf(dig(body, 'reference')).flatMap((item) => textOf(dig(item, 'DOI')) ?? [])
  const shaped: JsonObject = {
    id: one.url,
    doi: one.url,
    display_name: one.title,
    publication_year: one.year,
    publication_date: one.date,
    type: one.type,
    language: one.language,
    cited_by_count: dig(body, 'is-referenced-by-count') ?? null,
    authorships: authorshipsOf(body),
    primary_location: {
      source: { display_name: one.venue, issn_l: one.issn, host_organization_name: one.publisher },
    },
    biblio: { volume: one.volume, issue: one.issue, first_page: one.firstPage, last_page: one.lastPage },
    referenced_works: cited.map((doi) => address(doi.toLowerCase())),
    referenced_works_count: dig(body, 'references-count') ?? null,
    is_retracted: isTakenBack(body),
    keywords: named(one.keywords),
    funders: funders(body),
    abstract_inverted_index: one.abstract === '' ? null : { [one.abstract]: [0] },
  }
  return { ...entity, body: shaped }
}

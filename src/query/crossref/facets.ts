import type { FieldId } from '../model/clause.ts'

/** A facet: its name at Crossref and the most values it gives. */
export interface Facet {
  readonly name: string
  readonly most: number
}

/** Facets by our field, where their name is another one. */
const NAMES: Readonly<Record<string, string>> = {
  funder: 'funder-doi',
  'full-text.application': 'link-application',
  'license.url': 'license',
  'relation.type': 'relation-type',
  type: 'type-name',
}

const PLAIN: ReadonlySet<string> = new Set([
  'affiliation',
  'archive',
  'assertion',
  'assertion-group',
  'category-name',
  'container-title',
  'funder-name',
  'issn',
  'journal-issue',
  'journal-volume',
  'orcid',
  'published',
  'publisher-name',
  'ror-id',
  'source',
  'update-type',
])

/** Facets that give fewer values than the others. Rule: reference § 6, as of 2026. */
const SMALL: ReadonlySet<string> = new Set(['container-title', 'issn', 'orcid'])
const MOST = 1000
const MOST_OF_SMALL = 100

/** The facet that counts a field's values; `null`: there is none. */
export function facetOf(field: FieldId | string): Facet | null {
  const name = NAMES[field] ?? (PLAIN.has(field) ? field : null)
  return name === null ? null : { name, most: SMALL.has(name) ? MOST_OF_SMALL : MOST }
}

import type { FieldId } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Search, SearchScope } from '../model/query.ts'

/**
 * A part of a record that can be searched. `title` is `display_name`; `keyword` the names of its keywords;
 * `raw_author_name` and `raw_affiliation` what authors wrote; the others are root fields of these names.
 */
export type SearchPart =
  | 'title'
  | 'abstract'
  | 'keyword'
  | 'raw_author_name'
  | 'raw_affiliation'
  | 'display_name_alternatives'
  | 'display_name_acronyms'
  | 'alternate_titles'
  | 'abbreviated_title'
  | 'description'
  | 'keywords'

/**
 * Where a search looks, and whether words match their other forms there. A word may stand in any of the parts; a
 * phrase must stand within one text of one part. Never empty; the first part is the one that counts as title.
 */
export interface SearchReach {
  readonly parts: readonly SearchPart[]
  readonly stemmed: boolean
}

/** What the `search` parameter covers: catalog `search_in`; there is no full text in local data. */
const REACH: Partial<Record<EntityType, readonly SearchPart[]>> = {
  works: ['title', 'abstract'],
  authors: ['title', 'display_name_alternatives'],
  sources: ['title', 'alternate_titles', 'abbreviated_title'],
  institutions: ['title', 'display_name_alternatives', 'display_name_acronyms'],
  topics: ['title', 'description', 'keywords'],
  publishers: ['title', 'alternate_titles'],
  funders: ['title', 'alternate_titles', 'description'],
  awards: ['title', 'description'],
  concepts: ['title', 'description'],
}

/** The reach of the `search` parameters without scope. */
const wholeReach = (entity: EntityType): readonly SearchPart[] => REACH[entity] ?? ['title']

const SCOPE_PARTS: Partial<Record<SearchScope, readonly SearchPart[]>> = {
  title: ['title'],
  title_and_abstract: ['title', 'abstract'],
}

/** Where a search parameter looks. Words are stemmed on works only; `semantic` is read as `default`. */
export const reachOfSearch = (entity: EntityType, search: Pick<Search, 'scope' | 'exact'>): SearchReach => ({
  parts: SCOPE_PARTS[search.scope] ?? wholeReach(entity),
  stemmed: entity === 'works' && !search.exact,
})

const FIELD_PARTS: Readonly<Record<string, readonly SearchPart[]>> = {
  display_name: ['title'],
  title: ['title'],
  abstract: ['abstract'],
  title_and_abstract: ['title', 'abstract'],
  description: ['description'],
  keywords: ['keywords'],
  keyword: ['keyword'],
  raw_author_name: ['raw_author_name'],
  raw_affiliation_strings: ['raw_affiliation'],
}

const STEMMED = new Set(['display_name', 'title', 'abstract', 'title_and_abstract', 'fulltext', 'default'])

/** Where a search filter looks; `null` when the field is none (`semantic.search` included). */
export function reachOfField(entity: EntityType, field: FieldId): SearchReach | null {
  const match = /^(\w+)\.search(\.exact)?$/.exec(field)
  const name = match?.[1]
  if (name === undefined || name === 'semantic') return null
  const isWhole = name === 'fulltext' || name === 'default' || name === 'text'
  const parts = isWhole ? wholeReach(entity) : FIELD_PARTS[name]
  if (parts === undefined) return null
  return { parts, stemmed: entity === 'works' && match?.[2] === undefined && STEMMED.has(name) }
}

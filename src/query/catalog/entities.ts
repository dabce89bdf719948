import { annexFor } from '../annex/annex.ts'
import { toFieldId } from '../model/clause.ts'
import { type CoreEntity, ENTITY_TYPES, type EntityType, isCrossref } from '../model/entity-type.ts'
import type { EntityInfo } from '../model/field.ts'
import { SEARCH_SCOPES, type SearchScope } from '../model/query.ts'
import { ENTITY_ROWS } from './entity-rows.ts'

const split = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))

/** Order without `sort`, without and with a search. Source: provider reference § 6, as of 2026-08. */
const ORDERS: Partial<Readonly<Record<CoreEntity, readonly [readonly string[], readonly string[]]>>> = {
  works: [
    ['cited_by_percentile_year.max:desc', 'cited_by_count:desc', 'id:asc'],
    ['relevance_score:desc', 'publication_date:asc', 'id:asc'],
  ],
  awards: [
    ['funded_outputs_count:desc', 'id:asc'],
    ['relevance_score:desc', 'id:asc'],
  ],
  locations: [
    ['work_id:asc', 'native_id:asc'],
    ['relevance_score:desc', 'id:asc'],
  ],
}
const USUAL_ORDER = [
  ['works_count:desc', 'id:asc'],
  ['relevance_score:desc', 'works_count:desc', 'id:asc'],
] as const

/** Scopes of the search parameters. A search on locations aims at a field they lack (reference § 5.1). */
function scopesOf(type: CoreEntity): readonly SearchScope[] {
  if (type === 'works') return SEARCH_SCOPES
  return type === 'locations' ? [] : ['default']
}

function readEntity(type: CoreEntity): EntityInfo {
  const [label = '', labelSingular = '', idPrefix, worksField, flags, aliases = '', select = ''] =
    ENTITY_ROWS[type].split('|')
  const [defaultSort, searchSort] = ORDERS[type] ?? USUAL_ORDER
  return {
    type,
    path: type,
    label,
    labelSingular,
    idPrefix: idPrefix || null,
    pathAliases: split(aliases),
    worksField: worksField ? toFieldId(worksField) : null,
    hasAutocomplete: flags === 'A',
    searchScopes: scopesOf(type),
    select: split(select),
    defaultSort,
    searchSort,
  }
}

const cache = new Map<EntityType, EntityInfo>()

/** What the catalog says about an entity. The same object at every call. */
export function entityInfo(entity: EntityType): EntityInfo {
  const known = cache.get(entity)
  if (known !== undefined) return known
  const read = isCrossref(entity) ? annexFor(entity).info(entity) : readEntity(entity)
  cache.set(entity, read)
  return read
}

/** Groups in one answer, at most (provider reference § 9.1; Crossref's own reference § 6). */
export const mostGroups = (entity: EntityType): number => (isCrossref(entity) ? 1000 : 200)

/** Path words of old links and of ids that name an entity otherwise than its path does. */
const PATH_WORDS: ReadonlyMap<string, EntityType> = new Map<string, EntityType>([
  ...ENTITY_TYPES.map((type) => [type, type] as const),
  ['people', 'authors'],
  ['journals', 'sources'],
  ['types', 'work-types'],
])

/** The entity a path word stands for: `works`, `people`, `journals`, `types` … in any case; `null` when it is none. */
export function entityOfPathWord(word: string): EntityType | null {
  return PATH_WORDS.get(word) ?? PATH_WORDS.get(word.toLowerCase().replaceAll('_', '-')) ?? null
}

const LETTERS: ReadonlyMap<string, EntityType> = new Map(
  ENTITY_TYPES.flatMap((type) => {
    const letter = ENTITY_ROWS[type].split('|')[2]
    return letter ? [[letter, type] as const] : []
  }),
)

/** The entity whose ids begin with a letter, in any case; `null` when there is none. */
export function entityOfLetter(letter: string): EntityType | null {
  return LETTERS.get(letter.toUpperCase()) ?? null
}

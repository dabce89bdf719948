import {
  CROSSREF_ENTITIES,
  type EntityType,
  entityInfo,
  type FieldId,
  findField,
  isCrossref,
  type SearchScope,
  toFieldId,
} from '#query'
import { facetOf, isFilter } from '#query/crossref'
import type { Can } from '../source.ts'
import { CROSSREF_POOLS, type Pool } from './pools.ts'

const OTHER_CATALOG = 'Crossref has no such list.'
const ONLY_WORKS = 'Crossref does this for works only.'

const PACE: Readonly<Record<Pool, string>> = {
  public: 'Crossref’s public pool: 1 list a second. With your e-mail address in Settings it is 3.',
  polite: 'Crossref’s polite pool: 3 lists a second.',
}

/** The life of a walk that nobody goes on with. Rule: reference § 7, from the documentation. */
const KEEPS_PLACE_MS = 5 * 60_000

function whyNotEntity(entity: EntityType): string | null {
  if (!isCrossref(entity)) return OTHER_CATALOG
  return entity === 'crossref-prefixes' ? 'Crossref has no list of prefixes; it opens one by its number.' : null
}

function whyNotFilter(entity: EntityType, id: FieldId): string | null {
  if (!isCrossref(entity)) return OTHER_CATALOG
  const field = findField(entity, id)
  if (field === null || isFilter(field)) return null
  const words = findField(entity, `query.${field.id}`)
  const instead = words === null ? '' : ` Use “${words.label}”.`
  return `Crossref counts or sorts by this and has no filter for it.${instead}`
}

function whyNotGroup(entity: EntityType, id: FieldId): string | null {
  if (!isCrossref(entity)) return OTHER_CATALOG
  if (entity !== 'crossref-works') return 'Crossref counts works only.'
  const field = findField(entity, id)
  if (field === null || facetOf(field.id) !== null) return null
  return 'Crossref counts by 21 fields, and this is none of them.'
}

function whyNotSort(entity: EntityType, key: FieldId): string | null {
  if (!isCrossref(entity)) return OTHER_CATALOG
  if (entity !== 'crossref-works') return ONLY_WORKS
  if (key === 'relevance_score') return null
  const field = findField(entity, key)
  if (field === null || field.canSort) return null
  return 'Crossref knows 12 orders: by dates, citations, references and relevance.'
}

function whyNotSearch(entity: EntityType, scope: SearchScope, exact: boolean): string | null {
  if (!isCrossref(entity)) return OTHER_CATALOG
  const { searchScopes, label } = entityInfo(entity)
  if (!searchScopes.includes('default')) return `Crossref does not search ${label.toLowerCase()}.`
  if (scope !== 'default') return 'Crossref searches whole records, or single fields by a filter that “contains”.'
  return exact ? 'Crossref takes a bag of words: no phrases, no AND, OR or NOT.' : null
}

/**
 * The day a DOI was registered first never moves, and every record is said to have it; Crossref began in 2000. Rule:
 * reference § 5, § 7 "Windows" and § 11.
 */
const WINDOWS = {
  from: toFieldId('from-created-date'),
  until: toFieldId('until-created-date'),
  countBy: toFieldId('type'),
  earliest: '2000-01-01',
  words: 'First registered',
  without: 'Without a date of first registration',
}

/** What Crossref can do in a pool. Fields that the catalog does not know pass. */
export const crossrefCan = (pool: Pool): Can => ({
  entities: CROSSREF_ENTITIES.filter((entity) => whyNotEntity(entity) === null),
  whyNotEntity,
  whyNotFilter,
  whyNotGroup,
  whyNotNamed: (entity, id) =>
    whyNotGroup(entity, id) ?? 'Crossref gives the largest groups and does not search among them.',
  whyNotAllGroups: 'Crossref gives the largest groups of a field and no way to the others.',
  whyNotSort,
  whyNotSearch,
  whyNotSample: (entity) => (entity === 'crossref-works' ? null : ONLY_WORKS),
  samples: {
    most: 100,
    whyNoSeed: 'Crossref knows no seed and draws other records each time: a link or a reload can show another sample.',
  },
  suggests: (entity) => isCrossref(entity) && entityInfo(entity).hasAutocomplete,
  largestPage: 1000,
  // Two megabytes: whole records have 11 kB on average, ten times what a table shows (reference § 4).
  largestWholePage: 200,
  deepestOffset: null,
  cursor: 'stateful',
  keepsPlaceMs: KEEPS_PLACE_MS,
  largestGroupPage: 1000,
  mostGroups: (_entity, field) => facetOf(field)?.most ?? 0,
  aboutTotals: 'Crossref calls its counts approximate: they can differ a little from an exact one.',
  windows: WINDOWS,
  rate: { perSecond: CROSSREF_POOLS[pool].listsPerSecond, inFlight: CROSSREF_POOLS[pool].inFlight, about: PACE[pool] },
})

import { entityInfo } from '../catalog/entities.ts'
import { findField, findFilterField } from '../catalog/fields.ts'
import { matchOptions } from '../catalog/match-options.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import type { Chart, Query, Search, View } from '../model/query.ts'
import { because, type Reason, when } from './refusal.ts'
import { searchTextReasons } from './search-text.ts'
import { barInSearch, longSearch } from './text-problems.ts'
import { needsPaidPlan } from './value-problems.ts'
import {
  exactMeaning,
  groupCount,
  meaningWith,
  noGroup,
  noGroups,
  noSearch,
  noSort,
  onlyWorks,
  pageNumber,
  pageSize,
  relevanceAscending,
  relevanceWithoutSearch,
  samplePage,
  sampleSize,
  sampleWithGroup,
  sampleWithSort,
  scopeTwice,
  tooDeep,
  unknownGroup,
  unknownSelect,
  unknownSort,
} from './view-problems.ts'

const LONGEST_SEARCH = 1500
const LARGEST_SAMPLE = 10_000
const MOST_GROUPS = 200
const DEEPEST = 10_000
const USUAL_PAGE = 25
const LARGEST_PAGE = 200
const LARGEST_PAGE_BY_MEANING = 50

const isMeant = (query: Query): boolean => query.search.some(({ scope }) => scope === 'semantic')

/** What the server would refuse in one of the searches. */
export function searchReasons({ entity, search }: Query, index: number): readonly Reason[] {
  const one = search[index]
  if (one === undefined || one.words.trim() === '') return []
  const { label, searchScopes } = entityInfo(entity)
  if (searchScopes.length === 0) return [because(noSearch(label))]
  if (!searchScopes.includes(one.scope)) return [because(onlyWorks(label))]
  const isTwice = search.slice(0, index).some(({ scope }) => scope === one.scope)
  return [
    ...when(isTwice, () => scopeTwice),
    ...when(one.scope === 'semantic' && one.exact, () => exactMeaning),
    ...when(one.words.includes('|'), () => barInSearch(one.words)),
    ...(one.scope === 'semantic' ? [] : searchTextReasons(one.words, isStemmed(entity, one))),
    ...(one.words.length > LONGEST_SEARCH ? [longReason(one.words.length)] : []),
  ]
}

const longReason = (length: number): Reason => ({ explanation: longSearch(length), unless: 'paid-key' })

const isStemmed = (entity: EntityType, { exact }: Search): boolean => entity === 'works' && !exact

/** Filters a search by meaning takes (reference § 5.4). */
const WITH_MEANING: ReadonlySet<string> = new Set([
  ...['publication_year', 'type', 'open_access.is_oa', 'language', 'authorships.author.id', 'funders.id'],
  ...['authorships.institutions.id', 'authorships.institutions.lineage', 'primary_location.source.id'],
  ...['is_retracted', 'has_fulltext', 'has_abstract', 'primary_location.license'],
])

/** A filter beside a search by meaning. */
export function meaningReasons(query: Query, index: number): readonly Reason[] {
  const field = findFilterField(query.entity, query.filter[index]?.field ?? '')
  return when(isMeant(query) && field !== null && !WITH_MEANING.has(field.id), () => meaningWith(field?.label ?? ''))
}

const hasSearch = ({ entity, search, filter }: Query): boolean =>
  search.some(({ words }) => words.trim() !== '') ||
  filter.some(({ field, match }) => match.kind === 'text' && findFilterField(entity, field)?.kind === 'search')

function sortKeyReasons(query: Query, { key, direction }: View['sort'][number]): readonly Reason[] {
  if (key === 'relevance_score')
    return [
      ...when(!hasSearch(query), () => relevanceWithoutSearch),
      ...when(direction === 'asc', () => relevanceAscending),
    ]
  const field = findField(query.entity, key)
  if (field === null) return [because(unknownSort(key))]
  if (field.needsPlan) return [{ explanation: needsPaidPlan(field), unless: 'paid-key' }]
  return when(!field.canSort, () => noSort(field.label))
}

/** What the server would refuse in the order. */
export const sortReasons = (query: Query, { sort }: View): readonly Reason[] => [
  ...when(query.sample !== null && sort.length > 0, () => sampleWithSort),
  ...sort.flatMap((key) => sortKeyReasons(query, key)),
]

function kindInWords({ kind }: Field): string {
  if (kind === 'date' || kind === 'datetime') return 'days'
  if (kind === 'search') return 'search fields'
  return kind === 'integer' || kind === 'number' ? 'numbers of this kind' : 'other'
}

/** Grouping these ends in a failure of the server (reference § 2.1). */
const NEVER_GROUPED: ReadonlySet<EntityType> = new Set<EntityType>(['licenses', 'source-types', 'institution-types'])

/** A histogram asks for one count a range: the server filters by numbers that it does not group. */
const isCountedInRanges = (field: Field, chart: Chart | null): boolean =>
  chart?.kind === 'histogram' && !field.needsPlan && matchOptions(field).ranges

/** What the server would refuse in the grouping. */
export function groupReasons(query: Query, { group, chart }: View): readonly Reason[] {
  if (group === null) return []
  const { entity } = query
  if (NEVER_GROUPED.has(entity)) return [because(noGroups(entityInfo(entity).label))]
  const field = findField(entity, group.field)
  const isCounted = group.top === null || (Number.isInteger(group.top) && group.top >= 1 && group.top <= MOST_GROUPS)
  return [
    ...(field === null
      ? [because(unknownGroup(group.field))]
      : when(!field.canGroup && !isCountedInRanges(field, chart), () => noGroup(field.label, kindInWords(field)))),
    ...when(!isCounted, () => groupCount),
    ...when(query.sample !== null, () => sampleWithGroup),
    ...when(isMeant(query), () => meaningWith('Grouping')),
  ]
}

/** What the server would refuse in the sample. A size of 0 counts as no sample. */
export function sampleReasons({ sample }: Query): readonly Reason[] {
  const isSize = sample === null || (Number.isInteger(sample.size) && sample.size <= LARGEST_SAMPLE)
  return when(!isSize, () => sampleSize)
}

/** What the server would refuse in a pasted choice of root fields. */
export function selectReasons({ entity }: Query, { select }: View): readonly Reason[] {
  const known = entityInfo(entity).select
  const unknown = (select ?? []).filter((name) => !known.includes(name))
  return when(unknown.length > 0, () => unknownSelect(unknown.join(', ')))
}

/** What the server would refuse in the place where a pasted call entered the list. */
export function pageReasons(query: Query, { page }: View): readonly Reason[] {
  if (page === null) return []
  const { number, size } = page
  const most = isMeant(query) ? LARGEST_PAGE_BY_MEANING : LARGEST_PAGE
  const isSize = size === null || (Number.isInteger(size) && size >= 1 && size <= most)
  if (!isSize) return [because(pageSize(most))]
  if (!Number.isInteger(number) || number < 1) return [because(pageNumber)]
  return [
    ...when(number * (size ?? USUAL_PAGE) > DEEPEST, () => tooDeep),
    ...when(number > 1 && query.sample !== null && !query.sample.seed, () => samplePage),
  ]
}

import type { Explanation } from '#lib/explanation'
import { findField, findFilterField } from '../catalog/fields.ts'
import { matchOptions } from '../catalog/match-options.ts'
import type { Clause, FieldId } from '../model/clause.ts'
import type { CrossrefEntity, EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import type { Query, View } from '../model/query.ts'
import { clauseReasons } from '../refusals/clause-reasons.ts'
import { because, type Reason, type Refusal, type RefusalPlace, when } from '../refusals/refusal.ts'
import { crossrefEntity, readInfo } from './entities.ts'
import { facetOf } from './facets.ts'
import { hasWord } from './plain-words.ts'
import {
  comma,
  exactWords,
  noFacet,
  noFilter,
  noList,
  noRelevance,
  noSearch,
  noSort,
  noWords,
  oneSort,
  onlyWorks,
  sampleSeed,
  sampleSize,
  sampleWith,
  twice,
  unknownSelect,
  wordsTwice,
} from './reasons.ts'
import { toWireFilter } from './wire-filter.ts'

const MOST_SAMPLED = 100

const valuesOf = ({ match }: Clause): readonly string[] => {
  if (match.kind === 'all') return match.values
  if (match.kind !== 'any' && match.kind !== 'none') return []
  return match.values.flatMap((value) => (value.kind === 'is' ? [value.value] : []))
}

const labelOf = (entity: EntityType, name: string): string => findField(entity, name)?.label ?? name

/** Whether Crossref can filter by a field at all. */
export const isFilter = (field: Field): boolean => matchOptions(field).any || matchOptions(field).text

/** What Crossref would refuse in a clause, beside what its field's operators say. */
export function ownClauseReasons(entity: CrossrefEntity, clause: Clause): readonly Reason[] {
  const field = findFilterField(entity, clause.field)
  if (field !== null && !isFilter(field)) return [because(noFilter(field.label))]
  if (clause.match.kind === 'all' && clause.match.values.length > 1)
    return [because(twice(labelOf(entity, clause.field)))]
  if (clause.match.kind === 'text' && !hasWord(clause.match.queries.join(' '))) return [because(noWords)]
  return valuesOf(clause)
    .filter((value) => value.includes(','))
    .map((value) => because(comma(value)))
}

/** Fields of which several conditions cannot be sent together, and the clauses that say so: all but the first. */
function conflictsAt({ entity, filter }: Query, index: number): readonly Reason[] {
  const clause = filter[index]
  if (clause === undefined) return []
  const isLater = filter.slice(0, index).some(({ field }) => field === clause.field)
  if (!isLater) return []
  if (clause.match.kind === 'text') return [because(wordsTwice(labelOf(entity, clause.field)))]
  const { conflicts } = toWireFilter(entity, filter.slice(0, index + 1))
  return when(conflicts.includes(clause.field), () => twice(labelOf(entity, clause.field)))
}

const isWorks = ({ entity }: Query): boolean => entity === 'crossref-works'

function searchReasons({ entity, search }: Query, index: number): readonly Reason[] {
  const one = search[index]
  if (one === undefined) return []
  const { searchScopes, label } = readInfo(crossrefEntity(entity))
  return [...when(!searchScopes.includes(one.scope), () => noSearch(label)), ...when(one.exact, () => exactWords)]
}

const hasWords = ({ search, filter }: Query): boolean =>
  search.length > 0 || filter.some(({ match }) => match.kind === 'text')

function sortKeyReasons(query: Query, key: FieldId): readonly Reason[] {
  if (key === 'relevance_score') return when(!hasWords(query), () => noRelevance)
  return when(findField(query.entity, key)?.canSort !== true, () => noSort(labelOf(query.entity, key)))
}

function sortReasons(query: Query, { sort }: View): readonly Reason[] {
  if (sort.length === 0) return []
  if (!isWorks(query)) return [because(onlyWorks('sorted'))]
  return [
    ...when(query.sample !== null, () => sampleWith('sorted')),
    ...when(sort.length > 1, () => oneSort),
    ...sort.flatMap(({ key }) => sortKeyReasons(query, key)),
  ]
}

function groupReasons(query: Query, { group }: View): readonly Reason[] {
  if (group === null) return []
  if (!isWorks(query)) return [because(onlyWorks('grouped'))]
  const field = findField(query.entity, group.field)
  const facet = field === null ? null : facetOf(field.id)
  const label = field?.label ?? group.field
  if (facet === null) return [because(noFacet(label))]
  return [...when(query.sample !== null, () => sampleWith('grouped'))]
}

function sampleReasons(query: Query): readonly Reason[] {
  const { sample } = query
  if (sample === null) return []
  if (!isWorks(query)) return [because(onlyWorks('sampled'))]
  return [
    ...when(!Number.isInteger(sample.size) || sample.size > MOST_SAMPLED, () => sampleSize),
    ...when(sample.seed !== null, () => sampleSeed),
  ]
}

function selectReasons({ entity }: Query, { select }: View): readonly Reason[] {
  const known = readInfo(crossrefEntity(entity)).select
  const unknown = (select ?? []).filter((name) => !known.includes(name)).join(', ')
  return when(unknown !== '', () => unknownSelect(unknown))
}

const at = (place: RefusalPlace, reasons: readonly Reason[]): readonly Refusal[] =>
  reasons.map((reason) => ({ place, ...reason }))

const listReasons = ({ entity }: Query): readonly Explanation[] => (entity === 'crossref-prefixes' ? [noList] : [])

/** Everything in a query of Crossref's and its view that it would refuse, foreseen, each at its place. */
export function ownRefusals(query: Query, view: View): readonly Refusal[] {
  return [
    ...at({ kind: 'page' }, listReasons(query).map(because)),
    ...query.search.flatMap((_, index) => at({ kind: 'search', index }, searchReasons(query, index))),
    ...query.filter.flatMap((clause, index) =>
      at({ kind: 'clause', index }, [...clauseReasons(query.entity, clause), ...conflictsAt(query, index)]),
    ),
    ...at({ kind: 'sample' }, sampleReasons(query)),
    ...at({ kind: 'sort' }, sortReasons(query, view)),
    ...at({ kind: 'group' }, groupReasons(query, view)),
    ...at({ kind: 'select' }, selectReasons(query, view)),
  ]
}

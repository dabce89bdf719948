import { useDebouncedValue } from '@mantine/hooks'
import { type GroupsAnswer, useGroups, useNames, useSource } from '#data'
import { describeClause, type EntityType, emptyView, type Field, type Query, refusalsOf, withoutField } from '#query'
import type { Groups } from '#sources'
import { named } from './facet-rows.ts'
import { type Ticked, tickedOf } from './ticks.ts'

/** Values asked for in one request: it costs the same for ten as for two hundred. The chart of the field asks the same. */
const ASKED = 200

/** Waits until a person stops typing, in ms. */
const TYPING_MS = 250

interface FacetRequest {
  readonly field: Field
  readonly isFree: boolean
  readonly isInSight: boolean
  /** Shows only values whose name holds this. */
  readonly typed: string
}

/** The values of a field over the present query. */
export interface FacetAnswer {
  readonly whyNot: string | null
  /** The answer that is in sight: of all values, or of those by name. */
  readonly answer: GroupsAnswer
  readonly groups: Groups | null
  /** Records of the set the counts are made over. */
  readonly total: number | null
  readonly isOld: boolean
  /** The query has a condition of its own on the field. */
  readonly hasOwn: boolean
  readonly ticked: readonly Ticked[]
  labelOf(one: Ticked): string
  /** Where the text was looked for, when not in all values. */
  readonly onlyAmong: string | null
}

function useLabels(query: Query, ticked: readonly Ticked[]): (one: Ticked) => string {
  const handle = useSource(query.source)
  const needed = new Map<EntityType, string[]>()
  for (const { clause, index } of ticked) {
    const ref = describeClause(query.entity, clause).values[index]?.ref
    if (ref) needed.set(ref.entity, [...(needed.get(ref.entity) ?? []), ref.id])
  }
  const names = useNames(handle, needed)
  return ({ clause, index, key }) => describeClause(query.entity, clause, names).values[index]?.text ?? key ?? 'Unknown'
}

/** Asks for the values of a field: one request while its panel is in sight, one more while a text narrows a long list. */
export function useFacet(query: Query, { field, isFree, isInSight, typed }: FacetRequest): FacetAnswer {
  const { source } = useSource(query.source)
  const others = withoutField(query, field.id)
  const over = isFree ? others : query
  const group = { field: field.id, includeUnknown: field.kind !== 'boolean', top: null }
  const refusal = refusalsOf(over, { ...emptyView(), group }).find(({ place }) => place.kind === 'group')
  const whyNot = source.can.whyNotGroup(query.entity, field.id) ?? refusal?.explanation.what ?? null
  const request = { query: over, field: field.id, includeUnknown: group.includeUnknown, top: ASKED }
  const all = useGroups(request, isInSight && whyNot === null)
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS)
  const isNarrowed = typed.trim() !== '' && settled !== ''
  const whyNotNamed = source.can.whyNotNamed(query.entity, field.id)
  const asksNames = isNarrowed && all.groups !== null && !all.groups.isComplete && whyNotNamed === null
  const byName = useGroups({ ...request, includeUnknown: false, named: settled }, asksNames && isInSight)
  const ticked = tickedOf(query, field)
  const answer = asksNames ? byName : all
  const groups = isNarrowed && all.groups && !asksNames ? named(all.groups, settled) : answer.groups
  return {
    whyNot,
    answer,
    groups,
    total: all.groups?.total.kind === 'exact' ? all.groups.total.count : null,
    isOld: answer.isOld || all.isOld,
    hasOwn: others.filter.length < query.filter.length,
    ticked,
    labelOf: useLabels(query, ticked),
    onlyAmong: isNarrowed && all.groups?.isComplete === false ? whyNotNamed : null,
  }
}

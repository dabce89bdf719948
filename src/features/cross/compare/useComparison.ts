import { useContext, useMemo } from 'react'
import { SourceContext, useNames, useSeries, useSource } from '#data'
import { describeSets, emptyView, type Field, idsToName, type Query, refusalsOf } from '#query'
import { isSourceError, type SourceError } from '#sources'
import type { Grid } from '../grid.ts'
import { useLast } from '../useLast.ts'
import { ASKED } from '../useSplit.ts'
import { type ComparedSet, comparison } from './comparison.ts'
import { aligned, countedBy } from './elsewhere.ts'
import { type Compared, setsOf } from './sets.ts'

/** A comparison with what it is made of. */
export interface ComparisonModel {
  readonly field: Field
  readonly grid: Grid
  readonly sets: readonly ComparedSet[]
}

/** A comparison as a view draws it: `model` may be that of the sets before, then `isOld`. */
export interface ComparisonAnswer {
  readonly model: ComparisonModel | null
  /** The sets as they are now, with short names. */
  readonly sets: readonly ComparedSet[]
  readonly isOld: boolean
  readonly isCounting: boolean
  readonly error: SourceError | null
  retry(): void
}

/** Why the groups of a field cannot be counted over each set; `null`: they can. */
function useWhyNot(field: Field): (query: Query) => string | null {
  const sourceOf = useContext(SourceContext)
  return (query) => {
    const own = countedBy(field, query)
    if (own === null) return 'These records have no such field.'
    const view = { ...emptyView(), group: { field: own.field, includeUnknown: true, top: null } }
    const [refusal] = refusalsOf(query, view)
    return refusal ? refusal.explanation.what : sourceOf(query.source).source.can.whyNotGroup(query.entity, own.field)
  }
}

/** The groups of a field over several sets. */
export function useComparison(
  compared: Compared,
  { field, top }: { readonly field: Field; readonly top: number },
): ComparisonAnswer {
  const { query, view } = compared
  const names = useNames(useSource(query.source), idsToName(query, view))
  const whyNot = useWhyNot(field)
  const queries = setsOf(compared)
  const labels = describeSets(queries, names)
  const notes = queries.map(whyNot)
  const asked = queries.flatMap((set, at) => (notes[at] === null ? [set] : []))
  const { answers, retry } = useSeries({
    parts: asked.map((set) => ({ query: set, isAsked: true, field: countedBy(field, set)?.field ?? field.id })),
    field: field.id,
    includeUnknown: field.kind !== 'boolean',
    top: ASKED,
    why: 'comparison',
    lane: 'person',
  })
  const texts = JSON.stringify([labels, notes])
  const sets = useMemo(() => {
    const [ownLabels, ownNotes] = JSON.parse(texts) as [string[], (string | null)[]]
    const rest = [...answers]
    return setsOf({ query, view }).map((set, at): ComparedSet => {
      const note = ownNotes[at] ?? null
      const answer = note === null ? rest.shift() : undefined
      const state = note === null ? (answer?.status ?? 'waiting') : 'unasked'
      const by = countedBy(field, set)
      const groups = by && aligned(answer?.groups ?? null, by)
      return { query: set, label: ownLabels[at] ?? '', groups, state, note }
    })
  }, [texts, answers, query, view, field])
  const present = useMemo<ComparisonModel>(
    () => ({ field, sets, grid: comparison({ sets, field, top, year: new Date().getFullYear() }) }),
    [sets, field, top],
  )
  const ready = answers.filter(({ status }) => status === 'ready').length
  const isCounting = answers.some(({ status }) => status === 'counting')
  const error = answers.find((one) => isSourceError(one.error))?.error ?? null
  // As long as nothing came, be it that all of it failed, what was in sight before stays.
  const hasCome = ready > 0 || (!isCounting && error === null)
  const model = useLast(present, hasCome)
  return {
    model,
    sets,
    isOld: !hasCome && model !== null,
    isCounting,
    error,
    retry,
  }
}

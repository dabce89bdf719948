import { useMemo, useState } from 'react'
import { canonicalText, useGroups, useSeries, useSource } from '#data'
import type { Field, Query, Split } from '#query'
import { type Groups, isSourceError, type SourceError } from '#sources'
import type { Grid } from './grid.ts'
import { pivot } from './pivot.ts'
import { DEFAULT_SLICES, planSlices, type Slice } from './plan.ts'
import { useLast } from './useLast.ts'

/** Groups asked for in one request: it costs the same for ten as for two hundred. */
export const ASKED = 200

/** Requests that are sent without being asked for: more wait for a click, after their price is told. */
export const MOST_UNASKED = 12

/** What is split, and how. */
export interface SplitRequest {
  readonly query: Query
  readonly rowField: Field
  readonly columnField: Field
  readonly split: Split
  readonly top: number
}

/** How far the requests came. `idle`: the price is told and a click awaited. */
export interface Progress {
  readonly status: 'idle' | 'counting' | 'stopped' | 'ended'
  readonly ready: number
  readonly failed: number
  /** Requests in all. */
  readonly price: number
  /** What they cost so far, where the Source tells. */
  readonly credits: number | null
  readonly error: SourceError | null
  start(): void
  stop(): void
  retry(): void
}

/** A cross table with what it is made of. */
export interface SplitModel {
  readonly query: Query
  readonly rowField: Field
  readonly columnField: Field
  readonly grid: Grid
  readonly rows: Groups
  readonly columns: Groups
  readonly slices: readonly Slice[]
}

/** A split as a view draws it: `model` may be that of the query before, then `isOld`. */
export interface SplitAnswer {
  readonly model: SplitModel | null
  readonly isOld: boolean
  readonly progress: Progress
  readonly error: SourceError | null
  retry(): void
}

const NONE: readonly Slice[] = []

const unknownToo = ({ kind }: Field): boolean => kind !== 'boolean'

/** The groups of both fields over the whole query: what the slices are planned from. */
function useSides({ query, rowField, columnField }: SplitRequest) {
  const ask = (field: Field) => ({ query, field: field.id, includeUnknown: unknownToo(field), top: ASKED })
  const rows = useGroups(ask(rowField))
  const columns = useGroups(ask(columnField))
  const isFresh = rows.groups !== null && columns.groups !== null && !rows.isOld && !columns.isOld
  return { rows, columns, isFresh }
}

/** One group request for each value of the split, begun by itself where it is cheap, else by the person. */
function useSlices(request: SplitRequest, slices: readonly Slice[]) {
  const { query, rowField, columnField } = request
  const { source } = useSource(query.source)
  const key = `${canonicalText(query)} ${rowField.id} ${columnField.id} ${slices.length}`
  const [started, setStarted] = useState('')
  const [stopped, setStopped] = useState('')
  const asked = useMemo(() => slices.filter((slice) => slice.query !== null), [slices])
  const isAsked = (source.can.rate === null || asked.length <= MOST_UNASKED || started === key) && stopped !== key
  const { answers, stop, retry } = useSeries({
    parts: asked.map((slice) => ({ query: slice.query ?? query, isAsked })),
    field: rowField.id,
    includeUnknown: unknownToo(rowField),
    top: ASKED,
    why: `split by ${columnField.id}`,
    // Behind whatever the person clicks meanwhile.
    lane: 'prefetch',
  })
  const count = (status: string): number => answers.filter((one) => one.status === status).length
  const [ready, failed] = [count('ready'), count('failed')]
  const isEnded = ready + failed === asked.length
  const costs = answers.map(({ groups }) => groups?.info.credits ?? null)
  const progress: Progress = {
    status: isEnded ? 'ended' : isAsked ? 'counting' : stopped === key ? 'stopped' : 'idle',
    ready,
    failed,
    price: asked.length,
    credits: costs.every((cost) => cost === null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    error: answers.find(({ error }) => isSourceError(error))?.error ?? null,
    start: () => {
      setStarted(key)
      setStopped('')
    },
    stop: () => {
      setStopped(key)
      stop()
    },
    retry,
  }
  return { asked, answers, progress }
}

/** A grouping split by a second field. */
export function useSplit(request: SplitRequest): SplitAnswer {
  const { query, rowField, columnField, split, top } = request
  const { rows, columns, isFresh } = useSides(request)
  const [rowGroups, columnGroups] = [rows.groups, columns.groups]
  const slices = useMemo(
    () =>
      isFresh && columnGroups
        ? planSlices(query, columnField, { groups: columnGroups, top: split.top ?? DEFAULT_SLICES })
        : NONE,
    [isFresh, query, columnField, columnGroups, split.top],
  )
  const { asked, answers, progress } = useSlices(request, slices)
  const model = useMemo<SplitModel | null>(() => {
    if (!isFresh || !rowGroups || !columnGroups) return null
    const states = slices.map((slice) => {
      const answer = answers[asked.indexOf(slice)]
      return { state: answer?.status ?? ('unasked' as const), groups: answer?.groups ?? null }
    })
    const year = new Date().getFullYear()
    const sides = { rows: rowGroups, columns: columnGroups, slices }
    const of = { query, rowField, columnField, ...sides }
    return { ...of, grid: pivot({ answers: states, top, year, ...of }) }
  }, [isFresh, rowGroups, columnGroups, slices, asked, answers, query, rowField, columnField, top])
  // As long as nothing came, be it that all of it failed, what was in sight before stays.
  const hasCome = model !== null && (progress.ready > 0 || (progress.status !== 'counting' && progress.failed === 0))
  const shown = useLast(model, hasCome)
  return {
    model: shown ?? model,
    isOld: !hasCome && shown !== null,
    progress,
    error: rows.error ?? columns.error,
    retry: () => {
      if (rows.error) rows.retry()
      if (columns.error) columns.retry()
    },
  }
}

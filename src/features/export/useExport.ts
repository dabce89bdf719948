import { useEffect, useState, useSyncExternalStore } from 'react'
import { type SourceHandle, useResults, useSource } from '#data'
import { columnsOfView, type ExportFormat, type Query, selectOf } from '#query'
import { isSourceError, planWalk, type SourceError, type WalkPlan } from '#sources'
import { useList } from '#url'
import { createExportRun, type ExportRun, orderOf } from './export-run.ts'
import { openSink } from './sink.ts'

/** Waits in the browser, unless told to stop. */
const wait = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })

/** The plan of an export: made when the dialog opens, since it shows the price. */
export type Planning =
  | { readonly status: 'planning' }
  | { readonly status: 'planned'; readonly plan: WalkPlan }
  | { readonly status: 'failed'; readonly error: SourceError }

const PLANNING = { status: 'planning' } as const

/** How the list of the address would be walked. The total is the one the page shows: it is not asked for again. */
export function usePlan(query: Query, { source }: SourceHandle): Planning & { readonly retry: () => void } {
  const { view } = useList()
  const results = useResults({ query, sort: view.sort, select: selectOf(columnsOfView(query, view)) })
  const { total } = results
  const isKnown = results.status !== 'loading' || results.error !== null
  const count = total.kind === 'unknown' ? null : total.count
  const [planning, setPlanning] = useState<Planning>(PLANNING)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another run, and the total is a new object with each render
  useEffect(() => {
    if (!isKnown) return
    const stop = new AbortController()
    const pageSize = source.can.largestPage
    planWalk({ source, query, total, pageSize }, { lane: 'person', why: 'plan of the export', signal: stop.signal })
      .then((plan) => setPlanning({ status: 'planned', plan }))
      .catch((error: unknown) => {
        if (isSourceError(error)) setPlanning({ status: 'failed', error })
        else if (!stop.signal.aborted) throw error
      })
    return () => stop.abort()
  }, [source, query, isKnown, count, attempt])
  return {
    ...planning,
    retry: () => {
      setPlanning(PLANNING)
      setAttempt(attempt + 1)
    },
  }
}

/** What is chosen before an export begins. */
export interface ExportOrder {
  readonly plan: WalkPlan
  readonly format: ExportFormat
  readonly hasMark: boolean
  readonly fileName: string
}

/** Opens the file and prepares the export of the list of the address; `null`: the person chose no place for it. */
export function useExportStart(query: Query): (order: ExportOrder) => Promise<ExportRun | null> {
  const { source } = useSource(query.source)
  const { view } = useList()
  return async ({ plan, format, hasMark, fileName }) => {
    const choices = { columns: columnsOfView(query, view), hasMark }
    const sink = await openSink(fileName, format.mime)
    if (sink === null) return null
    return createExportRun({
      source,
      plan,
      sort: orderOf(plan, view.sort, query),
      select: format.select(choices),
      pageSize: source.can.largestPage,
      encoder: format.open(choices),
      sink,
      now: () => Date.now(),
      wait,
    })
  }
}

/** The state of an export, as it goes. */
export const useRunState = (run: ExportRun) => useSyncExternalStore(run.subscribe, run.getState)

/** The list of the address and its source. */
export function useExportedList() {
  const list = useList()
  return { ...list, handle: useSource(list.query.source) }
}

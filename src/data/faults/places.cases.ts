import { act, renderHook, waitFor } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import type { JsonObject } from '#lib/json'
import { type Clause, emptyQuery, type Names, type Query, shortId, toFieldId, withClause } from '#query'
import { createWalks, isSourceError, planWalk, type SourceError, type Walks } from '#sources'
import { fixtureRecords } from '#testing'
import {
  createQueryClient,
  QueryClientProvider,
  SourceContext,
  useGroups,
  useNames,
  useResults,
  useSuggestions,
} from '../index.ts'
import type { Place } from './faults.cases.ts'
import type { FaultWorld } from './world.cases.ts'

/** One place, as a person works in it. */
export interface Stage {
  /** Comes to a good state first. */
  start(): Promise<void>
  /** Does what meets the fault, and waits until it has ended one way or the other. */
  act(): Promise<void>
  /** What a person is told; `null`: nothing. Names are not told of: ids stand in their place. */
  error(): SourceError | null
  /** Everything asked for is there: right, in full, each once. */
  isWhole(): boolean
  /** What was there before the fault is there still. */
  isKept(): boolean
  /** What the person does about it. */
  retry(): Promise<void>
  /** Waits until it came right by itself. */
  recovered(): Promise<void>
  /** How many were announced, came, and came twice. */
  tally(): { readonly expected: number; readonly got: number; readonly duplicates: number }
  /** Asks for something, then for something else before the first answer has come; `late` lets it come at last. */
  supersede(late: () => void): Promise<void>
}

const ALL = emptyQuery('works')
const SINCE: Query = withClause(ALL, {
  field: toFieldId('publication_year'),
  match: { kind: 'any', values: [{ kind: 'between', from: 2010, to: null }] },
})

const ARTICLES: Clause = {
  field: toFieldId('type'),
  match: { kind: 'any', values: [{ kind: 'is', value: 'article' }] },
}

const works = fixtureRecords().works.filter((work) => work['is_xpac'] !== true)
const isSince = (work: JsonObject): boolean => Number(work['publication_year'] ?? 0) >= 2010
const idsOf = (records: readonly JsonObject[]) => records.map(({ id }) => shortId('works', `${id}`)).sort()
const IDS = { all: idsOf(works), since: idsOf(works.filter(isSince)) }
const AUTHORS = fixtureRecords()
  .authors.slice(0, 4)
  .map(({ id, display_name }) => ({ id: shortId('authors', `${id}`), name: `${display_name}` }))

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && [...one].sort().every((id, index) => id === other[index])

const until = (test: () => boolean): Promise<void> =>
  waitFor(
    () => {
      if (!test()) throw new Error('Not yet')
    },
    { interval: 1, timeout: 15_000 },
  )

const NO_TALLY = { expected: 0, got: 0, duplicates: 0 }

let made = 0

function follow<Props, Result>(world: FaultWorld, hook: (props: Props) => Result, initialProps: Props) {
  made += 1
  const { source, monitor } = world
  const handle = { source, scope: `cell ${made}`, hasKey: false, monitor }
  const client = createQueryClient()
  const wrapper = ({ children }: { readonly children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, createElement(SourceContext, { value: () => handle }, children))
  return { handle, ...renderHook(hook, { wrapper, initialProps }) }
}

/** Pages of a list: the first one of another query, or the next ones of the same. */
function lists(world: FaultWorld, place: 'first page' | 'scrolling'): Stage {
  const { result, rerender } = follow(world, (query: Query) => useResults({ query, sort: [], select: null }), ALL)
  const ids = () => result.current.entities.map(({ id }) => id)
  const isQuiet = () => ['failed', 'failed-midway', 'ready', 'ended'].includes(result.current.status)
  let wanted = place === 'first page' ? IDS.since : IDS.all
  const more = async () => {
    const had = ids().length
    act(() => result.current.loadMore())
    await until(() => isQuiet() && (ids().length > had || result.current.error !== null))
  }
  const toEnd = async () => {
    while (result.current.status === 'ready') await more()
  }
  let before: readonly string[] = []
  const isGoingOn = () => before.every((id, index) => ids()[index] === id)
  return {
    async start() {
      await until(() => result.current.status === 'ready')
      before = ids()
    },
    async act() {
      if (place === 'scrolling') return more()
      rerender(SINCE)
      await until(isQuiet)
    },
    error: () => result.current.error,
    isWhole: () => result.current.status === 'ended' && isSame(ids(), wanted),
    // The rows of the query before stand in, dimmed, until others come; those of the same list stay where they are.
    isKept: () => (place === 'first page' && !result.current.error ? ids().length > 0 : isGoingOn()),
    async retry() {
      if (result.current.error) act(() => result.current.retry())
      await until(() => isQuiet() && result.current.error === null)
      await toEnd()
    },
    recovered: () => until(() => isQuiet() && result.current.error === null && !result.current.isOld),
    tally() {
      const { total, check } = result.current
      return {
        expected: total.kind === 'unknown' ? -1 : total.count,
        got: ids().length,
        duplicates: check?.duplicates ?? 0,
      }
    },
    async supersede(late) {
      if (place === 'scrolling') act(() => result.current.loadMore())
      else rerender({ ...ALL, entity: 'authors' })
      await world.settle()
      wanted = IDS.since
      rerender(SINCE)
      await until(() => result.current.status === 'ready' && !result.current.isOld)
      late()
      await act(() => world.settle())
      await toEnd()
    },
  }
}

function grouping(world: FaultWorld): Stage {
  const field = toFieldId('type')
  const hook = (query: Query) => useGroups({ query, field, includeUnknown: true, top: 200 })
  const { result, rerender } = follow(world, hook, ALL)
  const sum = () => result.current.groups?.groups.reduce((all, { count }) => all + count, 0) ?? -1
  const isQuiet = () => {
    const { status, isOld, error } = result.current
    return status !== 'loading' && (!isOld || error !== null)
  }
  const before = { sum: 0 }
  return {
    async start() {
      await until(isQuiet)
      before.sum = sum()
    },
    async act() {
      rerender(SINCE)
      await until(isQuiet)
    },
    error: () => result.current.error,
    isWhole: () => result.current.status === 'ready' && sum() === IDS.since.length,
    // A failure takes no group away: those of the query before are still in sight.
    isKept: () => before.sum === IDS.all.length && sum() === (result.current.isOld ? before.sum : IDS.since.length),
    async retry() {
      if (result.current.error) act(() => result.current.retry())
      await until(() => isQuiet() && result.current.error === null)
    },
    recovered: () => until(() => isQuiet() && result.current.error === null),
    tally: () => NO_TALLY,
    async supersede(late) {
      rerender(withClause(SINCE, ARTICLES))
      await world.settle()
      rerender(SINCE)
      await until(isQuiet)
      late()
      await act(() => world.settle())
    },
  }
}

function names(world: FaultWorld): Stage {
  type Needed = readonly string[]
  const first = [AUTHORS[0]?.id ?? '']
  const all = AUTHORS.map(({ id }) => id)
  interface Shown {
    readonly handle: Parameters<typeof useNames>[0]
    readonly ids: Needed
  }
  const hook = ({ handle, ids }: Shown) => useNames(handle, new Map([['authors', ids]]))
  made += 1
  const handle = { source: world.source, scope: `names ${made}`, hasKey: false }
  const view = follow<Shown, Names>(world, hook, { handle, ids: [] })
  let shown = view
  const known = (ids: Needed) =>
    ids.every((id) => shown.result.current('authors', id) === AUTHORS.find((author) => author.id === id)?.name)
  return {
    async start() {
      view.rerender({ handle, ids: first })
      await until(() => known(first))
    },
    async act() {
      view.rerender({ handle, ids: all })
      await until(() => known(all) || world.monitor.getSnapshot().inFlight + world.monitor.getSnapshot().waiting === 0)
      await world.settle()
      await until(() => known(all) || isAtRest(world))
    },
    error: () => null,
    isWhole: () => known(all),
    isKept: () => known(first),
    // Names are asked for again by the next view that needs them.
    async retry() {
      if (!known(all)) shown = follow<Shown, Names>(world, hook, { handle, ids: all })
      await until(() => known(all))
    },
    recovered: () => until(() => known(all)),
    tally: () => NO_TALLY,
    async supersede(late) {
      view.rerender({ handle, ids: all.slice(0, 2) })
      await world.settle()
      view.rerender({ handle, ids: all.slice(2) })
      await until(() => known(all.slice(2)))
      late()
      await act(() => world.settle())
      view.rerender({ handle, ids: all })
      await until(() => known(all))
    },
  }
}

const isAtRest = ({ monitor }: FaultWorld): boolean => {
  const { inFlight, waiting, requests } = monitor.getSnapshot()
  return inFlight === 0 && waiting === 0 && requests[0]?.outcome !== 'under-way'
}

function autocomplete(world: FaultWorld): Stage {
  const [one, other] = AUTHORS.map(({ name }) => name.split(' ')[0] ?? name)
  const hook = (text: string) => useSuggestions('openalex', 'authors', text)
  const { result, rerender } = follow(world, hook, one ?? '')
  const isQuiet = () => !result.current.isOld && result.current.status !== 'loading'
  const fits = (text: string | undefined) =>
    result.current.suggestions.some(({ label }) => label.toLowerCase().includes(`${text}`.toLowerCase()))
  let hadSome = false
  return {
    async start() {
      await until(() => isQuiet() && result.current.status === 'ready')
      hadSome = fits(one)
    },
    async act() {
      rerender(other ?? '')
      await until(isQuiet)
    },
    error: () => result.current.error,
    isWhole: () => result.current.status === 'ready' && fits(other),
    isKept: () => hadSome,
    // The person types on, and back again.
    async retry() {
      rerender(`${other}`.slice(0, 2))
      await until(isQuiet)
      rerender(other ?? '')
      await until(isQuiet)
    },
    recovered: () => until(() => isQuiet() && result.current.error === null),
    tally: () => NO_TALLY,
    async supersede(late) {
      rerender('zzz')
      await world.settle()
      rerender(other ?? '')
      await until(isQuiet)
      late()
      await act(() => world.settle())
    },
  }
}

function exporting(world: FaultWorld): Stage {
  const { source } = world
  const options = { lane: 'export', why: 'export' } as const
  const written: string[] = []
  let failure: SourceError | null = null
  let walks: Walks | null = null
  let before = 0
  const run = async (signal?: AbortSignal) => {
    failure = null
    try {
      await walks?.run(
        { take: ({ entities }) => void written.push(...entities.map(({ id }) => id)) },
        signal ? { ...options, signal } : options,
      )
    } catch (error) {
      if (isSourceError(error)) failure = error
      else if (!signal?.aborted) throw error
    }
  }
  return {
    async start() {
      const total = { kind: 'exact', count: IDS.all.length } as const
      const plan = await planWalk({ source, query: ALL, total, pageSize: 50 }, options)
      const request = { sort: [], select: ['id', 'display_name'], pageSize: 50 }
      walks = createWalks({ source, plan, request, wait: world.wait })
    },
    async act() {
      await run()
      before = written.length
    },
    error: () => failure,
    isWhole: () => failure === null && isSame(written, IDS.all) && walks?.check().got === IDS.all.length,
    isKept: () => written.length >= before && new Set(written).size === written.length,
    retry: () => run(),
    recovered: async () => undefined,
    tally() {
      const { expected, got, duplicates } = walks?.check() ?? { expected: { kind: 'unknown' }, got: 0, duplicates: 0 }
      return { expected: expected.kind === 'unknown' ? -1 : expected.count, got, duplicates }
    },
    async supersede(late) {
      const stop = new AbortController()
      const running = run(stop.signal)
      await world.settle()
      stop.abort(new DOMException('Stopped', 'AbortError'))
      late()
      await running
      await world.settle()
      await run()
    },
  }
}

/** Opens a place in a world. */
export function openStage(place: Place, world: FaultWorld): Stage {
  switch (place) {
    case 'first page':
    case 'scrolling':
      return lists(world, place)
    case 'grouping':
      return grouping(world)
    case 'names':
      return names(world)
    case 'autocomplete':
      return autocomplete(world)
    case 'export':
      return exporting(world)
  }
}

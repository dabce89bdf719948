// @vitest-environment jsdom
import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyQuery, toFieldId } from '#query'
import { type Source, SourceError } from '#sources'
import { createArraySource, createFakeIndexedDb, type FakeDatabase, fixtureRecords } from '#testing'
import { createStatefulProvider } from '../../sources/walk/stateful-provider.cases.ts'
import { createQueryClient } from '../client.ts'
import { isEmptied } from '../far-pages.ts'
import { useGroups } from '../groups.ts'
import { providing } from '../provided.cases.tsx'
import { useResults } from '../results.ts'
import { keptOf } from './persister.ts'

configure({ asyncUtilTimeout: 8000 })
afterEach(cleanup)

const DAY_MS = 24 * 60 * 60_000
const plain = createArraySource(fixtureRecords())
const works = emptyQuery('works')

/** One browser: its database and its mark outlast the visits. */
function aBrowser(indexedDB: FakeDatabase = createFakeIndexedDb()) {
  const browser = {
    indexedDB,
    isMarked: false,
    laterMs: 0,
    isOnline: true,
    calls: 0,
    failure: null as SourceError | null,
  }
  const taken: string[] = []
  /** A visit: a page with nothing in memory. */
  const visit = (change: Partial<Source> = {}, pageSize = 20) => {
    const made: Source = { ...plain, ...change }
    const source: Source = {
      ...made,
      can: { ...plain.can, ...change.can, largestPage: pageSize },
      list: (request, options) => {
        browser.calls += 1
        if (browser.failure) return Promise.reject(browser.failure)
        return made.list(request, options).then((page) => ({ ...page, info: { ...page.info, receivedAt: now() } }))
      },
      group: (request, options) => {
        browser.calls += 1
        return browser.failure ? Promise.reject(browser.failure) : made.group(request, options)
      },
    }
    const now = () => Date.UTC(2026, 10, 21) + browser.laterMs
    const client = createQueryClient({
      indexedDB,
      now,
      setTimeout: (run, delayMs) => setTimeout(run, delayMs),
      clearTimeout: (handle) => clearTimeout(handle as number),
      isOnline: () => browser.isOnline,
      mayKeep: () => true,
      whenIdle: (run) => queueMicrotask(run),
      mark: {
        isSet: () => browser.isMarked,
        set: (isSet) => {
          browser.isMarked = isSet
        },
      },
      traffic: { cached: ({ what }) => taken.push(what) },
    })
    const handle = { source, scope: 'test', hasKey: false }
    const wrapper = providing(client, handle)
    const list = renderHook(() => useResults({ query: works, sort: [], select: null }), { wrapper }).result
    return { list, client, wrapper, kept: keptOf(client) }
  }
  return { browser, taken, visit }
}

type List = ReturnType<ReturnType<typeof aBrowser>['visit']>['list']

async function readRows(list: List, rows: number): Promise<void> {
  await waitFor(() => expect(['ready', 'ended']).toContain(list.current.status))
  while (list.current.entities.length < rows) {
    const loaded = list.current.entities.length
    act(() => list.current.loadMore())
    await waitFor(() => expect(list.current.entities.length).toBeGreaterThan(loaded))
  }
}

const keptPages = async (indexedDB: FakeDatabase, count: number) =>
  waitFor(() => expect(indexedDB.kept.get('answers')?.size ?? 0).toBe(count))

const offline = () => new SourceError('offline', { what: 'No answer.', why: 'No network.', fix: 'Wait.' })

describe('a list after a reload', () => {
  it('is there again with all its rows and asks nothing', async () => {
    const { browser, taken, visit } = aBrowser()
    const before = visit()
    await readRows(before.list, 80)
    await keptPages(browser.indexedDB, 4)
    const { calls } = browser
    const { list } = visit()
    await waitFor(() => expect(list.current.entities).toHaveLength(80))
    expect(list.current.entities.map(({ id }) => id)).toEqual(before.list.current.entities.map(({ id }) => id))
    expect(list.current.entities.slice(0, 20).some(isEmptied)).toBe(false)
    act(() => list.current.show(60, 79))
    await waitFor(() => expect(list.current.entities.slice(40).some(isEmptied)).toBe(false))
    expect(list.current.entities.slice(40)).toEqual(before.list.current.entities.slice(40))
    expect([browser.calls, taken]).toEqual([calls, ['list']])
  })

  it('goes on to the end: every record once', async () => {
    const { browser, visit } = aBrowser()
    await readRows(visit().list, 60)
    await keptPages(browser.indexedDB, 3)
    const { list } = visit()
    await waitFor(() => expect(list.current.entities).toHaveLength(60))
    while (list.current.status !== 'ended') {
      act(() => list.current.loadMore())
      await waitFor(() => expect(['ready', 'ended']).toContain(list.current.status))
    }
    const { entities, check } = list.current
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
    expect(check).toMatchObject({ got: entities.length, missing: 0, duplicates: 0 })
  })

  it('goes on over a cursor that cannot be asked for again, by a new walk', async () => {
    const ids = Array.from({ length: 53 }, (_, index) => `W${100 + index}`)
    const { browser, visit } = aBrowser()
    const before = createStatefulProvider(ids, () => null)
    await readRows(visit(before.source, 10).list, 30)
    await keptPages(browser.indexedDB, 3)
    const after = createStatefulProvider(ids, () => null)
    const { list } = visit(after.source, 10)
    await waitFor(() => expect(list.current.entities).toHaveLength(30))
    expect(after.counter.calls).toBe(0)
    while (list.current.status !== 'ended') {
      act(() => list.current.loadMore())
      await waitFor(() => expect(['ready', 'ended']).toContain(list.current.status))
    }
    expect(list.current.entities.map(({ id }) => id).sort()).toEqual(ids)
    expect(list.current.check).toMatchObject({ got: 53, missing: 0, duplicates: 0 })
  })

  it('is asked for again when it is older than a day, and stands in where that fails', async () => {
    const { browser, visit } = aBrowser()
    await readRows(visit().list, 20)
    await keptPages(browser.indexedDB, 1)
    browser.laterMs = DAY_MS + 1
    browser.failure = offline()
    const { list } = visit()
    await waitFor(() => expect(list.current.status).toBe('ready'))
    expect([list.current.receivedAt, browser.calls]).toEqual([Date.UTC(2026, 10, 21), 2])
    browser.failure = null
    const { list: later } = visit()
    await waitFor(() => expect(later.current.receivedAt).toBe(Date.UTC(2026, 10, 21) + DAY_MS + 1))
  })

  it('is taken whatever its age while there is no network, and nothing is tried', async () => {
    const { browser, visit } = aBrowser()
    await readRows(visit().list, 20)
    await keptPages(browser.indexedDB, 1)
    Object.assign(browser, { laterMs: 90 * DAY_MS, isOnline: false, calls: 0 })
    const { list } = visit()
    await waitFor(() => expect(list.current.entities).toHaveLength(20))
    expect(browser.calls).toBe(0)
  })

  it('has no gap where two tabs read on behind the same page and wrote over one another', async () => {
    const { browser, visit } = aBrowser()
    const ids = Array.from({ length: 53 }, (_, index) => `W${100 + index}`)
    const { source } = createStatefulProvider(ids, () => null)
    const [one, other] = [visit(source, 10), () => visit(source, 50)]
    await readRows(one.list, 30)
    await keptPages(browser.indexedDB, 3)
    const second = other()
    await waitFor(() => expect(second.list.current.entities).toHaveLength(30))
    await readRows(second.list, 53)
    await keptPages(browser.indexedDB, 5)
    await readRows(one.list, 40)
    const third = other()
    await waitFor(() => expect(third.list.current.entities.length).toBeGreaterThanOrEqual(30))
    await readRows(third.list, 53)
    expect(new Set(third.list.current.entities.map(({ id }) => id)).size).toBe(53)
    expect(third.list.current.check).toMatchObject({ got: 53, missing: 0, duplicates: 0 })
  })

  it('is asked for again by a refresh, which begins another walk', async () => {
    const { browser, visit } = aBrowser()
    await readRows(visit().list, 60)
    await keptPages(browser.indexedDB, 3)
    browser.laterMs = 1_000
    const { list } = visit()
    await waitFor(() => expect(list.current.entities).toHaveLength(60))
    act(() => list.current.refresh())
    await waitFor(() => expect(list.current).toMatchObject({ isOld: false, status: 'ready' }))
    expect([list.current.entities.length, list.current.receivedAt]).toEqual([20, Date.UTC(2026, 10, 21) + 1_000])
    const { list: later } = visit()
    // The pages of the walk before belong to it, and not to this one.
    await waitFor(() => expect(later.current.entities).toHaveLength(20))
  })

  it('is not there after what is kept was cleared', async () => {
    const { browser, visit } = aBrowser()
    const { list, kept } = visit()
    await readRows(list, 20)
    await keptPages(browser.indexedDB, 1)
    expect(await kept?.usage()).toMatchObject({ count: 1 })
    await act(async () => kept?.clear())
    expect([browser.isMarked, await kept?.usage()]).toEqual([false, { count: 0, size: 0 }])
    await readRows(visit().list, 20)
    expect(browser.calls).toBe(2)
  })
})

describe('groups after a reload', () => {
  it('are there again and ask nothing', async () => {
    const { browser, visit } = aBrowser()
    const request = { query: works, field: toFieldId('type'), includeUnknown: true, top: 50 }
    const first = visit()
    const { result } = renderHook(() => useGroups(request), { wrapper: first.wrapper })
    await waitFor(() => expect(result.current.status).toBe('ready'))
    await keptPages(browser.indexedDB, 2)
    browser.failure = offline()
    const { result: again } = renderHook(() => useGroups(request), { wrapper: visit().wrapper })
    await waitFor(() => expect(again.current.groups).toEqual(result.current.groups))
  })
})

describe('where nothing can be kept', () => {
  it.each(['refuses', 'throws', 'full', 'newer'] as const)('the page works on: %s', async (fault) => {
    const { browser, visit } = aBrowser(createFakeIndexedDb(fault))
    const { list, kept } = visit()
    await readRows(list, 60)
    await waitFor(() => expect(kept?.trouble()).toBe(fault === 'full' ? 'full' : 'blocked'))
    const again = visit()
    await readRows(again.list, 20)
    expect(browser.calls).toBe(4)
  })

  it('an upgrade by another tab takes the answers along, and the page works on', async () => {
    const { browser, visit } = aBrowser()
    const { list } = visit()
    await readRows(list, 40)
    await keptPages(browser.indexedDB, 2)
    browser.indexedDB.upgradeElsewhere()
    await readRows(list, 60)
    expect(new Set(list.current.entities.map(({ id }) => id)).size).toBe(60)
  })

  it('a list whose pages cannot be had again holds them all in memory', { timeout: 30_000 }, async () => {
    const ids = Array.from({ length: 400 }, (_, index) => `W${1_000 + index}`)
    const { visit } = aBrowser(createFakeIndexedDb('refuses'))
    const { list } = visit(createStatefulProvider(ids, () => null).source, 5)
    await readRows(list, 350)
    act(() => list.current.show(340, 349))
    expect(list.current.entities.some(isEmptied)).toBe(false)
  })

  it('a list whose pages are kept does not hold them all', { timeout: 30_000 }, async () => {
    const ids = Array.from({ length: 400 }, (_, index) => `W${1_000 + index}`)
    const { visit } = aBrowser()
    const { source, counter } = createStatefulProvider(ids, () => null)
    const { list } = visit(source, 5)
    await readRows(list, 350)
    // Nothing was scrolled: the far end is what was emptied.
    expect(list.current.entities.some(isEmptied)).toBe(true)
    const { calls } = counter
    act(() => list.current.show(0, 349))
    await waitFor(() => expect(list.current.entities.some(isEmptied)).toBe(false))
    expect(list.current.entities.map(({ label }) => label)).toEqual(ids.slice(0, 350))
    expect(counter.calls).toBe(calls)
  })
})

it('neither keys nor texts hold what is personal, and keys name the format', async () => {
  const { browser, visit } = aBrowser()
  await readRows(visit().list, 20)
  await keptPages(browser.indexedDB, 1)
  expect([...(browser.indexedDB.kept.get('answers')?.keys() ?? [])]).toEqual(['1 ["list","test","/works","",null]#0'])
})

// @vitest-environment jsdom
import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyQuery } from '#query'
import type { Source } from '#sources'
import { createStatefulProvider, type StatefulTrouble } from '../sources/walk/stateful-provider.cases.ts'
import { createQueryClient } from './client.ts'
import { providing } from './provided.cases.tsx'
import { useResults } from './results.ts'
import { useHeldWalk } from './useHeldWalk.ts'

configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

const ids = Array.from({ length: 53 }, (_, index) => `W${100 + index}`)
const request = { query: emptyQuery('works'), sort: [], select: null }
const SETTLED = ['ready', 'ended', 'failed-midway']
let lists = 0

/** A list in pages of two, over a provider that holds the place for five minutes. */
function follow(troubles: Readonly<Record<number, StatefulTrouble>>, slowCall = 0) {
  let release = (): void => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const { source: provider, counter } = createStatefulProvider(ids, (call) => troubles[call] ?? null)
  const can = { ...provider.can, largestPage: 2, keepsPlaceMs: 300_000, whyNotEntity: () => null }
  const source: Source = {
    ...provider,
    can: { ...can, whyNotFilter: () => null, whyNotSort: () => null },
    list: async (asked, options) => {
      if (counter.calls + 1 === slowCall) await released
      return provider.list(asked, options)
    },
  }
  lists += 1
  const handle = { source, scope: `test ${lists}`, hasKey: false }
  const client = createQueryClient()
  const wrapper = providing(client, handle)
  const { result } = renderHook(
    () => {
      const results = useResults(request)
      return { results, held: useHeldWalk(request, results) }
    },
    { wrapper },
  )
  const loadUntil = async (count: number): Promise<void> => {
    const now = () => result.current.results
    await waitFor(() => expect(now().status).toBe('ready'))
    while (now().status === 'ready' && now().entities.length < count) {
      const { length } = now().entities
      act(() => now().loadMore())
      await waitFor(() => {
        expect(SETTLED).toContain(now().status)
        expect(now().status !== 'ready' || now().entities.length > length).toBe(true)
      })
    }
  }
  const expectWhole = (): void => {
    const { entities, check, status } = result.current.results
    expect([status, entities.length, new Set(entities.map(({ id }) => id)).size]).toEqual(['ended', 53, 53])
    expect(check).toMatchObject({ got: 53, missing: 0, duplicates: 0 })
    expect(counter.mostInFlight).toBe(1)
  }
  return { result, counter, loadUntil, expectWhole, release }
}

describe('a list whose place its provider holds', { timeout: 30_000 }, () => {
  it('says until when the place is kept: five minutes from the last page on', async () => {
    const { result, loadUntil } = follow({})
    await waitFor(() => expect(result.current.results.status).toBe('ready'))
    expect(result.current.held).toMatchObject({ who: 'Stateful', keptUntil: 300_000, isEnded: false, lap: null })
    await loadUntil(6)
    expect(result.current.held).toMatchObject({ keptUntil: 300_000, price: { requests: 4 } })
    await loadUntil(53)
    expect(result.current.held).toMatchObject({ keptUntil: null, isEnded: true })
  })

  it('is loaded again by itself where that costs a handful of requests', async () => {
    const { result, loadUntil, expectWhole } = follow({ 4: { kind: 'gone' } })
    await loadUntil(53)
    expectWhole()
    expect(result.current.held?.lap).toMatchObject({ held: 6, again: 6, late: 0, early: 0 })
  })

  it('is loaded again at a higher price only when a person agrees to it', async () => {
    const { result, counter, loadUntil, expectWhole } = follow({ 9: { kind: 'gone' } })
    await loadUntil(53)
    expect(result.current.results).toMatchObject({ status: 'failed-midway', error: { kind: 'expired-cursor' } })
    expect(result.current.held).toMatchObject({ keptUntil: null, price: { requests: 9, leastMs: 1_800 } })
    act(() => result.current.results.retry())
    await waitFor(() => expect(result.current.results.status).toBe('failed-midway'))
    expect([counter.calls, result.current.results.entities.length]).toEqual([9, 16])
    act(() => result.current.held?.goOn())
    await loadUntil(53)
    expectWhole()
  })

  it('is stopped by a person while it is loaded again, and goes on from there', async () => {
    const { result, counter, loadUntil, expectWhole, release } = follow({ 9: { kind: 'gone' } }, 13)
    await loadUntil(53)
    act(() => result.current.held?.goOn())
    await waitFor(() => expect(result.current.held?.lap?.requests).toBe(3))
    expect(result.current.held).toMatchObject({ isPassing: true, lap: { held: 16, passed: 6 }, price: { requests: 6 } })
    act(() => result.current.held?.stop())
    await waitFor(() => expect(result.current.results.status).toBe('failed-midway'))
    expect(result.current.results.error?.explanation.what).toContain('stopped')
    release()
    act(() => result.current.results.retry())
    await loadUntil(53)
    expectWhole()
    // Eight pages, one refused, and the whole list once more: nothing that was passed is passed a second time.
    expect(counter.calls).toBe(9 + 27)
  })
})

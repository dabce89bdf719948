// @vitest-environment jsdom
import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyQuery, type Query, type SortKey, toFieldId, withClause } from '#query'
import { type Source, SourceError } from '#sources'
import { createArraySource, fixtureRecords } from '#testing'
import { createProvider } from '../sources/walk/provider.cases.ts'
import { createStatefulProvider } from '../sources/walk/stateful-provider.cases.ts'
import { createQueryClient } from './client.ts'
import { isEmptied, WHOLE_PAGES } from './far-pages.ts'
import { providing } from './provided.cases.tsx'
import { useResults } from './results.ts'

configure({ asyncUtilTimeout: 8000 })
afterEach(cleanup)

const plain = createArraySource(fixtureRecords())
const works = emptyQuery('works')
const articles = withClause(works, {
  field: toFieldId('type'),
  match: { kind: 'any', values: [{ kind: 'is', value: 'article' }] },
})

/** The hook over a Source with small pages. */
function follow(change: Partial<Source> = {}, pageSize = 100, sort: readonly SortKey[] = []) {
  const made: Source = { ...plain, ...change }
  const source: Source = { ...made, can: { ...plain.can, ...change.can, largestPage: pageSize } }
  const handle = { source, scope: 'test', hasKey: false }
  const client = createQueryClient()
  const wrapper = providing(client, handle)
  return renderHook(({ query }: { query: Query }) => useResults({ query, sort, select: null }), {
    wrapper,
    initialProps: { query: works },
  })
}

const failure = () => new SourceError('server', { what: 'No answer.', why: 'It broke.', fix: 'Wait.' })

describe('a list, page by page', () => {
  it('walks to the end: every record once', async () => {
    const { result } = follow()
    await waitFor(() => expect(result.current.status).toBe('ready'))
    while (result.current.status !== 'ended') {
      act(() => result.current.loadMore())
      await waitFor(() => expect(['ready', 'ended']).toContain(result.current.status))
    }
    const { entities, total, check } = result.current
    expect(total).toEqual({ kind: 'exact', count: entities.length })
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
    expect(check).toMatchObject({ got: entities.length, duplicates: 0, missing: 0, orderedUntil: null })
  })

  it('keeps the rows of the query before until the next answer comes', async () => {
    const { result, rerender } = follow()
    await waitFor(() => expect(result.current.status).toBe('ready'))
    rerender({ query: articles })
    expect(result.current).toMatchObject({ status: 'loading', isOld: true })
    expect(result.current.entities).toHaveLength(100)
    await waitFor(() => expect(result.current.isOld).toBe(false))
  })

  it('shows no rows of another kind in the meantime', async () => {
    const { result, rerender } = follow()
    await waitFor(() => expect(result.current.status).toBe('ready'))
    rerender({ query: emptyQuery('authors') })
    expect(result.current.entities).toHaveLength(0)
    await waitFor(() => expect(result.current.status).toBe('ready'))
  })

  it('keeps the rows when the next query fails, and says so', async () => {
    const { result, rerender } = follow({
      list: (request, options) =>
        request.query.filter.length > 0 ? Promise.reject(failure()) : plain.list(request, options),
    })
    await waitFor(() => expect(result.current.status).toBe('ready'))
    rerender({ query: articles })
    await waitFor(() => expect(result.current.status).toBe('failed'))
    expect(result.current).toMatchObject({ isOld: true, error: { kind: 'server' } })
    expect(result.current.entities).toHaveLength(100)
  })

  it('goes on behind a page that failed', async () => {
    let isBroken = true
    const { result } = follow({
      list: (request, options) =>
        request.cursor !== null && isBroken ? Promise.reject(failure()) : plain.list(request, options),
    })
    await waitFor(() => expect(result.current.status).toBe('ready'))
    act(() => result.current.loadMore())
    await waitFor(() => expect(result.current.status).toBe('failed-midway'))
    expect(result.current.entities).toHaveLength(100)
    isBroken = false
    act(() => result.current.retry())
    await waitFor(() => expect(result.current.entities).toHaveLength(200))
    expect(result.current.error).toBeNull()
  })

  it('asks only for the first page again when it is refreshed', async () => {
    let calls = 0
    const { result } = follow({
      list: (request, options) => {
        calls += 1
        return plain.list(request, options)
      },
    })
    await waitFor(() => expect(result.current.status).toBe('ready'))
    act(() => result.current.loadMore())
    await waitFor(() => expect(result.current.entities).toHaveLength(200))
    act(() => result.current.refresh())
    await waitFor(() => expect(result.current).toMatchObject({ status: 'ready', isOld: false }))
    expect(result.current.entities).toHaveLength(100)
    expect(calls).toBe(3)
  })

  it('survives names that break the cursor of a list sorted by names, and says where the order ends', async () => {
    const names = ['A', 'B', ...Array.from({ length: 29 }, (_, index) => `C${index}'`), 'D', 'None']
    const rows = names.map((name, index) => ({ id: `W${100 + index}`, name, year: 2000, cited: index }))
    const { result } = follow(createProvider(rows).source, 5, [{ key: toFieldId('display_name'), direction: 'asc' }])
    await waitFor(() => expect(result.current.status).toBe('ready'))
    while (result.current.status !== 'ended') {
      act(() => result.current.loadMore())
      await waitFor(() => expect(['ready', 'ended']).toContain(result.current.status))
    }
    expect(new Set(result.current.entities.map(({ id }) => id)).size).toBe(33)
    expect(result.current.check).toMatchObject({ got: 33, missing: 0, duplicates: 0, orderedUntil: 7 })
  })

  it('goes on over a cursor that cannot be asked for again: one request at a time, begun anew after a failure', async () => {
    const { source, counter } = createStatefulProvider(
      Array.from({ length: 53 }, (_, index) => `W${100 + index}`),
      (call) => (call === 3 ? { kind: 'fails', as: 'offline', hasMoved: true } : null),
    )
    const { result } = follow(source, 10)
    await waitFor(() => expect(result.current.status).toBe('ready'))
    while (result.current.status !== 'ended') {
      act(() => (result.current.status === 'failed-midway' ? result.current.retry() : result.current.loadMore()))
      await waitFor(() => expect(['ready', 'ended', 'failed-midway']).toContain(result.current.status))
    }
    expect(new Set(result.current.entities.map(({ id }) => id)).size).toBe(53)
    expect(result.current.check).toMatchObject({ got: 53, missing: 0, duplicates: 0 })
    expect(counter.mostInFlight).toBe(1)
  })

  it('holds far records by their id alone, and brings them back when they come near', { timeout: 30_000 }, async () => {
    const { result } = follow({}, 2)
    await waitFor(() => expect(result.current.status).toBe('ready'))
    const first = result.current.entities[0]
    while (result.current.entities.length < 2 * (WHOLE_PAGES.most + 10)) {
      const loaded = result.current.entities.length
      act(() => result.current.show(loaded - 2, loaded - 1))
      act(() => result.current.loadMore())
      await waitFor(() => expect(result.current.entities.length).toBe(loaded + 2))
    }
    expect(result.current.entities.filter((one) => !isEmptied(one)).length).toBeLessThanOrEqual(
      2 * (WHOLE_PAGES.most + 1),
    )
    expect(result.current.entities[0]).toMatchObject({ id: first?.id, body: {} })
    act(() => result.current.show(0, 1))
    await waitFor(() => expect(result.current.entities[0]).toEqual(first))
  })
})

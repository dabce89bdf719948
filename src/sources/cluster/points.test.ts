import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { shortId, toFieldId } from '#query'
import { fixtureRecords } from '#testing'
import { type RunningCluster, startCluster } from '../../../e2e/server/index.ts'
import { listRequest, OPTIONS, queryOf } from '../contract/harness.ts'
import { NODE_OUTSIDE } from '../openalex/node-outside.cases.ts'
import type { Page, RequestOptions, Source } from '../source.ts'
import { loadCluster, openLoaded, putRecords, send } from './loaded.cases.ts'
import { describeServers, type TestServer } from './servers.cases.ts'

const PATTERN = 'bibscope-test-points-*'
const EXPORT = { lane: 'export', why: 'test' } as const

const works = fixtureRecords()
  .works.filter((work) => work['is_xpac'] !== true)
  .slice(0, 40)
const idsOf = (records: readonly JsonObject[]) => records.map(({ id }) => shortId('works', `${id}`)).sort()
const later: JsonObject = { ...works[0], id: 'https://openalex.org/W99999999999', cited_by_count: 0 }

const request = listRequest(queryOf('works'), {
  sort: [{ key: toFieldId('cited_by_count'), direction: 'desc' }],
  pageSize: 15,
})

/** What went out, and the last name of a state that came back. */
function watched() {
  const sent: { readonly method: string; readonly path: string }[] = []
  let isOpenSearch = false
  let point: { readonly path: string; readonly body: string } | null = null
  const fetch: typeof NODE_OUTSIDE.fetch = async (url, init) => {
    const { pathname } = new URL(url)
    sent.push({ method: init.method ?? 'GET', path: pathname })
    const response = await NODE_OUTSIDE.fetch(url, init)
    const answer: { id?: string; pit_id?: string } = await response.clone().json()
    if (pathname.endsWith('/_pit') && answer.id) point = { path: '/_pit', body: JSON.stringify({ id: answer.id }) }
    if (pathname.endsWith('point_in_time')) isOpenSearch = true
    if (answer.pit_id && isOpenSearch)
      point = { path: '/_search/point_in_time', body: JSON.stringify({ pit_id: [answer.pit_id] }) }
    else if (answer.pit_id) point = { path: '/_pit', body: JSON.stringify({ id: answer.pit_id }) }
    return response
  }
  const opened = (): number => sent.filter(({ path }) => /.\/(_pit|_search\/point_in_time)$/.test(path)).length
  const closed = (): number => sent.filter(({ method }) => method === 'DELETE').length
  return { outside: { ...NODE_OUTSIDE, fetch }, opened, closed, point: () => point }
}

/** The pages of a list; `between` runs before the nth of them, from 2. */
async function walk(
  source: Source,
  between: (page: number) => Promise<void> = async () => {},
  options: RequestOptions = OPTIONS,
): Promise<readonly Page[]> {
  const pages = [await source.list(request, options)]
  for (let cursor = pages[0]?.next ?? null; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
    await between(pages.length + 1)
    pages.push(await source.list({ ...request, cursor }, options))
  }
  return pages
}

const found = (pages: readonly Page[]) => pages.flatMap(({ entities }) => entities.map(({ id }) => id)).sort()
const caveats = (pages: readonly Page[]) => pages.map(({ info }) => info.caveat ?? null)

describeServers('a walk in a point in time', (get: () => TestServer) => {
  const index = (): string => `${get().url}/bibscope-test-points-works`
  beforeEach(() => loadCluster(get().url, { works }, { ...get(), pattern: PATTERN }), 30_000)

  it('opens none for the first page, one for the others, and gives it back at the end', async () => {
    const { outside, opened, closed } = watched()
    const source = await openLoaded(get().url, PATTERN, outside)
    await source.list(request, OPTIONS)
    expect(opened()).toBe(0)
    expect(found(await walk(source))).toEqual(idsOf(works))
    expect([opened(), closed()]).toEqual([1, 1])
  })

  it('does not see what is written meanwhile', async () => {
    const source = await openLoaded(get().url, PATTERN)
    const pages = await walk(source, async (page) => {
      if (page === 3) await putRecords(index(), [later])
    })
    expect(found(pages)).toEqual(idsOf(works))
    expect(caveats(pages)).toEqual([null, null, null])
  })

  it('says so when the index changed before it began', async () => {
    const source = await openLoaded(get().url, PATTERN)
    const pages = await walk(source, async (page) => {
      if (page === 2) await putRecords(index(), [later])
    })
    expect(found(pages)).toEqual(idsOf([...works, later]))
    expect(caveats(pages)).toEqual([null, expect.stringMatching(/had 40 records .* has 41 now.*come twice/), null])
    expect(pages.at(-1)?.total).toEqual({ kind: 'exact', count: 41 })
  })

  it('goes on in another one when it is lost, and says so', async () => {
    const { outside, opened, point } = watched()
    const source = await openLoaded(get().url, PATTERN, outside)
    const pages = await walk(source, async (page) => {
      const lost = point()
      if (page === 3 && lost !== null) await send(`${get().url}${lost.path}`, 'DELETE', lost.body)
    })
    expect(found(pages)).toEqual(idsOf(works))
    expect(caveats(pages)).toEqual([
      null,
      null,
      expect.stringMatching(/forgotten the state.*As many match as before.*come twice/),
    ])
    expect(opened()).toBe(2)
  })

  it('is shared by the parts of an export, from their first pages on', async () => {
    const { outside, opened, closed } = watched()
    const source = await openLoaded(get().url, PATTERN, outside)
    const parts = ['cited_by_count:>3', 'cited_by_count:<4'].map((filter) => ({
      ...request,
      query: queryOf('works', filter),
    }))
    const [some, others] = await Promise.all(parts.map((part) => source.list({ ...part, pageSize: 200 }, EXPORT)))
    await putRecords(index(), [later])
    const [again] = await Promise.all(parts.map((part) => source.list({ ...part, pageSize: 5 }, EXPORT)))
    expect([some, others].flatMap((page) => page?.entities ?? [])).toHaveLength(works.length)
    expect(again?.entities).toHaveLength(5)
    source.leave?.()
    await expect.poll(closed).toBe(2)
    expect(opened()).toBe(2)
  })
})

describe.each(['elasticsearch', 'opensearch'] as const)('a %s that gives no state', (flavour) => {
  let cluster: RunningCluster | null = null
  afterEach(() => cluster?.close())

  it.each(['refused', 'unsearched'] as const)('is read by sort values, and asked for one once: %s', async (points) => {
    cluster = await startCluster({ flavour, points })
    await loadCluster(cluster.url, { works }, { pattern: PATTERN })
    const { outside, opened } = watched()
    const source = await openLoaded(cluster.url, PATTERN, outside)
    for (const options of [OPTIONS, EXPORT]) {
      const pages = await walk(source, undefined, options)
      expect(found(pages)).toEqual(idsOf(works))
      expect(caveats(pages)).toEqual([null, null, null])
    }
    expect(opened()).toBe(1)
  })
})

describe('a state that nobody asks for', () => {
  it('is given back when others are read: a few are held at once, at most', async () => {
    const cluster = await startCluster()
    try {
      await loadCluster(cluster.url, { works }, { pattern: PATTERN })
      const source = await openLoaded(cluster.url, PATTERN)
      for (const filter of ['>0', '>1', '>2', '>3', '>4']) {
        const part = { ...request, query: queryOf('works', `cited_by_count:${filter}`), pageSize: 5 }
        const { next } = await source.list(part, OPTIONS)
        await source.list({ ...part, cursor: next }, OPTIONS)
      }
      await expect.poll(() => cluster.points.open).toBe(3)
      source.leave?.()
      await expect.poll(() => cluster.points.open).toBe(0)
    } finally {
      await cluster.close()
    }
  })
})

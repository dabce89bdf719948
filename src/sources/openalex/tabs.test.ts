import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toFieldId } from '#query'
import { createFakeIndexedDb, fixtureRecords } from '#testing'
import { createStore, type RunningServer, startServer } from '../../../e2e/server/index.ts'
import { idOf, listRequest, queryOf } from '../contract/harness.ts'
import { LANES, type RequestOptions, type Source } from '../source.ts'
import { NODE_OUTSIDE } from './node-outside.cases.ts'
import { openOpenAlex } from './open.ts'

/*
 * The proof of the gate on the real clock: it takes as long as 500 requests take at ten a second. Nothing here
 * waits for a time to pass or measures one; the server counts.
 */

const REQUESTS = 500
const TABS = 3
const account = { name: 'anonymous', perSecond: 10, budget: 1_000_000 } as const

let server: RunningServer
beforeAll(async () => {
  server = await startServer({
    store: createStore(fixtureRecords()),
    anonymous: account,
    latencyMs: 60,
    jitterMs: 200,
  })
})
afterAll(() => server.close())

/** The nth request: its kind changes with n, and no two have the same address. */
function ask(source: Source, n: number, options: RequestOptions): Promise<unknown> {
  const query = queryOf('works', `cited_by_count:<${n + 1000}`)
  const ids = fixtureRecords()
    .works.slice(n % 300, (n % 300) + 3)
    .map((work) => idOf('works', work))
  switch (n % 5) {
    case 0:
      return source.list(listRequest(query, { pageSize: 3 }), options)
    case 1:
      return source.group({ query, field: toFieldId('type'), includeUnknown: false, top: 5 }, options)
    case 2:
      return source.suggest({ entity: 'authors', text: `an ${n}` }, options)
    case 3:
      return source.list(
        listRequest({ ...query, search: [{ scope: 'default', exact: false, words: 'study' }] }),
        options,
      )
    default:
      return source.list(listRequest(queryOf('works', `ids.openalex:${ids.join('|')},cited_by_count:<${n}`)), options)
  }
}

describe('three tabs that ask the strict server 500 things', () => {
  it('never let an 11th arrive within any second, lose none, send none twice', { timeout: 180_000 }, async () => {
    const indexedDB = createFakeIndexedDb()
    const tabs = Array.from({ length: TABS }, () =>
      openOpenAlex({ baseUrl: server.url }, { ...NODE_OUTSIDE, indexedDB }),
    )
    const ends = await Promise.all(
      Array.from({ length: REQUESTS }, async (_, n) => {
        const controller = new AbortController()
        const tab = tabs[n % TABS]
        const lane = LANES[n % LANES.length] ?? 'person'
        if (!tab) throw new Error('no tab')
        const answer = ask(tab.source, n, { lane, why: `request ${n}`, signal: controller.signal })
        // One in twenty is superseded: half of these while they wait, half once something was sent.
        if (n % 20 === 7) controller.abort(new Error('superseded'))
        if (n % 20 === 17) void Promise.resolve().then(() => controller.abort(new Error('superseded')))
        return answer.then(
          () => 'answered',
          (error: Error) => error.message,
        )
      }),
    )
    const superseded = ends.filter((end) => end === 'superseded').length
    expect(superseded).toBe(REQUESTS / 10)
    expect(ends.filter((end) => end === 'answered').length).toBe(REQUESTS - superseded)
    expect(server.log.summary()).toMatchObject({ tooFast: 0, refused: 0, repeated: 0, preflights: 0 })
    expect(server.log.summary()['mostPerSecond']).toBeLessThanOrEqual(10)
    const arrived = server.log.calls().length
    expect(arrived).toBeGreaterThanOrEqual(REQUESTS - superseded)
    const sent = tabs.map(({ monitor }) => monitor.getSnapshot().totals)
    expect(sent.reduce((sum, totals) => sum + totals.sent, 0)).toBeGreaterThanOrEqual(arrived)
    expect(sent.map(({ retries, failed }) => retries + failed)).toEqual([0, 0, 0])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyQuery, registerAnnex, toFieldId } from '#query'
import { CROSSREF } from '#query/crossref'
import { createFakeIndexedDb, createFakeLocks, fixtureRecords } from '#testing'
import { type RunningCrossref, startCrossref, toCrossrefRecords } from '../../../e2e/server/index.ts'
import { NODE_OUTSIDE } from '../openalex/node-outside.cases.ts'
import { createWalk } from '../walk/walk.ts'
import { openCrossref } from './open.ts'

registerAnnex(CROSSREF)

/*
 * Several tabs over one shared book and one set of locks ask one strict server, on the real clock and in the pace of the
 * polite pool. Nothing here waits for a time to pass or measures one; the server counts and refuses.
 */

const TABS = 3
const OPTIONS = { lane: 'person', why: 'a test' } as const

const records = toCrossrefRecords(fixtureRecords())
let server: RunningCrossref
beforeAll(async () => {
  server = await startCrossref({ records, now: () => performance.now(), latencyMs: 150 })
})
afterAll(() => server.close())

describe('tabs that ask Crossref at the same time', () => {
  it('keep the pace of the pool together, and no more under way than it allows', { timeout: 60_000 }, async () => {
    const indexedDB = createFakeIndexedDb()
    const locks = createFakeLocks()
    const tabs = Array.from({ length: TABS }, () =>
      openCrossref(
        { baseUrl: server.url, mailto: 'me@example.org' },
        { ...NODE_OUTSIDE, indexedDB, locks: locks.tab() },
      ),
    )
    const query = emptyQuery('crossref-works')
    const dois = records.works.map((work) => String(work['DOI']))
    const walked = await Promise.all(
      tabs.map(async ({ source }, index) => {
        const request = { query, sort: [], select: ['DOI'], pageSize: 240 + index }
        const walk = createWalk({ source, request, id: `${index}`, wait: async () => {} })
        const found: string[] = []
        for (let page = await walk.next(OPTIONS); page; page = await walk.next(OPTIONS)) {
          found.push(...page.entities.map(({ id }) => id))
          const beside = [
            source.group({ query, field: toFieldId('type'), includeUnknown: false, top: 5 }, OPTIONS),
            ...dois.slice(0, 3).map((id) => source.get({ entity: 'crossref-works', id }, OPTIONS)),
          ]
          await Promise.all(beside)
        }
        return new Set(found).size
      }),
    )
    expect(walked).toEqual(tabs.map(() => dois.length))
    expect(server.standIn.pace.refused).toBe(0)
    expect(server.standIn.pace.mostInFlight).toBeLessThanOrEqual(3)
    expect(server.standIn.violations).toEqual([])
  })
})

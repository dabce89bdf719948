import { generateSample } from '#sample'
import { test as base, expect } from './fixtures.ts'
import { type CrossrefRecords, type RunningCrossref, startCrossref, toCrossrefRecords } from './server/index.ts'

/** The stand-in of Crossref in a story: strict, and with a clock that can be put forward. */
export interface StoryCrossref extends RunningCrossref {
  /** So much time passes there: places in lists are forgotten. */
  later(ms: number): void
}

interface CrossrefFixtures {
  /** What Crossref holds; `null`: the records of some sample. */
  readonly holdings: CrossrefRecords | null
  readonly crossref: StoryCrossref
  /** The address of the person, for the quicker pool; empty: none is given. */
  readonly mailto: string
}

/** Crossref for one story, and a browser whose Settings know its address. */
export const test = base.extend<CrossrefFixtures>({
  holdings: [null, { option: true }],
  mailto: ['', { option: true }],
  crossref: async ({ holdings }, use) => {
    const records = holdings ?? toCrossrefRecords(generateSample({ seed: 'fixture', works: 1_500 }))
    let ahead = 0
    const server = await startCrossref({ records, now: () => Date.now() + ahead })
    const later = (ms: number): void => {
      ahead += ms
    }
    await use({ ...server, later })
    expect(server.standIn.violations, 'the cursor is used as it may be').toEqual([])
    expect(server.standIn.pace.refused, 'the pace of the pool is kept').toBe(0)
    await server.close()
  },
  page: async ({ page, crossref, api, mailto }, use) => {
    const state = { baseUrl: api.url, crossrefUrl: crossref.url, source: 'openalex' }
    await page.addInitScript(
      ([shared, own]) => {
        if (shared) window.localStorage.setItem('bibscope.preferences', shared)
        if (own) window.sessionStorage.setItem('bibscope.personal', own)
      },
      [JSON.stringify({ state, version: 1 }), mailto && JSON.stringify({ state: { mailto }, version: 1 })],
    )
    await use(page)
  },
})

export { expect }

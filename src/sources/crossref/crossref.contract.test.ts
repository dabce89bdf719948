import { type EntityType, registerAnnex } from '#query'
import { CROSSREF } from '#query/crossref'
import { fixtureRecords } from '#testing'
import { startCrossref, toCrossrefRecords } from '../../../e2e/server/index.ts'
import { describeSource } from '../contract.ts'
import { NODE_OUTSIDE } from '../openalex/node-outside.cases.ts'
import { CROSSREF_CASES } from './contract.cases.ts'
import { openCrossref } from './open.ts'

registerAnnex(CROSSREF)

/** Pace is not what these tests are about. */
const FAST = { perSecond: 10_000, inFlight: 8, listsPerSecond: 10_000 }

describeSource(
  'Crossref',
  async () => {
    const made = toCrossrefRecords(fixtureRecords())
    const server = await startCrossref({ records: made, now: Date.now, isPaced: false })
    const { source } = openCrossref({ baseUrl: server.url }, NODE_OUTSIDE, FAST)
    const records = Object.fromEntries(
      Object.entries(made).map(([path, list]) => [`crossref-${path}` as EntityType, list]),
    )
    return { source, records, close: () => server.close() }
  },
  CROSSREF_CASES,
)

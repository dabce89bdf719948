import { fixtureRecords } from '#testing'
import { createStore, startServer } from '../../../e2e/server/index.ts'
import { describeSource } from '../contract.ts'
import { NODE_OUTSIDE } from './node-outside.cases.ts'
import { openOpenAlex } from './open.ts'

/** Pace is not what these tests are about. */
const FAST = { perSecond: 10_000, inFlight: 8 }
const account = { name: 'paid', perSecond: 10_000, budget: 1_000_000 } as const

for (const dialect of ['server', 'documents'] as const) {
  describeSource(`OpenAlex (answers as in the ${dialect})`, async () => {
    const records = fixtureRecords()
    const server = await startServer({ store: createStore(records), anonymous: account, dialect })
    const { source } = openOpenAlex({ baseUrl: server.url }, NODE_OUTSIDE, FAST)
    return { source, records, close: () => server.close() }
  })
}

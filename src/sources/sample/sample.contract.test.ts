import { isEngineError } from '#engine'
import { asEngine, startEngineOver } from '#engine/node'
import { fixtureRecords } from '#testing'
import { describeSource } from '../contract.ts'
import { createSampleSource } from './sample.ts'

describeSource('The sample', async () => {
  const records = fixtureRecords()
  const engine = asEngine(await startEngineOver(records))
  const source = createSampleSource(async () => ({ start: async () => engine, isEngineError }), { now: () => 0 })
  return { source, records, close: async () => engine.close() }
})

import { createArraySource, fixtureRecords } from '#testing'
import { describeSource } from './contract.ts'

describeSource('The plain implementation over arrays', async () => {
  const records = fixtureRecords()
  return { source: createArraySource(records), records }
})

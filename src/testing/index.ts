export { fixtureRecords } from './fixture-records.ts'

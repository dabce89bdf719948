import { describe, it } from 'vitest'
import { fixtureRecords } from '#testing'
import { startCluster } from '../../../e2e/server/index.ts'
import { describeSource } from '../contract.ts'
import { loadCluster, openLoaded } from './loaded.cases.ts'

describeSource('A cluster', async () => {
  const records = fixtureRecords()
  const { url, close } = await startCluster()
  await loadCluster(url, records)
  return { source: await openLoaded(url), records, close }
})

/*
 * Against a real cluster, when one is named. CLUSTER_ANALYZER names the analysis of texts where `english` is not built
 * in. Indices of the test's own are made anew.
 */
const url = process.env['ELASTICSEARCH_URL'] ?? process.env['OPENSEARCH_URL'] ?? ''

if (url === '') {
  describe('A real cluster', () => {
    it.skip('is asked when ELASTICSEARCH_URL or OPENSEARCH_URL is set', () => {})
  })
} else {
  describeSource('A real cluster', async () => {
    const records = fixtureRecords()
    await loadCluster(url, records, { analyzer: process.env['CLUSTER_ANALYZER'] })
    return { source: await openLoaded(url), records }
  })
}

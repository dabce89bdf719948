import { describe, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { ENTITY_TYPES } from '#query'
import { fixtureRecords } from '#testing'
import { describeSource } from '../contract.ts'
import { NODE_OUTSIDE } from '../openalex/node-outside.cases.ts'
import { connectCluster, indexBody, indexOf, openCluster, toLoaded } from './index.ts'

/*
 * Against a real cluster, when one is named: ELASTICSEARCH_URL or OPENSEARCH_URL. Indices of the test's own are made
 * and removed. CLUSTER_ANALYZER names the analysis of texts where `english` is not built in.
 */
const url = process.env['ELASTICSEARCH_URL'] ?? process.env['OPENSEARCH_URL'] ?? ''
const PATTERN = 'bibscope-test-*'

async function send(path: string, method: string, body?: string): Promise<void> {
  const type = path.endsWith('_bulk') ? 'application/x-ndjson' : 'application/json'
  const init = { method, headers: { 'Content-Type': type }, ...(body === undefined ? {} : { body }) }
  const response = await fetch(`${url}${path}`, init)
  if (!response.ok && method !== 'DELETE') throw new Error(`${method} ${path}: ${await response.text()}`)
  await response.body?.cancel()
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

async function loadAll(records: ReturnType<typeof fixtureRecords>): Promise<void> {
  for (const entity of ENTITY_TYPES) {
    const index = indexOf(PATTERN, entity)
    await send(`/${index}`, 'DELETE')
    if (records[entity].length === 0) continue
    await send(`/${index}`, 'PUT', line(indexBody(entity, process.env['CLUSTER_ANALYZER'])))
    const loaded = records[entity].flatMap((record: JsonObject) => toLoaded(entity, record) ?? [])
    const lines = loaded.map(({ id, record }) => line({ index: { _id: id } }) + line(record))
    await send(`/${index}/_bulk`, 'POST', lines.join(''))
    await send(`/${index}/_refresh`, 'POST')
  }
}

if (url === '') {
  describe('A real cluster', () => {
    it.skip('is asked when ELASTICSEARCH_URL or OPENSEARCH_URL is set', () => {})
  })
} else {
  describeSource('A real cluster', async () => {
    const records = fixtureRecords()
    await loadAll(records)
    const connection = { url, pattern: PATTERN, flavour: null }
    const login = { kind: 'none' } as const
    const holdings = await connectCluster({ connection, login }, NODE_OUTSIDE)
    const { source } = openCluster({ connection, login, holdings }, NODE_OUTSIDE)
    return { source, records }
  })
}

import type { JsonObject } from '#lib/json'
import { ENTITY_TYPES } from '#query'
import type { SampleRecords } from '#sample'
import { NODE_OUTSIDE } from '../openalex/node-outside.cases.ts'
import type { Source } from '../source.ts'
import { connectCluster, indexBody, indexOf, openCluster, toLoaded } from './index.ts'

/** Names of the indices that tests make. */
export const PATTERN = 'bibscope-test-*'

async function send(url: string, method: string, body?: string): Promise<void> {
  const type = url.endsWith('_bulk') ? 'application/x-ndjson' : 'application/json'
  const init = body === undefined ? { method } : { method, body, headers: { 'Content-Type': type } }
  const response = await fetch(url, init)
  const text = await response.text()
  if (!response.ok && method !== 'DELETE') throw new Error(`${method} ${url}: ${text}`)
  if (text.includes('"errors":true')) throw new Error(`${method} ${url}: ${text.slice(0, 2000)}`)
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Makes the indices of all entities that have records, anew, and fills them. */
export async function loadCluster(url: string, records: SampleRecords, analyzer?: string): Promise<void> {
  for (const entity of ENTITY_TYPES) {
    const index = `${url}/${indexOf(PATTERN, entity)}`
    await send(index, 'DELETE')
    if (records[entity].length === 0) continue
    await send(index, 'PUT', line(indexBody(entity, analyzer)))
    const loaded = records[entity].flatMap((record: JsonObject) => toLoaded(entity, record) ?? [])
    const lines = loaded.map(({ id, record }) => line({ index: { _id: id } }) + line(record))
    await send(`${index}/_bulk`, 'POST', lines.join(''))
    await send(`${index}/_refresh`, 'POST')
  }
}

/** A Source over a cluster that tests loaded. */
export async function openLoaded(url: string): Promise<Source> {
  const connection = { url, pattern: PATTERN, flavour: null }
  const login = { kind: 'none' } as const
  const holdings = await connectCluster({ connection, login }, NODE_OUTSIDE)
  return openCluster({ connection, login, holdings }, NODE_OUTSIDE).source
}

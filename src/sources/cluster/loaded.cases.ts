import type { JsonObject } from '#lib/json'
import { ENTITY_TYPES } from '#query'
import type { SampleRecords } from '#sample'
import { NODE_OUTSIDE } from '../openalex/node-outside.cases.ts'
import type { Outside } from '../outside.ts'
import type { Source } from '../source.ts'
import { connectCluster, indexBody, indexOf, openCluster, toLoaded } from './index.ts'

/** Names of the indices that tests make. */
export const PATTERN = 'bibscope-test-*'

/** How the indices of a test are made. `analyzer`: of texts in words. `toBody`: changes what makes an index. */
export interface LoadOptions {
  readonly pattern?: string | undefined
  readonly analyzer?: string | undefined
  toBody?(body: JsonObject): JsonObject
}

/** Asks a cluster as its owner would. @throws with its words when it refuses, but for what is not there to be removed */
export async function send(url: string, method: string, body?: string): Promise<void> {
  const type = url.endsWith('_bulk') ? 'application/x-ndjson' : 'application/json'
  const init = body === undefined ? { method } : { method, body, headers: { 'Content-Type': type } }
  const response = await fetch(url, init)
  const text = await response.text()
  if (!response.ok && method !== 'DELETE') throw new Error(`${method} ${url}: ${text}`)
  if (text.includes('"errors":true')) throw new Error(`${method} ${url}: ${text.slice(0, 2000)}`)
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Writes records into an index, and lets them be found. */
export async function putRecords(index: string, records: readonly JsonObject[]): Promise<void> {
  const loaded = records.flatMap((record) => toLoaded('works', record) ?? [])
  await send(
    `${index}/_bulk`,
    'POST',
    loaded.map(({ id, record }) => line({ index: { _id: id } }) + line(record)).join(''),
  )
  await send(`${index}/_refresh`, 'POST')
}

/** Makes the indices of all entities that have records, anew, and fills them. */
export async function loadCluster(
  url: string,
  records: Readonly<Partial<SampleRecords>>,
  { pattern = PATTERN, analyzer, toBody = (body) => body }: LoadOptions = {},
): Promise<void> {
  for (const entity of ENTITY_TYPES) {
    const own = records[entity]
    if (own === undefined) continue
    const index = `${url}/${indexOf(pattern, entity)}`
    await send(index, 'DELETE')
    if (own.length === 0) continue
    await send(index, 'PUT', line(toBody(indexBody(entity, analyzer))))
    const loaded = own.flatMap((record: JsonObject) => toLoaded(entity, record) ?? [])
    const lines = loaded.map(({ id, record }) => line({ index: { _id: id } }) + line(record))
    await send(`${index}/_bulk`, 'POST', lines.join(''))
    await send(`${index}/_refresh`, 'POST')
  }
}

/** A Source over a cluster that tests loaded. */
export async function openLoaded(url: string, pattern = PATTERN, outside: Outside = NODE_OUTSIDE): Promise<Source> {
  const connection = { url, pattern, flavour: null }
  const login = { kind: 'none' } as const
  const holdings = await connectCluster({ connection, login }, NODE_OUTSIDE)
  return openCluster({ connection, login, holdings }, outside).source
}

import { at, type Json } from '#lib/json'
import type { LoadedRecord } from '#sources/cluster'
import type { Wire } from './wire.ts'

/** A record that the cluster did not take. */
export interface Refused {
  readonly id: string
  readonly reason: string
}

/** What became of a batch. */
export interface Sent {
  readonly loaded: number
  readonly refused: readonly Refused[]
}

/** The same lines are sent again so often when the cluster has too much to do. */
const MOST_TRIES = 8

/**
 * Sends a batch. Lines that the cluster puts off (429) are sent again after a growing wait, the others are not: loading
 * twice is harmless, as every line has its id. @throws when the cluster takes nothing at all
 */
export async function sendBatch(records: readonly LoadedRecord[], index: string, wire: Wire): Promise<Sent> {
  const refused: Refused[] = []
  let left = records
  let loaded = 0
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const body = left.map(({ id, record }) => `${line({ index: { _id: id } })}${line(record)}`).join('')
    const answer = await wire.send({ method: 'POST', path: `/${index}/_bulk`, body })
    const items = at(answer, 'items')
    const results = left.map((record, place) => ({
      record,
      result: at(Array.isArray(items) ? items[place] : null, 'index'),
    }))
    const later = results.filter(({ result }) => at(result, 'status') === 429)
    for (const { record, result } of results) {
      const status = at(result, 'status')
      if (status === 429) continue
      if (typeof status === 'number' && status < 300) loaded += 1
      else refused.push({ id: record.id, reason: reasonOf(at(result, 'error')) })
    }
    left = later.map(({ record }) => record)
    if (left.length === 0) break
    if (attempt === MOST_TRIES) throw new Error(`The cluster put ${left.length} records off ${MOST_TRIES} times.`)
    await wire.wait(attempt)
  }
  return { loaded, refused }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

function reasonOf(error: Json | undefined): string {
  const cause = at(at(error, 'caused_by'), 'reason')
  const reason = at(error, 'reason')
  return [reason, cause].filter((part) => typeof part === 'string').join(': ') || 'no reason given'
}

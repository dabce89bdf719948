import type { Json, JsonObject } from '#lib/json'
import { isJsonObject } from '#lib/json'
import type { EntityType } from '#query'
import { type LoadedRecord, toLoaded } from '#sources/cluster'

/** A line that is no record, by its number from 1. */
export interface BadLine {
  readonly line: number
  readonly reason: string
}

/** Records that are sent together. */
export interface Batch {
  readonly records: readonly LoadedRecord[]
  readonly bad: readonly BadLine[]
}

/** A request holds at most so much, in characters: 5 to 15 MB are what clusters take best (reference for clusters § 7). */
const MOST_CHARACTERS = 6_000_000
const MOST_RECORDS = 5_000

/** Puts the lines of a file together into batches. What is no record is named, and does not stop the others. */
export async function* batchesOf(lines: AsyncIterable<string>, entity: EntityType): AsyncGenerator<Batch> {
  let records: LoadedRecord[] = []
  let bad: BadLine[] = []
  let characters = 0
  let number = 0
  for await (const line of lines) {
    number += 1
    const read = readLine(line, entity)
    if ('reason' in read) bad.push({ line: number, reason: read.reason })
    else records.push(read)
    characters += line.length
    if (characters < MOST_CHARACTERS && records.length < MOST_RECORDS) continue
    yield { records, bad }
    records = []
    bad = []
    characters = 0
  }
  if (records.length + bad.length > 0) yield { records, bad }
}

function readLine(line: string, entity: EntityType): LoadedRecord | { readonly reason: string } {
  let value: Json
  try {
    value = JSON.parse(line)
  } catch {
    return { reason: 'no JSON' }
  }
  if (!isJsonObject(value)) return { reason: 'no record: an object is expected' }
  const record: JsonObject = value
  return toLoaded(entity, record) ?? { reason: 'no id' }
}

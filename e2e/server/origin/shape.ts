import { at, type Json, type JsonObject } from '#lib/json'
import { badQuery } from '../reply.ts'
import type { Table } from '../store/table.ts'

const MOST_AUTHORS = 100

/** Reads `select`: root fields, blanks around names are fine. `null`: all. @throws {Refusal} */
export function readSelect(table: Table, text: string | null): readonly string[] | null {
  if (!text) return null
  const valid = table.info.select
  const names = text.split(',').map((name) => name.trim())
  const foreign = names.find((name) => !valid.includes(name))
  if (foreign === undefined) return names
  throw badQuery(`${foreign} is not a valid select field. Valid fields for select are: ${valid.join(', ')}.`)
}

const cutAuthors = (record: JsonObject): JsonObject => {
  const authorships = at(record, 'authorships')
  if (!Array.isArray(authorships) || authorships.length <= MOST_AUTHORS) return record
  return { ...record, is_authors_truncated: true, authorships: authorships.slice(0, MOST_AUTHORS) }
}

/** A record as an answer carries it: its root fields, or those selected. */
export function shapeRecord(
  table: Table,
  index: number,
  options: { readonly select: readonly string[] | null; readonly isInList: boolean; readonly score?: number | null },
): JsonObject {
  const stored = table.records[index] ?? {}
  const cut = options.isInList ? cutAuthors(stored) : stored
  const record = options.score == null ? cut : { ...cut, relevance_score: Math.round(options.score * 1e6) / 1e6 }
  const names = options.select ?? table.info.select
  const entries = names.flatMap((name): [string, Json][] => {
    const value = at(record, name)
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(entries)
}

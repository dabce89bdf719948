import { type Field, type FieldId, findField, type Group, type Query } from '#query'
import { engineErrors } from '../engine-error.ts'
import { tableFor } from './conditions.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { FieldTable } from './field-table.ts'
import type { Ground } from './ground.ts'
import type { HitFinder, Hits } from './hits.ts'
import { labelsOfValues } from './names.ts'
import { createFrame, sqlNumber } from './sql.ts'
import { firstAtLeast } from './value-test.ts'

/** As `GroupRequest`; the cursor is the engine's own. */
export interface GroupAsk {
  readonly query: Query
  readonly field: FieldId
  readonly includeUnknown: boolean
  readonly top: number
  readonly named?: string | undefined
  readonly cursor: string | null
}

export interface GroupAnswer {
  readonly groups: readonly Group[]
  readonly next: string | null
  readonly count: number
  readonly isComplete: boolean
}

/** A value and how many records have it; `null`: none. */
interface Counted {
  readonly value: number | null
  readonly count: number
}

/** What `cursor` asks for the first page of all groups, by key. */
export const FIRST = 'first'

export async function answerGroups(
  ask: GroupAsk,
  { ground, hits: finder }: { readonly ground: Ground; readonly hits: HitFinder },
): Promise<GroupAnswer> {
  const field = findField(ask.query.entity, ask.field)
  if (field === null)
    throw engineErrors.unsupported(`Grouping by ${ask.field} is not possible.`, 'There is no such field.')
  const table = await tableFor(field, ground)
  const hits = await finder.find(ask.query)
  const counted = countValues(ground, { table, hits, ask })
  if (ask.named !== undefined) {
    const all = await toGroups(ground, { field, table, page: counted.filter(({ value }) => value !== null) })
    const groups = all.filter(holdsName(ask.named))
    return { groups: groups.slice(0, ask.top), next: null, count: hits.count, isComplete: groups.length <= ask.top }
  }
  const isMore = counted.length > ask.top
  const page = counted.slice(0, ask.top)
  const groups = await toGroups(ground, { field, table, page })
  const last = groups.at(-1)
  const next = ask.cursor !== null && isMore && last !== undefined ? writeCursor([last.key]) : null
  return { groups, next, count: hits.count, isComplete: !isMore && (ask.cursor === null || ask.cursor === FIRST) }
}

const holdsName = (named: string) => {
  const wanted = named.toLowerCase()
  return ({ label }: Group): boolean => label.toLowerCase().includes(wanted)
}

function countValues(
  ground: Ground,
  { table, hits, ask }: { readonly table: FieldTable; readonly hits: Hits; readonly ask: GroupAsk },
): readonly Counted[] {
  const counts = countStatement(ground, { table, hits, ask })
  const kept = keptKeys(ask.field, table)
  const order = ask.cursor === null ? 'n DESC, v ASC NULLS LAST' : 'v ASC NULLS LAST'
  const behind = ask.cursor === null || ask.cursor === FIRST ? 'true' : behindKey(ask.cursor, table)
  // Names are not in the database: narrowed by name, all values come here.
  const limit = ask.named === undefined ? `LIMIT ${sqlNumber(ask.top + 1)}` : ''
  const [values = [], numbers = []] = ground.run(
    `SELECT v, n FROM (${counts}) WHERE n > 0 AND (${behind}) AND (${kept}) ORDER BY ${order} ${limit}`,
  )
  return Array.from(values, (value, index) => ({ value, count: numbers[index] ?? 0 }))
}

/**
 * A statement that gives each value `v` and how many of the hits have it, `n`. A yes-or-no field counts records without
 * a value as no (provider reference § 9.5); records are counted once under each of their values.
 */
function countStatement(
  ground: Ground,
  { table, hits, ask }: { readonly table: FieldTable; readonly hits: Hits; readonly ask: GroupAsk },
): string {
  const isHit = `IN (SELECT rid FROM ${hits.table()})`
  if (table.isSingle) {
    const frame = createFrame(ground, ask.query.entity)
    const column = table.kind === 'truth' ? `coalesce(${frame.column(table)}, 0)` : frame.column(table)
    const isWanted = ask.includeUnknown || table.kind === 'truth' ? 'true' : `${column} IS NOT NULL`
    return `SELECT ${column} AS v, count(*) AS n FROM ${frame.from()} WHERE ${frame.rid()} ${isHit} AND ${isWanted} GROUP BY 1`
  }
  const values = `SELECT v, count(*) AS n FROM ${table.name} WHERE rid ${isHit} GROUP BY v`
  const missing = `${sqlNumber(hits.count)} - (SELECT count(DISTINCT rid) FROM ${table.name} WHERE rid ${isHit})`
  if (table.kind === 'truth') {
    return `SELECT v, sum(n) AS n FROM (${values} UNION ALL SELECT 0, ${missing}) GROUP BY v`
  }
  return ask.includeUnknown ? `${values} UNION ALL SELECT NULL, ${missing}` : values
}

/**
 * Two fields keep one kind of organisation where several are listed (provider reference § 9.10). Only groups are
 * dropped: records are not unknown for it.
 */
function keptKeys(field: FieldId, { keys }: FieldTable): string {
  const letter = field.endsWith('.publisher_lineage') ? 'P' : field.endsWith('.host_institution_lineage') ? 'I' : null
  if (letter === null) return 'true'
  const first = firstAtLeast(keys, letter)
  const next = firstAtLeast(keys, `${letter}\uffff`)
  return `v IS NULL OR (v >= ${sqlNumber(first)} AND v < ${sqlNumber(next)})`
}

function behindKey(cursor: string, table: FieldTable): string {
  const [key] = readCursor(cursor)
  if (key === null) return 'false'
  if (typeof key !== 'string') throw engineErrors.badCursor()
  const value = valueOfKey(key, table)
  if (!Number.isFinite(value)) throw engineErrors.badCursor()
  return `v > ${sqlNumber(value)} OR v IS NULL`
}

function valueOfKey(key: string, table: FieldTable): number {
  if (table.kind === 'truth') return key === 'true' ? 1 : 0
  if (table.kind === 'number') return Number(key)
  const at = firstAtLeast(table.keys, key)
  return table.keys[at] === key ? at : at - 0.5
}

function keyOf(value: number | null, table: FieldTable): string | null {
  if (value === null) return null
  if (table.kind === 'truth') return value === 1 ? 'true' : 'false'
  return table.kind === 'number' ? String(value) : (table.keys[value] ?? null)
}

async function toGroups(
  ground: Ground,
  { field, table, page }: { readonly field: Field; readonly table: FieldTable; readonly page: readonly Counted[] },
): Promise<readonly Group[]> {
  const keyed = page.map(({ value, count }) => ({ key: keyOf(value, table), count }))
  const keys = keyed.map(({ key }) => key).filter((key) => key !== null)
  const label = table.kind === 'truth' ? truthLabels(table) : await labelsOfValues(ground, { field, keys })
  return keyed.map(({ key, count }) => ({ key, count, label: key === null ? 'Unknown' : label(key) }))
}

/** Records without an answer are counted as no, and the label says so where there may be some. */
const truthLabels =
  ({ isFull }: FieldTable) =>
  (key: string): string =>
    key === 'true' ? 'Yes' : isFull ? 'No' : 'No or unknown'

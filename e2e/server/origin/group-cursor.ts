import { badPaging, badQuery } from '../reply.ts'
import type { Table } from '../store/table.ts'
import { compareStored } from './buckets.ts'
import type { Grouping } from './group-field.ts'
import { nameUnknown } from './group-keys.ts'
import type { Row } from './group-rows.ts'
import { decodeQuotes, encodeCursor } from './python-list.ts'

/** A page of groups by key. */
export interface GroupPage {
  readonly rows: readonly Row[]
  readonly nextCursor: string | null
}

const storedKey = (row: Row): string => (row.value === null ? '' : String(row.value))

/** The key a cursor stands behind; one with quotes or apostrophes does not survive the way. Rule: § 8.2, hazard. */
function readKey(cursor: string): string {
  const key = decodeQuotes(cursor)
  if (key === null || key.includes('"') || key.includes('\\')) throw badPaging('Invalid cursor value')
  return key
}

const isBehind = (row: Row, key: string): boolean => {
  if (row.value === null) return false
  if (key === '') return true
  return compareStored(row.value, typeof row.value === 'number' ? Number(key) : key) > 0
}

/** Groups by key, a page at a time; the page after the last is empty. Rule: reference § 9.7. @throws {Refusal} */
export function pageGroups(
  table: Table,
  grouping: Grouping,
  rows: readonly Row[],
  { cursor, perPage }: { readonly cursor: string; readonly perPage: number },
): GroupPage {
  if (grouping.style === 'presence' || grouping.style === 'stored-boolean') {
    throw badQuery('Cannot use cursor pagination when grouping fields that return true or false.')
  }
  if (['continent', 'version', 'best-version', 'none'].includes(grouping.style)) return { rows, nextCursor: null }
  const known = rows.filter((row) => row.value !== null && row.count > 0)
  known.sort((left, right) =>
    left.value === null || right.value === null ? 0 : compareStored(left.value, right.value),
  )
  const unknown = rows.filter((row) => row.value === null).map((row) => renamed(table, grouping, row))
  const key = cursor === '*' ? null : readKey(cursor)
  const rest = key === null ? [...unknown, ...known] : known.filter((row) => isBehind(row, key))
  const page = rest.slice(0, perPage)
  const last = page.at(-1)
  return { rows: page, nextCursor: last ? encodeText(storedKey(last)) : null }
}

const renamed = (table: Table, grouping: Grouping, row: Row): Row => ({
  ...row,
  ...nameUnknown(table, grouping.named, 'server', true),
})

/** Keys travel as plain text inside the JSON string; an empty one stands for "behind the unknown group". */
const encodeText = (key: string): string => encodeCursor(key)

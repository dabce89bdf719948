import type { EntityType } from '#query'
import type { FieldTable } from './field-table.ts'
import type { Ground } from './ground.ts'

/** A number as SQL has it. Nothing but numbers gets into a statement as a value. */
export function sqlNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Not a number for a statement: ${value}`)
  return String(value)
}

/** Whether a column is one of these numbers. */
export function isOneOf(column: string, values: readonly number[]): string {
  if (values.length === 0) return 'false'
  return values.length === 1
    ? `${column} = ${sqlNumber(values[0] ?? 0)}`
    : `${column} IN (${values.map(sqlNumber).join(', ')})`
}

export const allOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition})`).join(' AND ')

export const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'false' : conditions.map((condition) => `(${condition})`).join(' OR ')

/** All rows of an entity beside the single-valued tables a statement uses: row k of each belongs to record k. */
export interface Frame {
  readonly entity: EntityType
  /** The number of the record. */
  rid(): string
  /** The column of a single-valued table. */
  column(table: FieldTable): string
  /** The FROM part, once all columns were asked for. */
  from(): string
}

export function createFrame(ground: Ground, entity: EntityType): Frame {
  const used = new Set<string>()
  const first = (): string => {
    const [table = ground.baseTable(entity)] = used
    used.add(table)
    return table
  }
  return {
    entity,
    // Every table holds all records in order, so that the place in the first one is the number of the record.
    rid: () => `${first()}.rowid`,
    column: (table) => {
      if (!table.isSingle) throw new Error(`${table.name} has several values a record`)
      used.add(table.name)
      return `${table.name}.v`
    },
    from: () => {
      first()
      return [...used].join(' POSITIONAL JOIN ')
    },
  }
}

/** Whether a record has a value for which the test holds. `test` gets the column. */
export function hasValue(frame: Frame, table: FieldTable, test: (column: string) => string): string {
  if (table.isSingle) return `coalesce(${test(frame.column(table))}, false)`
  return `${frame.rid()} IN (SELECT rid FROM ${table.name} WHERE ${test('v')})`
}

/** Whether a record has no value. */
export function hasNone(frame: Frame, table: FieldTable): string {
  if (table.isSingle) return `${frame.column(table)} IS NULL`
  return `${frame.rid()} NOT IN (SELECT rid FROM ${table.name})`
}

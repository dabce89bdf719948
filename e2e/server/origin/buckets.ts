import type { Bits } from '../store/bits.ts'
import type { Stored } from '../store/column.ts'
import type { NamedField, Table } from '../store/table.ts'
import { typeCondition } from './special-values.ts'

/** A bucket before it is named. `value: null` is the unknown one. */
export interface Bucket {
  readonly value: Stored | null
  readonly count: number
}

/** Buckets by count, and how many records have no value. */
export interface Counted {
  readonly buckets: readonly Bucket[]
  readonly missing: number
}

export const compareStored = (left: Stored, right: Stored): number => (left < right ? -1 : left > right ? 1 : 0)

/** Only organisations of one kind. Rule: reference § 9.10. */
const keeps = (name: string, value: Stored): boolean => {
  if (name.endsWith('publisher_lineage')) return String(value).includes('/P')
  if (name.endsWith('host_institution_lineage')) return String(value).includes('/I')
  return true
}

/** The records a grouping looks at: `journal` and `repository` narrow them. */
export function narrowed(table: Table, named: NamedField, bits: Bits): Bits {
  const isRepositories = named.name === 'locations.source.host_institution_lineage'
  const condition = typeCondition(table, isRepositories ? 'repository' : named.name)
  return condition ? bits.and(condition) : bits
}

/** Counts the records of a set by the values of a field: a record counts once for each value it has. */
export function countValues(table: Table, named: NamedField, bits: Bits): Counted {
  const column = table.column(named)
  const counts = new Map<Stored, number>()
  let missing = 0
  for (let index = 0; index < table.size; index += 1) {
    if (!bits.has(index)) continue
    const values = column.at(index)
    if (values.length === 0) missing += 1
    for (const value of values) if (keeps(named.name, value)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const buckets = [...counts].map(([value, count]) => ({ value, count }))
  buckets.sort((left, right) => right.count - left.count || compareStored(left.value, right.value))
  return { buckets, missing }
}

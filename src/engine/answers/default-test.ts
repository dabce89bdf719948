import type { Query } from '#query'
import type { RecordStore } from '../records/store.ts'
import { leavesOf, occurrencesOf } from '../schema/leaves.ts'

/**
 * What the provider adds unless the query speaks of it: works outside the expansion corpus, authors with works
 * (provider reference § 2.1, 2026-08). Needs no database.
 */
export async function defaultTest(store: RecordStore, query: Query): Promise<(row: number) => boolean> {
  const speaksOf = (name: string): boolean => query.filter.some((clause) => clause.field === name)
  if (query.entity === 'works' && !query.includeXpac && !speaksOf('is_xpac')) {
    const isXpac = await numbersByRow(store, 'is_xpac')
    return (row) => isXpac[row] !== 1
  }
  if (query.entity === 'authors' && !speaksOf('works_count')) {
    const works = await numbersByRow(store, 'works_count')
    return (row) => (works[row] ?? 0) > 0
  }
  return () => true
}

async function numbersByRow(store: RecordStore, root: string): Promise<Float64Array> {
  await store.need([root])
  const column = store.column(root)
  const leaves = column === null ? null : leavesOf(occurrencesOf(column))
  const numbers = new Float64Array(store.rows)
  if (leaves === null || leaves.kind === 'none' || leaves.kind === 'text') return numbers
  const values = leaves.kind === 'number' ? leaves.numbers : leaves.truths
  for (const [k, row] of leaves.rows.entries()) numbers[row] = values[k] ?? 0
  return numbers
}

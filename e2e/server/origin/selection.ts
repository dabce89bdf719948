import type { Call } from '../edge/call.ts'
import type { Bits } from '../store/bits.ts'
import type { Table } from '../store/table.ts'
import { type ReadFilter, readFilter } from './filter.ts'
import { param } from './params.ts'
import { cutSemantic, filterHits, refuseSemantic, searchHits } from './search-params.ts'

/** Which records a call is about. `score`: by record number, `null` without a search. */
export interface Selection {
  readonly bits: Bits
  readonly score: ((index: number) => number) | null
}

const names = (filter: ReadFilter, key: string): boolean => filter.clauses.some((clause) => clause.key === key)

/** What the server adds by itself. Rule: reference § 2.1. */
function silentFilter(call: Call, table: Table, filter: ReadFilter): Bits | null {
  if (table.entity === 'works' && !names(filter, 'is_xpac') && param(call, 'include_xpac')?.toLowerCase() !== 'true') {
    const field = table.field('is_xpac')
    return field ? table.cached('no xpac', () => table.column(field).withKey('boolean', String, 'true').not()) : null
  }
  if (table.entity === 'authors' && !names(filter, 'works_count')) {
    const field = table.field('works_count')
    const isActive = (values: readonly unknown[]) => typeof values[0] === 'number' && values[0] > 0
    return field ? table.cached('active', () => table.column(field).where(isActive)) : null
  }
  return null
}

const MILD_WEIGHT = 0.1

/** Citations count towards the score, mildly. Rule: reference § 5.5. */
const citations = (table: Table): ((index: number) => number) => {
  const field = table.field('cited_by_count')
  const column = field ? table.column(field) : null
  return (index) => Math.log1p(Number(column?.at(index)[0] ?? 0)) * MILD_WEIGHT
}

/** Reads filter and searches. @throws {Refusal} */
export function selectRecords(call: Call, table: Table, perPage: number): Selection {
  const filter = readFilter(table, call.params.get('filter') ?? '')
  refuseSemantic(call, perPage, filter)
  const hits = [...searchHits(call, table), ...filterHits(table, filter)]
  const extra = silentFilter(call, table, filter)
  const filtered = extra ? filter.bits.and(extra) : filter.bits
  const found = searchHits(call, table).reduce((all, hit) => all.and(hit.bits), filtered)
  if (hits.length === 0) return { bits: found, score: null }
  const mild = citations(table)
  const score = (index: number) => hits.reduce((sum, hit) => sum + hit.score(index), 0) + mild(index)
  return { bits: cutSemantic(call, found, score), score }
}

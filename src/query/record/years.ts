import type { JsonObject } from '#lib/json'
import { dig, listOf, numberOf, yearOf } from '../body/value.ts'
import type { RecordYear } from './parts.ts'

/** Years outside are slips of the pen (a funder of 2026 has one of 5777). */
const EARLIEST = 1500
const LATEST = 2100

/** Counts by year in rising order, without gaps; empty when the record has none. */
export function readYears(body: JsonObject): readonly RecordYear[] {
  const byYear = new Map<number, RecordYear>()
  for (const entry of listOf(dig(body, 'counts_by_year'))) {
    const year = yearOf(dig(entry, 'year'))
    if (year === null || year < EARLIEST || year > LATEST) continue
    byYear.set(year, {
      year,
      works: numberOf(dig(entry, 'works_count')),
      citedBy: numberOf(dig(entry, 'cited_by_count')),
    })
  }
  const years = [...byYear.keys()]
  if (years.length === 0) return []
  const first = Math.min(...years)
  const hasWorks = [...byYear.values()].some(({ works }) => works !== null)
  const hasCited = [...byYear.values()].some(({ citedBy }) => citedBy !== null)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const known = byYear.get(first + index)
    return {
      year: first + index,
      works: hasWorks ? (known?.works ?? 0) : null,
      citedBy: hasCited ? (known?.citedBy ?? 0) : null,
    }
  })
}

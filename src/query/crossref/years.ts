import type { JsonObject } from '#lib/json'
import { dig, listOf, numberOf, yearOf } from '../body/value.ts'
import type { RecordYear } from '../record/parts.ts'

/** Years outside are slips of the pen. */
const EARLIEST = 1500
const LATEST = 2100

/** Works by year of members and journals, which come ordered by count, in rising order without gaps. */
export function readYears(body: JsonObject): readonly RecordYear[] {
  const counts = new Map<number, number>()
  for (const pair of listOf(dig(body, 'breakdowns.dois-by-issued-year'))) {
    const [year, count] = [yearOf(listOf(pair)[0]), numberOf(listOf(pair)[1])]
    if (year !== null && count !== null && year >= EARLIEST && year <= LATEST) counts.set(year, count)
  }
  if (counts.size === 0) return []
  const years = [...counts.keys()]
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({
    year: first + index,
    works: counts.get(first + index) ?? 0,
    citedBy: null,
  }))
}

import { at, type Json, type JsonObject } from '#lib/json'
import { THIS_YEAR } from '../today.ts'
import { YEARS_COUNTED } from '../works/citations.ts'

interface YearCounts {
  works: number
  oaWorks: number
  cited: number
}

const numberAt = (object: unknown, key: string): number => {
  const value = at(object, key)
  return typeof value === 'number' ? value : 0
}

const listAt = (object: unknown, key: string): readonly Json[] => {
  const value = at(object, key)
  return Array.isArray(value) ? value : []
}

/** What a work adds to every tally it counts for; read once, added some forty times. */
export interface WorkFacts {
  readonly cited: number
  readonly isOa: boolean
  readonly year: number | null
  readonly citedYears: readonly (readonly [year: number, cited: number])[]
  readonly topics: readonly string[]
}

/** Reads what a work adds. */
export function readFacts(work: JsonObject): WorkFacts {
  const year = at(work, 'publication_year')
  return {
    cited: numberAt(work, 'cited_by_count'),
    isOa: at(at(work, 'open_access'), 'is_oa') === true,
    year: typeof year === 'number' ? year : null,
    citedYears: listAt(work, 'counts_by_year').map((row) => [numberAt(row, 'year'), numberAt(row, 'cited_by_count')]),
    topics: listAt(work, 'topics').map((topic) => String(at(topic, 'id'))),
  }
}

/** What the works of one record say, added up. */
export class Tally {
  works = 0
  cited = 0
  oaWorks = 0
  firstYear: number | null = null
  lastYear: number | null = null
  readonly #citedPerWork: number[] = []
  readonly #years = new Map<number, YearCounts>()
  readonly #topics = new Map<string, number>()
  #recentWorks = 0
  #recentCited = 0

  /** Counts a work, no more. */
  count({ cited }: WorkFacts): void {
    this.works += 1
    this.cited += cited
  }

  /** Counts a work and all that is told about it. */
  add(facts: WorkFacts): void {
    const { cited, isOa, year, citedYears, topics } = facts
    this.count(facts)
    this.oaWorks += isOa ? 1 : 0
    this.#citedPerWork.push(cited)
    if (year !== null) this.#addYear(year, facts)
    for (const [at, count] of citedYears) this.#at(at).cited += count
    for (const id of topics) this.#topics.set(id, (this.#topics.get(id) ?? 0) + 1)
  }

  #at(year: number): YearCounts {
    const known = this.#years.get(year)
    if (known !== undefined) return known
    const counts = { works: 0, oaWorks: 0, cited: 0 }
    this.#years.set(year, counts)
    return counts
  }

  #addYear(year: number, { isOa, citedYears }: WorkFacts): void {
    this.firstYear = Math.min(this.firstYear ?? year, year)
    this.lastYear = Math.max(this.lastYear ?? year, year)
    const counts = this.#at(year)
    counts.works += 1
    counts.oaWorks += isOa ? 1 : 0
    if (year !== THIS_YEAR - 2 && year !== THIS_YEAR - 3) return
    this.#recentWorks += 1
    this.#recentCited += citedYears.find(([at]) => at === THIS_YEAR - 1)?.[1] ?? 0
  }

  /** `{2yr_mean_citedness, h_index, i10_index}`. */
  get summaryStats(): JsonObject {
    const sorted = [...this.#citedPerWork].sort((a, b) => b - a)
    const h = sorted.findIndex((cited, index) => cited < index + 1)
    return {
      '2yr_mean_citedness': this.#recentWorks === 0 ? 0 : this.#recentCited / this.#recentWorks,
      h_index: h === -1 ? sorted.length : h,
      i10_index: sorted.filter((cited) => cited >= 10).length,
    }
  }

  /** The last years with works or citations, newest first. */
  get countsByYear(): JsonObject[] {
    return [...this.#years]
      .filter(([year]) => year > THIS_YEAR - YEARS_COUNTED && year <= THIS_YEAR)
      .sort((a, b) => b[0] - a[0])
      .map(([year, { works, oaWorks, cited }]) => ({
        year,
        works_count: works,
        oa_works_count: oaWorks,
        cited_by_count: cited,
      }))
  }

  /** The topics of its works, most frequent first. */
  topTopics(count: number): readonly { readonly id: string; readonly count: number }[] {
    return [...this.#topics]
      .map(([id, times]) => ({ id, count: times }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
      .slice(0, count)
  }
}

import { at, type JsonObject } from '#lib/json'
import type { EntityType } from '#query'
import { THIS_YEAR } from '../today.ts'
import { YEARS_COUNTED } from '../works/citations.ts'
import type { Topic } from '../world/model.ts'

interface YearCounts {
  works: number
  oaWorks: number
  cited: number
}

const numberAt = (object: unknown, key: string): number => {
  const value = at(object, key)
  return typeof value === 'number' ? value : 0
}

/** What the works of one record say, added up. */
export class Tally {
  works = 0
  oaWorks = 0
  cited = 0
  firstYear: number | null = null
  lastYear: number | null = null
  readonly #citedPerWork: number[] = []
  readonly #years = new Map<number, YearCounts>()
  readonly #topics = new Map<string, number>()
  #recentWorks = 0
  #recentCited = 0

  add(work: JsonObject): void {
    const cited = numberAt(work, 'cited_by_count')
    const isOa = at(at(work, 'open_access'), 'is_oa') === true
    this.works += 1
    this.oaWorks += isOa ? 1 : 0
    this.cited += cited
    this.#citedPerWork.push(cited)
    const year = at(work, 'publication_year')
    if (typeof year === 'number') this.#addYear(year, isOa, work)
    this.#addCitedYears(work)
    this.#addTopics(work)
  }

  #at(year: number): YearCounts {
    const counts = this.#years.get(year) ?? { works: 0, oaWorks: 0, cited: 0 }
    this.#years.set(year, counts)
    return counts
  }

  #addYear(year: number, isOa: boolean, work: JsonObject): void {
    this.firstYear = Math.min(this.firstYear ?? year, year)
    this.lastYear = Math.max(this.lastYear ?? year, year)
    const counts = this.#at(year)
    counts.works += 1
    counts.oaWorks += isOa ? 1 : 0
    if (year !== THIS_YEAR - 2 && year !== THIS_YEAR - 3) return
    this.#recentWorks += 1
    const counted = at(work, 'counts_by_year')
    if (Array.isArray(counted))
      this.#recentCited += numberAt(
        counted.find((row) => at(row, 'year') === THIS_YEAR - 1),
        'cited_by_count',
      )
  }

  #addCitedYears(work: JsonObject): void {
    const counted = at(work, 'counts_by_year')
    if (!Array.isArray(counted)) return
    for (const row of counted) this.#at(numberAt(row, 'year')).cited += numberAt(row, 'cited_by_count')
  }

  #addTopics(work: JsonObject): void {
    const topics = at(work, 'topics')
    if (!Array.isArray(topics)) return
    for (const topic of topics) {
      const id = at(topic, 'id')
      if (typeof id === 'string') this.#topics.set(id, (this.#topics.get(id) ?? 0) + 1)
    }
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

/** The tallies of all records works count for. */
export class Tallies {
  readonly #byType = new Map<EntityType, Map<string, Tally>>()

  /** Adds a work to every record it counts for, once each. */
  add(work: JsonObject, keys: Partial<Record<EntityType, readonly string[]>>): void {
    for (const [type, ids] of Object.entries(keys) as [EntityType, readonly string[]][]) {
      const tallies = this.#byType.get(type) ?? new Map<string, Tally>()
      this.#byType.set(type, tallies)
      for (const id of new Set(ids)) {
        const tally = tallies.get(id) ?? new Tally()
        tallies.set(id, tally)
        tally.add(work)
      }
    }
  }

  of(type: EntityType, id: string): Tally {
    return this.#byType.get(type)?.get(id) ?? new Tally()
  }

  ids(type: EntityType): readonly string[] {
    return [...(this.#byType.get(type)?.keys() ?? [])]
  }
}

const MOST_TOPICS = 5

/** `topics` and `topic_share` of a record: how many of its works, and its share of all works of the topic. */
export function topicsFrom(tally: Tally, tallies: Tallies, byId: ReadonlyMap<string, Topic>): JsonObject {
  const top = tally.topTopics(MOST_TOPICS).flatMap(({ id, count }) => {
    const topic = byId.get(id)
    return topic === undefined ? [] : [{ topic, count }]
  })
  return {
    topics: top.map(({ topic, count }) => ({ ...topic.ref, count })),
    topic_share: top.map(({ topic, count }) => ({
      ...topic.ref,
      value: Math.round((count / Math.max(1, tallies.of('topics', topic.id).works)) * 10_000_000) / 10_000_000,
    })),
  }
}

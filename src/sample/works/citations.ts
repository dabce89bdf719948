import type { JsonObject } from '#lib/json'
import { THIS_YEAR } from '../today.ts'
import type { Draft } from './draft.ts'
import { round4 } from './subjects.ts'

/** Years that `counts_by_year` reaches back, the running one included. */
export const YEARS_COUNTED = 12

/** What the reference lists of all works say about one of them. */
export interface Citations {
  readonly count: number
  /** Newest year first; only years with citations. */
  readonly byYear: readonly JsonObject[]
  readonly fwci: number | null
  readonly normalized: JsonObject | null
  readonly percentileYear: JsonObject | null
}

/** The number of citations each work has. */
function countAll(references: readonly (readonly number[])[]): Int32Array {
  const counts = new Int32Array(references.length)
  for (const list of references) for (const n of list) counts[n] = (counts[n] ?? 0) + 1
  return counts
}

function countYears(
  drafts: readonly Draft[],
  references: readonly (readonly number[])[],
): Map<number, Map<number, number>> {
  const years = new Map<number, Map<number, number>>()
  references.forEach((list, citing) => {
    const year = drafts[citing]?.year ?? null
    if (year === null || year <= THIS_YEAR - YEARS_COUNTED) return
    for (const n of list) {
      const counts = years.get(n) ?? new Map<number, number>()
      counts.set(year, (counts.get(year) ?? 0) + 1)
      years.set(n, counts)
    }
  })
  return years
}

/** Where counts stand among all of the same kind: the share below, and the share below or equal, 0–1. */
class Ranks {
  readonly #sorted: readonly number[]
  readonly #below = new Map<number, number>()

  constructor(counts: readonly number[]) {
    this.#sorted = [...counts].sort((a, b) => a - b)
    this.#sorted.forEach((count, index) => {
      if (!this.#below.has(count)) this.#below.set(count, index)
    })
  }

  get mean(): number {
    return this.#sorted.reduce((sum, count) => sum + count, 0) / this.#sorted.length
  }

  /** 0 for the least, 1 for the most cited one. */
  below(count: number): number {
    return (this.#below.get(count) ?? 0) / Math.max(1, this.#sorted.length - 1)
  }
}

function rankBy(
  drafts: readonly Draft[],
  counts: Int32Array,
  keyOf: (draft: Draft) => string | null,
): (draft: Draft) => Ranks | null {
  const groups = new Map<string, number[]>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [counts[draft.n] ?? 0])
    else group.push(counts[draft.n] ?? 0)
  }
  const ranks = new Map([...groups].map(([key, list]) => [key, new Ranks(list)]))
  return (draft) => ranks.get(keyOf(draft) ?? '') ?? null
}

const toPercentileYear = (share: number): JsonObject => {
  const min = Math.min(99, Math.floor(share * 100))
  return { min, max: min + 1 }
}

const toNormalized = (share: number): JsonObject => ({
  value: Math.round(share * 1_000_000) / 1_000_000,
  is_in_top_1_percent: share >= 0.99,
  is_in_top_10_percent: share >= 0.9,
})

/** Counts all citations and compares them with works of the same year, field and type. */
export function countCitations(drafts: readonly Draft[], references: readonly (readonly number[])[]): Citations[] {
  const counts = countAll(references)
  const years = countYears(drafts, references)
  const ofYear = rankBy(drafts, counts, (draft) => (draft.year === null ? null : String(draft.year)))
  const peerKey = (draft: Draft) =>
    draft.year === null || !draft.hasTopic || draft.isXpac ? null : `${draft.year} ${draft.topic.field.id}`
  const ofPeers = rankBy(drafts, counts, peerKey)
  return drafts.map((draft) => {
    const count = counts[draft.n] ?? 0
    const peers = ofPeers(draft)
    const year = ofYear(draft)
    const expected = peers?.mean ?? 0
    return {
      count,
      byYear: [...(years.get(draft.n) ?? [])]
        .sort((a, b) => b[0] - a[0])
        .map(([at, cited]) => ({ year: at, cited_by_count: cited })),
      fwci: peers === null || (draft.year ?? 0) >= THIS_YEAR ? null : round4(expected === 0 ? 0 : count / expected),
      normalized: peers === null || year === null ? null : toNormalized(year.below(count)),
      percentileYear:
        year === null || draft.isXpac || (count === 0 && draft.n % 3 === 0)
          ? null
          : toPercentileYear(year.below(count)),
    }
  })
}

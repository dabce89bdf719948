import type { Group } from '#query'
import type { Groups } from '#sources'

/** How often the records of a set are cited. Every figure is exact; what is not known exactly is `null`. */
export interface Citations {
  /** Records with a number of citations, and without. */
  readonly known: number | null
  readonly unknown: number | null
  readonly sum: number | null
  readonly mean: number | null
  /** Of an even number of records: half way between the two in the middle. */
  readonly median: number | null
  readonly uncited: number | null
  readonly most: number | null
}

interface Tally {
  readonly times: number
  readonly records: number
}

const toTallies = (groups: readonly Group[]): readonly Tally[] =>
  groups
    .flatMap(({ key, count }) => (key === null ? [] : [{ times: Number(key), records: count }]))
    .filter(({ times }) => Number.isFinite(times))
    .sort((a, b) => a.times - b.times)

const recordsIn = (tallies: readonly Tally[]): number => tallies.reduce((sum, { records }) => sum + records, 0)

/** The tallies from zero upwards without a gap: what is missing from an answer that was cut lies above them. */
const withoutGap = (tallies: readonly Tally[]): readonly Tally[] =>
  tallies.filter(({ times }, index) => times === index)

/** How often the record at a place (from 0, fewest citations first) is cited; `null` beyond the tallies. */
function timesAt(tallies: readonly Tally[], place: number): number | null {
  let passed = 0
  for (const { times, records } of tallies) {
    passed += records
    if (place < passed) return times
  }
  return null
}

function medianOf(tallies: readonly Tally[], records: number): number | null {
  if (records === 0) return null
  const low = timesAt(tallies, Math.ceil(records / 2) - 1)
  const high = timesAt(tallies, Math.floor(records / 2))
  return low === null || high === null ? null : (low + high) / 2
}

/** The figures of all groups of `cited_by_count`. */
export function citationsOfAll(groups: readonly Group[]): Citations {
  const tallies = toTallies(groups)
  const known = recordsIn(tallies)
  const sum = tallies.reduce((all, { times, records }) => all + times * records, 0)
  return {
    known,
    unknown: groups.find(({ key }) => key === null)?.count ?? 0,
    sum,
    mean: known === 0 ? null : sum / known,
    median: medianOf(tallies, known),
    uncited: tallies.find(({ times }) => times === 0)?.records ?? 0,
    most: tallies.at(-1)?.times ?? null,
  }
}

/**
 * What the largest groups alone tell for certain. The median: when the groups from zero upwards without a gap hold more
 * than half of the records, those that did not come lie above it. Records without a number may be among what did not
 * come, but then fewer of them than in the smallest group that did: the median is given when it is the same either way.
 */
export function citationsOfLargest(groups: readonly Group[], matching: number | null): Citations {
  const tallies = toTallies(groups)
  const unknown = groups.find(({ key }) => key === null)?.count ?? null
  const most = unknown ?? Math.min(...groups.map(({ count }) => count))
  const low = withoutGap(tallies)
  const medianWithout = (missing: number) => (matching === null ? null : medianOf(low, matching - missing))
  const median = medianWithout(unknown ?? 0)
  return {
    known: matching !== null && unknown !== null ? matching - unknown : null,
    unknown,
    sum: null,
    mean: null,
    median: median !== null && median === medianWithout(most) ? median : null,
    uncited: tallies.find(({ times }) => times === 0)?.records ?? null,
    most: null,
  }
}

/** The figures of an answer, as far as it tells them. */
export const citationsOf = ({ groups, total, isComplete }: Groups): Citations =>
  isComplete ? citationsOfAll(groups) : citationsOfLargest(groups, total.kind === 'exact' ? total.count : null)

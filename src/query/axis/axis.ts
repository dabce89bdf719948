import { matchOptions } from '../catalog/match-options.ts'
import type { GroupClause } from '../edit/group-clause.ts'
import type { Group } from '../model/entity.ts'
import type { Field } from '../model/field.ts'
import { isYear } from './number-field.ts'

/** Numbers that have no place of their own on an axis, ends included. `null`: open at that end; as a count, not known. */
export interface Stretch {
  readonly from: number | null
  readonly to: number | null
  readonly count: number | null
}

/** Groups of numbers as they stand on an axis, and what lies below and above it. */
export interface NumberAxis {
  /** In their order. A whole number between two of them that no record has is there with a count of 0. */
  readonly shown: readonly Group[]
  readonly below: Stretch | null
  readonly above: Stretch | null
}

interface AxisOptions {
  readonly field: Field
  /** `false`: the Source sent its largest groups only. */
  readonly isComplete: boolean
  /** The running year. */
  readonly year: number
}

/** Numbers filled in at most: beyond it, gaps stay, so that no axis grows without bound. */
const MOST_FILLED = 400

/** Years beside each other before the older ones go below the axis, and how many then keep their place. */
const MOST_YEARS = 120
const OWN_YEARS = 100

/** What is planned may lie ahead; what is published there is a mistake in the records. */
const isPlanned = (field: Field): boolean => /(?:^|_)(?:start|end)_year$/.test(field.id)

const numberOf = ({ key }: Group): number => Number(key)

const sumOf = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0)

const zero = (number: number): Group => ({ key: String(number), label: String(number), count: 0 })

/** Every whole number from the first to the last. */
function filled(sorted: readonly Group[]): readonly Group[] {
  const [first, last] = [Number(sorted[0]?.key), Number(sorted.at(-1)?.key)]
  if (!sorted.every((group) => Number.isInteger(numberOf(group))) || last - first >= MOST_FILLED) return sorted
  const byNumber = new Map(sorted.map((group) => [numberOf(group), group]))
  return Array.from({ length: last - first + 1 }, (_, index) => byNumber.get(first + index) ?? zero(first + index))
}

/** The years next to each other that hold most records: where an answer was cut off, a gap is unseen and not zero. */
function largestRun(sorted: readonly Group[]): readonly Group[] {
  const runs: Group[][] = []
  for (const group of sorted) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && numberOf(group) === numberOf(last) + 1) run.push(group)
    else runs.push([group])
  }
  return runs.toSorted((a, b) => sumOf(b) - sumOf(a))[0] ?? []
}

function axisOfYears(sorted: readonly Group[], { field, isComplete, year }: AxisOptions): NumberAxis {
  const until = sorted.filter((group) => isPlanned(field) || numberOf(group) <= year)
  // Who asks for years that are still to come wants to see them.
  const wanted = until.length > 0 ? until : sorted
  const run = isComplete ? wanted : largestRun(wanted)
  const [first, last] = [Number(run[0]?.key), Number(run.at(-1)?.key)]
  const start = last - first < MOST_YEARS ? first : last - OWN_YEARS + 1
  const shown = filled(run.filter((group) => numberOf(group) >= start))
  const before = sorted.filter((group) => numberOf(group) < start)
  const after = sorted.filter((group) => numberOf(group) > last)
  const side = (groups: readonly Group[], ends: Pick<Stretch, 'from' | 'to'>): Stretch | null =>
    isComplete && groups.length === 0 ? null : { ...ends, count: isComplete ? sumOf(groups) : null }
  return {
    shown,
    below: side(before, { from: null, to: start - 1 }),
    above: side(after, { from: last + 1, to: null }),
  }
}

/**
 * Groups of numbers on an axis. Years never skip: those that would make it too long go below it, those after the
 * running one above it, and where the Source sent only its largest years, all that are not next to each other. Laws: a
 * group is shown or lies below or above, and of a complete answer every record is counted once.
 */
export function axisOf(known: readonly Group[], options: AxisOptions): NumberAxis {
  const sorted = known.filter(({ key }) => key !== null).sort((a, b) => numberOf(a) - numberOf(b))
  if (sorted.length > 0 && isYear(options.field)) return axisOfYears(sorted, options)
  return { shown: options.isComplete && sorted.length > 0 ? filled(sorted) : sorted, below: null, above: null }
}

/** The clause that selects the records of a stretch, or why there is none. */
export function clauseOfStretch(field: Field, { from, to }: Stretch): GroupClause {
  if (!matchOptions(field).ranges) return { whyNot: 'The provider has no filter for a range of this field.' }
  return { clause: { field: field.id, match: { kind: 'any', values: [{ kind: 'between', from, to }] } } }
}

/** "after 2026", "before 1925". */
export const stretchWords = ({ from, to }: Stretch): string =>
  from === null ? `before ${(to ?? 0) + 1}` : `after ${from - 1}`

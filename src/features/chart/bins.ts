import { formatCount } from '#lib/count'
import type { Field, Group } from '#query'
import type { Range } from './mark.ts'

/** Bins of a linear axis at most. */
const MOST_LINEAR = 20

/** Decades of a log axis at most: no number of the field is larger. */
const MOST_DECADES = 12

const STEPS = [1, 2, 5] as const

const rounded = (value: number): number => Number(value.toPrecision(12))

/** 1, 2, 5, 10, 20, 50 … from a power of ten until the largest is below. */
function edgesTo(largest: number, firstPower: number): readonly number[] {
  const edges: number[] = []
  for (let power = firstPower; power <= MOST_DECADES; power += 1)
    for (const step of STEPS) {
      const edge = rounded(step * 10 ** power)
      edges.push(edge)
      if (edge > largest) return edges
    }
  return edges
}

const between = (from: number, to: number, isWhole: boolean): Range =>
  isWhole ? { from, isAbove: false, to: to - 1, isBelow: false } : { from, isAbove: false, to, isBelow: true }

const ZERO: Range = { from: 0, isAbove: false, to: 0, isBelow: false }

/** Ranges that grow with the numbers: 0 apart, then 1, 2–4, 5–9, 10–19 … */
function growing(largest: number, isWhole: boolean): readonly Range[] {
  const edges = edgesTo(largest, isWhole ? 0 : -1)
  const first = edges[0] ?? 1
  const steps = edges.slice(1).map((to, index) => between(edges[index] ?? 0, to, isWhole))
  // Between nothing and the first edge there is room for decimals only.
  return isWhole ? [ZERO, ...steps] : [ZERO, { from: 0, isAbove: true, to: first, isBelow: true }, ...steps]
}

/** Ranges of one round width from 0 on. */
function even(largest: number, isWhole: boolean): readonly Range[] {
  const rough = Math.max(largest, isWhole ? 1 : 0.01) / MOST_LINEAR
  const power = 10 ** Math.floor(Math.log10(rough))
  const width = Math.max(
    isWhole ? 1 : 0,
    [1, 2, 5, 10].map((step) => step * power).find((one) => one >= rough) ?? rough,
  )
  const count = Math.floor(rounded(largest / width)) + 1
  return Array.from({ length: count }, (_, index) =>
    between(rounded(index * width), rounded((index + 1) * width), isWhole),
  )
}

/** How bins are cut: from 0 to `largest`, growing or of one width. `isOpen`: whatever is larger belongs to the last. */
export interface Cut {
  readonly largest: number
  readonly isWhole: boolean
  readonly isGrowing: boolean
  readonly isOpen: boolean
}

/** Ranges without gap and overlap that hold every number from 0 on up to the largest, each with round ends. */
export function binsOf({ largest, isWhole, isGrowing, isOpen }: Cut): readonly Range[] {
  const bins = isGrowing ? growing(largest, isWhole) : even(largest, isWhole)
  const last = bins.at(-1)
  return isOpen && last ? [...bins.slice(0, -1), { ...last, to: null, isBelow: false }] : bins
}

/** Whether a number lies in a range. */
export const isIn = (value: number, { from, isAbove, to, isBelow }: Range): boolean =>
  (from === null || (isAbove ? value > from : value >= from)) && (to === null || (isBelow ? value < to : value <= to))

/** A range in words: "0", "2–4", "0.1 to under 0.2", "500 or more". */
export function binLabel({ from, isAbove, to, isBelow }: Range): string {
  if (from === null) return to === null ? 'all' : `${isBelow ? 'under' : 'up to'} ${formatNumber(to)}`
  if (to === null) return `${formatNumber(from)} or more`
  if (from === to) return formatNumber(from)
  const low = isAbove ? `above ${formatNumber(from)}` : formatNumber(from)
  return isBelow ? `${low} to under ${formatNumber(to)}` : `${low}–${formatNumber(to)}`
}

const formatNumber = (value: number): string => (Number.isInteger(value) ? formatCount(value) : String(value))

/** The number half of the records lie below, by the groups that came. */
function medianOf(groups: readonly Group[]): number {
  const sorted = groups.map(({ key, count }) => ({ number: Number(key), count })).sort((a, b) => a.number - b.number)
  let left = sorted.reduce((sum, { count }) => sum + count, 0) / 2
  for (const { number, count } of sorted) {
    left -= count
    if (left <= 0) return number
  }
  return 0
}

/** Numbers whose largest is this many times the middle one would all fall into the first of equal bins. */
const SKEW = 8

/** How the numbers of a field are cut into bins, by what is known of them. `largest: null`: not known. */
export function cutOf(field: Field, groups: readonly Group[], largest: number | null): Cut {
  const known = groups.filter(({ key }) => key !== null)
  const seen = Math.max(0, ...known.map(({ key }) => Number(key)))
  const end = Math.max(largest ?? (known.length > 0 ? seen : 1000), 0)
  return {
    largest: end,
    isWhole: field.kind === 'integer' && known.every(({ key }) => Number.isInteger(Number(key))),
    isGrowing: end > SKEW * Math.max(medianOf(known), 1),
    isOpen: largest === null,
  }
}

/** Counts of ranges, from groups that are all there. */
export const countBins = (bins: readonly Range[], groups: readonly Group[]): readonly number[] =>
  bins.map((bin) =>
    groups.reduce((sum, { key, count }) => (key !== null && isIn(Number(key), bin) ? sum + count : sum), 0),
  )

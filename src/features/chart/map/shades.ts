import { formatCount } from '#lib/count'

/** Shades of a map at most: more are not told apart. */
const MOST_SHADES = 6

/** Ladders of lower bounds within a power of ten, coarse first. */
const LADDERS = [[1], [1, 3], [1, 2, 5]] as const

const stepsOf = (ladder: readonly number[], least: number, most: number): readonly number[] => {
  const steps: number[] = []
  for (let power = Math.floor(Math.log10(least)); 10 ** power <= most; power += 1)
    for (const step of ladder) if (step * 10 ** power <= most) steps.push(step * 10 ** power)
  const first = steps.findLastIndex((step) => step <= least)
  return steps.slice(Math.max(first, 0))
}

/** Lower bounds of the shades for some counts, on a log scale: each count above zero has one. */
export function shadesOf(counts: readonly number[]): readonly number[] {
  const above = counts.filter((count) => count > 0)
  if (above.length === 0) return []
  const least = Math.min(...above)
  const most = Math.max(...above)
  const fitting = LADDERS.map((ladder) => stepsOf(ladder, least, most)).filter(({ length }) => length <= MOST_SHADES)
  return fitting.at(-1) ?? stepsOf(LADDERS[0], least, most).slice(-MOST_SHADES)
}

/** The shade of a count, from 0; -1 for none. What is below the first bound has the first shade. */
export const shadeOf = (shades: readonly number[], count: number): number =>
  count > 0 && shades.length > 0
    ? Math.max(
        shades.findLastIndex((step) => step <= count),
        0,
      )
    : -1

/** A shade in words: "100–299", "1,000 or more". */
export function shadeLabel(shades: readonly number[], index: number): string {
  const from = index === 0 ? 1 : (shades[index] ?? 1)
  const next = shades[index + 1]
  if (next === undefined) return `${formatCount(from)} or more`
  return next - 1 === from ? formatCount(from) : `${formatCount(from)}–${formatCount(next - 1)}`
}

/** How strong a shade is, in per cent of the full colour. */
export const strengthOf = (shades: readonly number[], index: number): number =>
  shades.length === 1 ? 70 : Math.round(20 + (80 * index) / (shades.length - 1))

import type { Point, Tone } from './layout.ts'

/** Series that are told apart by colour and shape; more than these repeat. */
export const TONES = 8

/** What is drawn over the colour of each tone, on a square of 8, so that no series is told by colour alone. */
export const PATTERNS: readonly string[] = [
  '',
  'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'M2 2h1.6v1.6h-1.6zM6 6h1.6v1.6h-1.6z',
  'M0 2H8M0 6H8',
  'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  'M2 0V8M6 0V8',
  'M0 4H8M4 0V8',
  'M0 2L2 0L4 2L6 0L8 2M0 6L2 4L4 6L6 4L8 6',
]

const R = 3.6

/** The shape of a point of each tone: disc, square, triangle, diamond, cross, ring of corners, wedge, bar. */
const SHAPES: readonly ((at: Point) => string)[] = [
  ({ x, y }) => `M${x - R} ${y}a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0Z`,
  ({ x, y }) => `M${x - R} ${y - R}h${2 * R}v${2 * R}h${-2 * R}Z`,
  ({ x, y }) => `M${x} ${y - R - 1}l${R + 1} ${2 * R}h${-2 * R - 2}Z`,
  ({ x, y }) => `M${x} ${y - R - 1}l${R + 1} ${R + 1}l${-R - 1} ${R + 1}l${-R - 1} ${-R - 1}Z`,
  ({ x, y }) => `M${x - 4} ${y - 1.3}h2.7v-2.7h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7Z`,
  ({ x, y }) => `M${x} ${y + R + 1}l${R + 1} ${-2 * R}h${-2 * R - 2}Z`,
  ({ x, y }) => `M${x - R - 1} ${y}l${2 * R} ${R + 1}v${-2 * R - 2}Z`,
  ({ x, y }) => `M${x - 1.6} ${y - 4.4}h3.2v8.8h-3.2Z`,
]

/** Dashes of the line of each tone. */
const DASHES: readonly string[] = ['', '7 3', '2 3', '9 3 2 3', '5 2', '1 3', '12 4', '3 3']

/** Dots of the step to a year that is not over, whatever the tone. */
export const OPEN_DASH = '1.5 5'

const placeOf = (tone: Tone): number => (typeof tone === 'number' ? tone % TONES : tone === 'unknown' ? 4 : 5)

/** The sign of a tone at a place, as a path. */
export function signOf(tone: Tone, { x, y }: Point): string {
  const place: Point = { x: Number(x.toFixed(1)), y: Number(y.toFixed(1)) }
  return SHAPES[placeOf(tone)]?.(place) ?? ''
}

/** How its line is dashed. */
export const dashOf = (tone: Tone): string => (typeof tone === 'number' ? (DASHES[tone % TONES] ?? '') : '1 4')

/** The pattern over its colour; unknown and rest are hatched like everywhere. */
export const patternOf = (tone: Tone): string =>
  typeof tone === 'number' ? (PATTERNS[tone % TONES] ?? '') : tone === 'unknown' ? (PATTERNS[1] ?? '') : ''

/** A name of the tone for ids and styles. */
export const nameOf = (tone: Tone): string => (typeof tone === 'number' ? String(tone % TONES) : tone)

/** A line through points, as a path. */
export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

import { formatAxisCount } from '#lib/count'
import { linearScale, logScale, type Scale } from '#lib/scale'
import type { Chart } from '#query'
import { type GroupKind, whyNotScale } from './kinds.ts'
import type { Mark } from './mark.ts'

/** How figures become lengths: the kind of picture, shares instead of counts, a log scale. */
export interface Look {
  readonly kind: GroupKind
  readonly isShare: boolean
  readonly isLog: boolean
}

/** The look of a kind as a view asks for it; what makes no sense for the kind is left out. */
export const lookOf = (kind: GroupKind, chart: Chart | null): Look => ({
  kind,
  isShare: chart?.isShare === true && whyNotScale(kind, 'share') === null,
  isLog: chart?.isLog === true && whyNotScale(kind, 'log') === null,
})

/** The figure of a mark that a look draws. */
export const figureOf = ({ isShare }: Look, { count, share }: Pick<Mark, 'count' | 'share'>): number =>
  isShare ? share : count

/** A figure on an axis, where room is scarce. */
export const tickOf =
  ({ isShare }: Look) =>
  (value: number): string =>
    isShare ? `${Number((value * 100).toPrecision(3))} %` : formatAxisCount(value)

/** What stands below a mark: of a range of numbers its lower end. */
export const tickLabel = ({ kind }: Look, { label, range }: Mark): string =>
  kind === 'histogram' && range ? `${range.isAbove ? '>' : ''}${formatAxisCount(range.from ?? 0)}` : label

/** Smallest step of an axis of shares. */
const LEAST_SHARE = 0.0001

/**
 * The scale of the marks of a look. Shares in bars reach to the whole set, so that each bar shows its part of it; over
 * an axis of numbers they reach to the largest.
 */
export function scaleOf(look: Look, marks: readonly Pick<Mark, 'count' | 'share'>[]): Scale {
  const values = marks.map((mark) => figureOf(look, mark))
  if (look.isLog) return logScale(values)
  if (look.isShare && look.kind === 'bars') return { ...linearScale(1, LEAST_SHARE), to: 1, at: (value) => value }
  const max = Math.max(...values, 0)
  // Bars carry their figures and have no axis: the largest takes the whole room.
  if (look.kind === 'bars')
    return { kind: 'linear', from: 0, to: max, ticks: [], at: (value) => (max > 0 ? value / max : 0) }
  return linearScale(max, look.isShare ? LEAST_SHARE : 1)
}

/** What a click on "no" finds where unknown is folded into its count (provider reference § 9.5). */
const foldedNote = (marks: readonly Mark[]): string =>
  marks.some(({ label }) => label === 'No or unknown')
    ? '“No or unknown” counts records without a value too: a click on it finds those that say no.'
    : ''

/** What has to be said of a look, in full sentences. */
export function lookNotes({ isShare, isLog }: Look, marks: readonly Mark[], hasUnknown: boolean): readonly string[] {
  const zeros = marks.filter(({ count }) => count === 0).length
  return [
    foldedNote(marks),
    isShare ? 'Shares are of all matching records.' : '',
    isLog ? 'Log scale: each step is ten times the one before; lengths do not compare as they look.' : '',
    isLog && zeros > 0 ? `Zero has no place on it: ${zeros === 1 ? '1 mark is' : `${zeros} marks are`} empty.` : '',
    isLog && hasUnknown ? 'Unknown stands outside of it, as a figure.' : '',
    marks.some(({ isRunning }) => isRunning) ? 'Hatched or dashed: the year is not over.' : '',
  ].filter(Boolean)
}

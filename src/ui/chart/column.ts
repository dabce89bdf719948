import { formatCount, formatShare } from '#lib/count'

/** One mark over an axis. `value`: what is drawn of it. `note`: said beside its count, such as "year not over". */
export interface Column {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly share: number
  readonly value: number
  /** On the axis, where room is scarce; the label when left out. */
  readonly tick?: string
  readonly note: string | null
  readonly whyNot: string | null
}

/** A mark in words. */
export const wordsOf = ({ label, count, share, note, whyNot }: Column): string =>
  [`${label}: ${formatCount(count)}, ${formatShare(share)} of the set`, note, whyNot].filter(Boolean).join('. ')

/** Marks from one to another, in order. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** The marks between where a choice began and where it is now; `null` while it is one mark only. */
export const spanOf = (anchor: number | null, current: number): Span | null =>
  anchor === null || anchor === current ? null : { first: Math.min(anchor, current), last: Math.max(anchor, current) }

/** A span in words: what it reaches over and how much is in it. */
export function spanWords(columns: readonly Column[], { first, last }: Span): string {
  const inside = columns.slice(first, last + 1)
  const count = inside.reduce((sum, one) => sum + one.count, 0)
  const share = inside.reduce((sum, one) => sum + one.share, 0)
  return `${inside[0]?.label} to ${inside.at(-1)?.label}: ${formatCount(count)}, ${formatShare(share)} of the set`
}

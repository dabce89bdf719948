import { formatCount, formatShare } from '#lib/count'
import type { ChartModel } from './chart-model.ts'
import { type GroupKind, KIND_LABELS } from './kinds.ts'
import type { Mark } from './mark.ts'

/** Marks named one by one; the others stand in the table. */
const NAMED = 3

const figures = ({ label, count, share }: Mark): string => `${label} ${formatCount(count)} (${formatShare(share)})`

/** What a chart shows, in words: what is drawn, how far it reaches, its largest marks, unknown. */
export function altText(kind: GroupKind, title: string, { marks, unknown }: ChartModel): string {
  const first = marks[0]
  const last = marks.at(-1)
  const isOrdered = first?.range !== null && kind !== 'bars'
  const reach = isOrdered && first && last && marks.length > 1 ? `, from ${first.label} to ${last.label}` : ''
  const largest = marks.toSorted((a, b) => b.count - a.count).slice(0, NAMED)
  return [
    `${KIND_LABELS[kind]}: ${title}${reach}.`,
    largest.length > 0 ? `Largest: ${largest.map(figures).join(', ')}.` : 'No marks.',
    unknown ? `Unknown: ${formatCount(unknown.count)} (${formatShare(unknown.share)}).` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

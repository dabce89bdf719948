import { formatCount, formatShare } from '#lib/count'
import type { TableColumn } from '#ui/table'
import type { RankedGroup } from './ranking.ts'

const base = { leastPx: 64, lines: 1, grows: false, sort: { kind: 'fixed', whyNot: null } } as const

/** Rank, group, count and share. */
export const COLUMNS: readonly TableColumn<RankedGroup>[] = [
  { ...base, id: 'rank', label: 'Rank', widthPx: 76, align: 'end', text: rankText, render: rankText },
  {
    ...base,
    id: 'label',
    label: 'Group',
    widthPx: 320,
    align: 'start',
    grows: true,
    text: labelText,
    render: labelText,
  },
  { ...base, id: 'count', label: 'Count', widthPx: 110, align: 'end', text: countText, render: countText },
  { ...base, id: 'share', label: 'Share', widthPx: 90, align: 'end', text: shareText, render: shareText },
]

function rankText({ rank: place }: RankedGroup): string {
  return place === null ? '–' : formatCount(place)
}
function labelText({ label }: RankedGroup): string {
  return label
}
function countText({ count }: RankedGroup): string {
  return formatCount(count)
}
function shareText({ share }: RankedGroup): string {
  return share === null ? '–' : formatShare(share)
}

import { formatterOf } from './formatter.ts'

const fraction = formatterOf('en-US', {})
const short = formatterOf('en-US', { notation: 'compact', maximumFractionDigits: 1 })

/**
 * A count in full with separators: 1,234,567. Whole numbers are put together by hand: the first formatter a page makes
 * costs 10 ms and more, just when it starts.
 */
export const formatCount = (count: number): string =>
  Number.isSafeInteger(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',') : fraction().format(count)

/** "1 author", "1,234 authors": of nouns that take an s. */
export const counted = (count: number, noun: string): string => `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`

/** A count for an axis, where room is scarce: 1.2M. Nowhere else. */
export const formatAxisCount = (count: number): string => short().format(count)

/** A share (0 to 1) in per cent: 12.3 %, below one in a thousand "< 0.1 %", nothing "0 %". */
export function formatShare(share: number): string {
  if (share === 0) return '0 %'
  if (share < 0.001) return '< 0.1 %'
  const percent = share * 100
  return `${percent >= 10 ? percent.toFixed(0) : percent.toFixed(1)} %`
}

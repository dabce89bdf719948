const COUNT = new Intl.NumberFormat('en-US')
const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 })

/** A count in full with separators: 1,234,567. */
export const formatCount = (count: number): string => COUNT.format(count)

/** A count for an axis, where room is scarce: 1.2M. Nowhere else. */
export const formatAxisCount = (count: number): string => SHORT.format(count)

/** A share (0 to 1) in per cent: 12.3 %, below one in a thousand "< 0.1 %", nothing "0 %". */
export function formatShare(share: number): string {
  if (share === 0) return '0 %'
  if (share < 0.001) return '< 0.1 %'
  const percent = share * 100
  return `${percent >= 10 ? percent.toFixed(0) : percent.toFixed(1)} %`
}

/** Columns that PageUp and PageDown go. */
const STRIDE = 10

/** Where a key leads from a column, `null` for keys that lead nowhere. Stays within 0 and `count - 1`. */
export function nextColumn(key: string, from: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowRight':
      return Math.min(from + 1, last)
    case 'ArrowLeft':
      return Math.max(from - 1, 0)
    case 'PageDown':
      return Math.min(from + STRIDE, last)
    case 'PageUp':
      return Math.max(from - STRIDE, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

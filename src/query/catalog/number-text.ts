const NUMBER = /^\d+(?:\.\d+)?$/

/** A number as the filter grammar takes it: digits, perhaps a point and digits. `null` for anything else. */
export function readNumber(text: string): number | null {
  if (!NUMBER.test(text)) return null
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}

/** The digits of a number without an exponent, which the grammar does not know. */
export function formatNumber(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  if (Number.isInteger(value)) return BigInt(value).toString()
  return value.toFixed(100).replace(/\.?0+$/, '')
}

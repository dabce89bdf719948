/** The first moment of a year, month, day or second, to compare with others. */
export const startOf = (text: string): string => {
  const [day = '', time = '00:00:00'] = text.split('T')
  const [year = '', month = '01', date = '01'] = day.split('-')
  return `${year}-${month}-${date}T${time}`
}

/** The last moment of it. */
export function endOf(text: string): string {
  const [day = '', time = '23:59:59'] = text.split('T')
  const [year = '', month = '12', date] = day.split('-')
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${date ?? String(last).padStart(2, '0')}T${time}`
}

/** The latest of several lower ends. */
export const latest = (ends: readonly string[]): string =>
  ends.reduce((one, other) => (startOf(other) > startOf(one) ? other : one))

/** The earliest of several upper ends. */
export const earliest = (ends: readonly string[]): string =>
  ends.reduce((one, other) => (endOf(other) < endOf(one) ? other : one))

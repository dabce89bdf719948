/** First and last moment of `2020`, `2020-05`, `2020-05-06` or a second of it; `null` when it is none. */
export function bounds(text: string, takesTime: boolean): { readonly first: string; readonly last: string } | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}:\d{2}))?)?)?$/.exec(text)
  const [, year = '', month, day, time] = found ?? []
  if (found === null || (time !== undefined && !takesTime)) return null
  const m = Number(month ?? 1)
  const longest = new Date(Date.UTC(Number(year), month === undefined ? 12 : m, 0)).getUTCDate()
  if (m < 1 || m > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > longest) return null
  const lastDay = day ?? String(longest).padStart(2, '0')
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}T${time ?? '00:00:00'}`,
    last: `${year}-${month ?? '12'}-${lastDay}T${time ?? '23:59:59'}`,
  }
}

/** A stored date as a moment to compare: missing month and day are the first. `null`: unknown. */
export function momentOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const time: unknown = Reflect.get(value, 'date-time')
  if (typeof time === 'string') return time.slice(0, 19)
  const parts: unknown = Reflect.get(value, 'date-parts')
  const first: unknown = Array.isArray(parts) ? parts[0] : null
  if (!Array.isArray(first) || typeof first[0] !== 'number') return null
  const [year, month = 1, day = 1] = first as number[]
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T00:00:00`
}

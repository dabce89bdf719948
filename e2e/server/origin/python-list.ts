/** A value of a sort key as it goes into a cursor. `double` numbers are written with a decimal point. */
export type CursorValue = string | number | null

/** How a sort value is written: whole numbers, decimals, text. */
export type Notation = 'long' | 'double' | 'text'

const LONG_LIMIT = 9.2e18
const LAST_LONG = '9223372036854775807'
const FIRST_LONG = '-9223372036854775808'

const formatText = (text: string): string => {
  // Python prefers single quotes, and double ones when the text itself holds a single one only.
  if (text.includes("'") && !text.includes('"')) return `"${text.replaceAll('\\', '\\\\')}"`
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

const formatDouble = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value))

/** One value in Python's notation; missing ones as the search engine reports them. */
export function formatValue(value: CursorValue, notation: Notation, isDescending: boolean): string {
  if (typeof value === 'string') return formatText(value)
  if (value === null) {
    if (notation === 'text') return 'None'
    if (notation === 'double') return isDescending ? "'-Infinity'" : "'Infinity'"
    return isDescending ? FIRST_LONG : LAST_LONG
  }
  return notation === 'double' ? formatDouble(value) : String(value)
}

const ascii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A text as the cursor carries it: a JSON string in base64. */
export const encodeCursor = (text: string): string => Buffer.from(ascii(JSON.stringify(text))).toString('base64')

/** What the decoder makes of it: double quotes vanish, single ones become double. `null`: not base64. */
export function decodeQuotes(cursor: string): string | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(cursor) || cursor.replace(/=+$/, '').length % 4 === 1) return null
  return Buffer.from(cursor, 'base64').toString('utf8').replaceAll('"', '').replaceAll("'", '"')
}

const toValue = (value: unknown): CursorValue | undefined => {
  if (value === null || value === 'Infinity' || value === '-Infinity') return null
  if (typeof value === 'number') return Math.abs(value) >= LONG_LIMIT ? null : value
  return typeof value === 'string' ? value : undefined
}

/** The values of a cursor; `null` when the text cannot be read, as with every apostrophe in it. Rule: § 8.2. */
export function parseCursor(cursor: string): readonly CursorValue[] | null {
  const text = decodeQuotes(cursor)?.replaceAll('None', 'null')
  if (text === undefined) return null
  try {
    const parsed: unknown = JSON.parse(text)
    const values = Array.isArray(parsed) ? parsed.map(toValue) : []
    const known = values.filter((value) => value !== undefined)
    return known.length === values.length && known.length > 0 ? known : null
  } catch {
    return null
  }
}

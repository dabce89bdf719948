import type { Json } from '#lib/json'

/** A cursor is the values of the last row: base64 of JSON. Law: reading what was written gives the same values. */
export function writeCursor(values: readonly Json[]): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(values))))
}

/** The values of a cursor; `null` when it is none. */
export function readCursor(cursor: string): readonly Json[] | null {
  try {
    const bytes = Uint8Array.from(atob(cursor), (character) => character.codePointAt(0) ?? 0)
    const values: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(values) ? values : null
  } catch {
    return null
  }
}

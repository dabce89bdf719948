import { at, type Json } from '#lib/json'
import { ERROR_TEXTS } from '../error-texts.ts'
import { type Cursor, toCursor } from '../source.ts'
import { SourceError } from '../source-error.ts'

/**
 * Where a walk stands: the sort values (or the group key) of the last record, how many were given, how many there are.
 * Any page can be asked for again by it. `walk` tells whose mark it is: one of another query or order is refused.
 */
export interface Mark {
  readonly walk: string
  readonly after: Json
  readonly given: number
  readonly total: number | null
  readonly seed: string | null
}

/** A short text that differs for different queries: FNV-1a, 32 bits. No secret, only a check. */
export function walkName(value: unknown): string {
  let hash = 0x811c9dc5
  for (const character of JSON.stringify(value)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}

/** A mark as a cursor: base64url of UTF-8 JSON. */
export function formatMark(mark: Mark): Cursor {
  const bytes = new TextEncoder().encode(JSON.stringify(mark))
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return toCursor(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''))
}

/** Reads a cursor. @throws {SourceError} `expired-cursor` when it is none, or of another walk */
export function parseMark(cursor: Cursor, walk: string): Mark {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const mark: Json = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (sign) => sign.charCodeAt(0))))
    const [after, given, total, seed] = [at(mark, 'after'), at(mark, 'given'), at(mark, 'total'), at(mark, 'seed')]
    if (at(mark, 'walk') === walk && after !== undefined && typeof given === 'number')
      return {
        walk,
        after,
        given,
        total: typeof total === 'number' ? total : null,
        seed: typeof seed === 'string' ? seed : null,
      }
  } catch {
    // Not base64, or not JSON: refused below like one of another walk.
  }
  throw new SourceError('expired-cursor', ERROR_TEXTS.expiredCursor())
}

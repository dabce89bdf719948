import type { Json } from '#lib/json'
import { engineErrors } from '../engine-error.ts'

const TEXT_ENCODER = new TextEncoder()

/** A cursor: the marks of the last row as base64 of JSON. Law: reading what was written gives the same marks. */
export function writeCursor(marks: readonly Json[]): string {
  return btoa(String.fromCharCode(...TEXT_ENCODER.encode(JSON.stringify(marks))))
}

/** @throws {EngineError} `bad-cursor` when the text is no cursor */
export function readCursor(cursor: string): readonly Json[] {
  try {
    const bytes = Uint8Array.from(atob(cursor), (character) => character.charCodeAt(0))
    const marks: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (Array.isArray(marks)) return marks
  } catch {
    throw engineErrors.badCursor()
  }
  throw engineErrors.badCursor()
}

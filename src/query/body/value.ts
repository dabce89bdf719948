import { at, type Json } from '#lib/json'

/** The value at a path of own keys (`open_access.oa_status`); `undefined` when a step is missing or no object. */
export function dig(value: Json | undefined, path: string): Json | undefined {
  let found: Json | undefined = value
  for (const key of path.split('.')) found = at(found, key)
  return found
}

/** A text with something in it; numbers count as their digits. Foreign: not for showing before `plainText`. */
export function textOf(value: Json | undefined): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' ? null : text
}

const NUMERAL = /^-?\d{1,15}(?:\.\d{1,15})?$/

/** A number, also when it came as text. */
export function numberOf(value: Json | undefined): number | null {
  if (typeof value === 'string') return NUMERAL.test(value.trim()) ? Number(value) : null
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** A whole number that can be a year. */
export function yearOf(value: Json | undefined): number | null {
  const year = numberOf(value)
  return year !== null && Number.isInteger(year) && year >= 0 && year <= 9999 ? year : null
}

/** Yes or no. */
export function booleanOf(value: Json | undefined): boolean | null {
  return typeof value === 'boolean' ? value : null
}

const DAY = /^\d{4}-\d{2}-\d{2}/

/** The day a date or a date-time begins with, `yyyy-mm-dd`. */
export function dayOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? (DAY.exec(value)?.[0] ?? null) : null
}

/** The members of a list; a single value is a list of one, nothing is an empty one. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value as Json]
}

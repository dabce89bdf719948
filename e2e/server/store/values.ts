import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import type { Stored } from './column.ts'

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** Everything a dotted path leads to: lists on the way are walked member by member, null and absent are nothing. */
export function walk(value: Json | undefined, path: readonly string[]): readonly Json[] {
  if (value === undefined || value === null) return []
  if (isList(value)) return value.flatMap((member) => walk(member, path))
  const [key, ...rest] = path
  return key === undefined ? [value] : walk(at(value, key), rest)
}

const isStored = (value: Json): value is Stored => typeof value !== 'object'

/** The plain values a path leads to, each once. */
export function storedAt(record: JsonObject, path: string): readonly Stored[] {
  const found = walk(record, path.split('.')).filter(isStored)
  return found.length < 2 ? found : [...new Set(found)]
}

/** The texts a path leads to, in order, repeats kept. */
export const textsAt = (record: JsonObject, path: string): readonly string[] =>
  walk(record, path.split('.')).filter((value) => typeof value === 'string')

/** The words of a work's abstract, each once, in no order. */
export function abstractWords(record: JsonObject): string {
  const inverted = at(record, 'abstract_inverted_index')
  return isJsonObject(inverted) ? Object.keys(inverted).join(' ') : ''
}

/** The abstract of a work, words at their places. */
export function abstractOf(record: JsonObject): string {
  const inverted = at(record, 'abstract_inverted_index')
  if (!isJsonObject(inverted)) return ''
  const words: string[] = []
  for (const [word, places] of Object.entries(inverted)) {
    if (isList(places)) for (const place of places) if (typeof place === 'number') words[place] = word
  }
  return words.filter((word) => word !== undefined).join(' ')
}

/** The last part of an id in URL form; other text as it is. */
export const lastPart = (text: string): string => text.slice(text.lastIndexOf('/') + 1)

import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { plainText } from './markup.ts'

/** Bounds for hostile bodies: the longest abstracts known have some ten thousand words. */
const MOST_WORDS = 50_000
const LONGEST_TEXT = 500_000

/** The index itself: today's shape, or the older one wrapped in `InvertedIndex`. */
function findIndex(body: Json | undefined): JsonObject | null {
  const index = at(body, 'abstract_inverted_index')
  const wrapped = at(index, 'InvertedIndex')
  if (isJsonObject(wrapped)) return wrapped
  return isJsonObject(index) ? index : null
}

/**
 * The abstract of a work as its publisher wrote it, markup included; `null` when there is none. Every word is put at
 * each of its places, gaps are closed; a place taken twice keeps the later word.
 * Rule: openalex-docs, works/work-object, "abstract_inverted_index".
 */
export function joinAbstract(body: JsonObject): string | null {
  const index = findIndex(body)
  if (index === null) return null
  const words = new Map<number, string>()
  for (const [word, places] of Object.entries(index)) {
    for (const place of Array.isArray(places) ? places : []) {
      if (words.size >= MOST_WORDS) break
      if (typeof place === 'number' && Number.isSafeInteger(place) && place >= 0) words.set(place, word)
    }
  }
  const text = [...words]
    .sort(([one], [other]) => one - other)
    .map(([, word]) => word)
    .join(' ')
  return text.trim() === '' ? null : text.slice(0, LONGEST_TEXT)
}

/** The abstract of a work as plain text; `null` when there is none. Bounded for hostile bodies. */
export function readAbstract(body: JsonObject): string | null {
  const joined = joinAbstract(body)
  const text = joined === null ? '' : plainText(joined)
  return text === '' ? null : text
}

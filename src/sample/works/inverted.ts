import type { JsonObject } from '#lib/json'

/** A text as the provider sends abstracts: each word with the places where it stands. */
export function invert(text: string): JsonObject {
  const places = new Map<string, number[]>()
  text.split(/\s+/).forEach((word, index) => {
    const known = places.get(word)
    if (known === undefined) places.set(word, [index])
    else known.push(index)
  })
  return Object.fromEntries(places)
}

import { isJsonObject, type Json, type JsonObject } from '#lib/json'
import type { Cell } from './column.ts'

/**
 * Abstracts as lists of words by position (`null` where a position has no word): a tenth of the size of the inverted
 * index they stand for. `null` when one of them cannot be written so (two words at one position, no positions).
 */
export function tokensOfAbstracts(cells: readonly Cell[]): readonly Cell[] | null {
  const lists: Cell[] = []
  for (const cell of cells) {
    const tokens = isJsonObject(cell) ? tokensOf(cell) : cell
    if (tokens === 'unfit' || (tokens !== null && tokens !== undefined && !Array.isArray(tokens))) return null
    lists.push(tokens)
  }
  return lists
}

function tokensOf(index: JsonObject): Json[] | 'unfit' {
  const tokens: Json[] = []
  for (const [word, positions] of Object.entries(index)) {
    if (!Array.isArray(positions) || positions.length === 0) return 'unfit'
    for (const position of positions) {
      if (typeof position !== 'number' || !Number.isInteger(position) || position < 0) return 'unfit'
      if (position > 100_000 || isTaken(tokens[position])) return 'unfit'
      tokens[position] = word
    }
  }
  return Array.from(tokens, (token) => token ?? null)
}

const isTaken = (token: Json | undefined): boolean => token !== undefined && token !== null

/** The inverted index again. Words stand in the order of their first position. */
export function abstractOfTokens(tokens: readonly Json[]): JsonObject {
  const positions = new Map<string, number[]>()
  for (const [position, word] of tokens.entries()) {
    if (typeof word !== 'string') continue
    const known = positions.get(word)
    if (known === undefined) positions.set(word, [position])
    else known.push(position)
  }
  return Object.fromEntries(positions)
}

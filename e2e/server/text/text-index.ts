import { Bits } from '../store/bits.ts'
import type { TextQuery } from './search-query.ts'
import { stem, words } from './tokens.ts'

/** A search's answer: which records, and how well each matches (only those in `bits` have a score). */
export interface Hits {
  readonly bits: Bits
  score(index: number): number
}

const distance = (left: string, right: string, most: number): number => {
  if (Math.abs(left.length - right.length) > most) return most + 1
  let row = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (const [line, char] of [...left].entries()) {
    const next = [line + 1]
    for (const [at, other] of [...right].entries()) {
      const swap = (row[at] ?? 0) + (char === other ? 0 : 1)
      next.push(Math.min(swap, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? most + 1
}

/** The texts of a record, by its number. */
export type TextsOf = (index: number) => readonly string[]

/** Words of one scope over all records: which records hold which word. Word order is read anew for phrases. */
export class TextIndex {
  readonly #texts: TextsOf
  readonly #words: TextsOf
  readonly #size: number
  readonly #fold: (word: string) => string
  readonly #records = new Map<string, number[]>()

  /** `texts`: as they read, for phrases. `words`: the same words in any order, quicker to come by. */
  constructor(size: number, of: { readonly texts: TextsOf; readonly words: TextsOf }, isStemmed: boolean) {
    this.#size = size
    this.#texts = of.texts
    this.#words = of.words
    this.#fold = isStemmed ? stem : (word) => word
    for (let index = 0; index < size; index += 1) this.#add(index)
  }

  #add(index: number): void {
    for (const text of this.#words(index)) {
      for (const word of words(text)) {
        const key = this.#fold(word)
        const list = this.#records.get(key)
        if (!list) this.#records.set(key, [index])
        else if (list.at(-1) !== index) list.push(index)
      }
    }
  }

  #withWord(word: string): Bits {
    return Bits.of(this.#size, this.#records.get(this.#fold(word)) ?? [])
  }

  #withAnyWord(test: (word: string) => boolean): Bits {
    const bits = new Bits(this.#size)
    for (const [word, list] of this.#records) if (test(word)) for (const index of list) bits.add(index)
    return bits
  }

  #withPhrase(text: string, slop: number): Bits {
    const wanted = words(text).map(this.#fold)
    const candidates = wanted
      .map((word) => this.#withWord(word))
      .reduce((all, bits) => all.and(bits), Bits.all(this.#size))
    if (wanted.length < 2) return candidates
    const bits = new Bits(this.#size)
    for (let index = 0; index < this.#size; index += 1) {
      if (
        candidates.has(index) &&
        this.#texts(index).some((one) => hasPhrase(words(one).map(this.#fold), wanted, slop))
      ) {
        bits.add(index)
      }
    }
    return bits
  }

  #leaf(query: Extract<TextQuery, { kind: 'word' | 'wildcard' | 'phrase' }>): Bits {
    if (query.kind === 'phrase') return this.#withPhrase(query.text, query.slop)
    if (query.kind === 'wildcard') {
      const source = query.pattern.toLowerCase().replace(/[^\p{L}\p{N}*?]/gu, '')
      const pattern = new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u')
      return this.#withAnyWord((word) => pattern.test(word))
    }
    const pieces = words(query.word)
    const [first, ...more] = pieces
    if (first === undefined) return Bits.all(this.#size)
    if (more.length > 0) return this.#withPhrase(query.word, 0)
    if (query.edits === 0) return this.#withWord(first)
    return this.#withAnyWord((word) => distance(word, this.#fold(first), query.edits) <= query.edits)
  }

  /** All records the query finds, with the leaves that count towards the score. */
  #find(query: TextQuery, leaves: Bits[]): Bits {
    switch (query.kind) {
      case 'and':
        return query.parts.map((part) => this.#find(part, leaves)).reduce((all, bits) => all.and(bits))
      case 'or':
        return query.parts.map((part) => this.#find(part, leaves)).reduce((all, bits) => all.or(bits))
      case 'not':
        return this.#find(query.part, []).not()
      default: {
        const bits = this.#leaf(query)
        leaves.push(bits)
        return bits
      }
    }
  }

  search(query: TextQuery): Hits {
    const leaves: Bits[] = []
    const bits = this.#find(query, leaves)
    const weighed = leaves.map((leaf) => ({ leaf, weight: Math.log(1 + this.#size / (1 + leaf.count())) }))
    const score = (index: number) =>
      weighed.reduce((sum, { leaf, weight }) => (leaf.has(index) ? sum + weight : sum), 0)
    return { bits, score }
  }
}

/** Whether the words stand in a row, with at most `slop` others among them; in any order when some are allowed. */
function hasPhrase(text: readonly string[], wanted: readonly string[], slop: number): boolean {
  return text.some((_, start) => {
    if (slop === 0) return wanted.every((word, at) => text[start + at] === word)
    const stretch = text.slice(start, start + wanted.length + slop)
    return wanted.every((word) => stretch.includes(word))
  })
}

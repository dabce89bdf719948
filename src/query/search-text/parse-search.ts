import { toNonEmpty } from '#lib/non-empty'
import { lex, type Piece } from './lex.ts'
import type { SearchNode } from './search-node.ts'
import { foldText, splitFolded, tokensOf } from './tokens.ts'

/** How a search text is read. `stemmed`: words match their other forms; wildcards are then no operators. */
export interface SearchReading {
  readonly stemmed: boolean
}

/** Most edits a fuzzy word may ask for. */
const MOST_EDITS = 2

/** Brackets within brackets that count. Deeper ones are passed over: nobody types them, and each costs a call. */
const DEEPEST = 200

const joined = (kind: 'all' | 'some', nodes: readonly SearchNode[]): SearchNode | null => {
  const [first] = nodes
  const list = toNonEmpty(nodes)
  return nodes.length === 1 && first !== undefined ? first : list === null ? null : { kind, nodes: list }
}

function readPhrase(text: string, gap: number, reading: SearchReading): SearchNode | null {
  const tokens = toNonEmpty(tokensOf(text, reading))
  if (tokens === null) return null
  return tokens.length === 1 ? { kind: 'word', token: tokens[0] } : { kind: 'phrase', tokens, gap }
}

/** A wildcard needs three characters before it; one that has fewer is no operator. */
function readPattern(text: string): SearchNode | null {
  const pattern = foldText(text).replace(/[^\p{L}\p{N}\p{M}*?]/gu, '')
  return /^[\p{L}\p{N}\p{M}]{3}.*[*?]/u.test(pattern) ? { kind: 'pattern', pattern } : null
}

function readTerm(piece: Extract<Piece, { kind: 'term' }>, reading: SearchReading): SearchNode | null {
  const pattern = reading.stemmed || !/[*?]/.test(piece.text) ? null : readPattern(piece.text)
  if (pattern !== null) return pattern
  const [token, ...more] = splitFolded(foldText(piece.text))
  if (piece.near !== null && piece.near > 0 && token !== undefined && more.length === 0)
    return { kind: 'fuzzy', token, edits: Math.min(MOST_EDITS, piece.near) }
  return readPhrase(piece.text, 0, reading)
}

/** Reads pieces by precedence: NOT before AND (also the silent one) before OR. Never throws, never goes back. */
class Reader {
  readonly #pieces: readonly Piece[]
  readonly #reading: SearchReading
  #at = 0
  #depth = 0

  constructor(pieces: readonly Piece[], reading: SearchReading) {
    this.#pieces = pieces
    this.#reading = reading
  }

  /** Everything; brackets closed once too often are passed over. */
  readWhole(): SearchNode | null {
    const parts: SearchNode[] = []
    while (this.#at < this.#pieces.length) {
      const part = this.#readSome()
      if (part !== null) parts.push(part)
      if (this.#pieces[this.#at]?.kind === 'close') this.#at += 1
    }
    return joined('all', parts)
  }

  #readSome(): SearchNode | null {
    const nodes: SearchNode[] = []
    do {
      const node = this.#readAll()
      if (node !== null) nodes.push(node)
    } while (this.#take('or'))
    return joined('some', nodes)
  }

  #readAll(): SearchNode | null {
    const nodes: SearchNode[] = []
    for (;;) {
      const kind = this.#pieces[this.#at]?.kind
      if (kind === undefined || kind === 'or' || kind === 'close') return joined('all', nodes)
      if (this.#take('and')) continue
      const node = this.#readOne()
      if (node !== null) nodes.push(node)
    }
  }

  #readOne(): SearchNode | null {
    let nots = 0
    while (this.#take('not')) nots += 1
    if (nots > 0) {
      const next = this.#pieces[this.#at]?.kind
      const node = next === undefined || next === 'or' || next === 'and' || next === 'close' ? null : this.#readOne()
      return node === null || nots % 2 === 0 ? node : { kind: 'not', node }
    }
    const piece = this.#pieces[this.#at]
    this.#at += 1
    if (piece?.kind === 'term') return readTerm(piece, this.#reading)
    if (piece?.kind === 'quoted') return readPhrase(piece.text, piece.near ?? 0, this.#reading)
    return this.#readBracket()
  }

  #readBracket(): SearchNode | null {
    if (this.#depth >= DEEPEST) return null
    this.#depth += 1
    const inner = this.#readSome()
    this.#depth -= 1
    this.#take('close')
    return inner
  }

  #take(kind: Piece['kind']): boolean {
    if (this.#pieces[this.#at]?.kind !== kind) return false
    this.#at += 1
    return true
  }
}

/**
 * Reads a search text. Total: dangling operators and brackets are passed over; `null` when no word is left, which
 * stands for no search at all. The rule in full (reference § 5.2, made exact where it is silent):
 *
 * - Words are required, all of them. `AND`, `OR`, `NOT` in capitals; NOT binds tightest, then AND, said or not, then
 *   OR; brackets group.
 * - `"…"` is a phrase: these words in this order in one field, nothing between. `"…"~n` allows up to n other words
 *   between each two. A word that falls apart (`covid-19`, `机器学习`) is a phrase too.
 * - `word~n` allows n edits, at most 2, 2 when n is left out; fuzzy words are compared unstemmed.
 * - Not stemmed: `*` and `?` after three letters or digits make a pattern. Stemmed: they part words.
 */
export function parseSearch(text: string, reading: SearchReading): SearchNode | null {
  return new Reader(lex(text), reading).readWhole()
}

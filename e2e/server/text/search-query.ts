/** A text query, read. Blanks between terms mean AND. Rule: reference § 5.2. */
export type TextQuery =
  | { readonly kind: 'word'; readonly word: string; readonly edits: number }
  | { readonly kind: 'wildcard'; readonly pattern: string }
  | { readonly kind: 'phrase'; readonly text: string; readonly slop: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly TextQuery[] }
  | { readonly kind: 'not'; readonly part: TextQuery }

const TOKEN = /"([^"]*)"(?:~(\d+))?|([()])|([^\s()"]+)/g

type Token = { readonly kind: 'leaf'; readonly query: TextQuery } | { readonly kind: 'mark'; readonly mark: string }

const readWord = (text: string): TextQuery => {
  const fuzzy = /^(.+)~(\d*)$/.exec(text)
  if (fuzzy) return { kind: 'word', word: fuzzy[1] ?? text, edits: Number(fuzzy[2] || 2) }
  return /[*?]/.test(text) ? { kind: 'wildcard', pattern: text } : { kind: 'word', word: text, edits: 0 }
}

const tokenize = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map(([all, phrase, slop, bracket, word]): Token => {
    if (phrase !== undefined) return { kind: 'leaf', query: { kind: 'phrase', text: phrase, slop: Number(slop ?? 0) } }
    if (bracket !== undefined) return { kind: 'mark', mark: bracket }
    if (word === 'AND' || word === 'OR' || word === 'NOT') return { kind: 'mark', mark: word }
    return { kind: 'leaf', query: readWord(word ?? all) }
  })

/** Reads by descent: OR binds least, then AND and blanks, then NOT. Unpaired brackets are ignored. */
class Reader {
  readonly #tokens: Token[]

  constructor(tokens: Token[]) {
    this.#tokens = tokens
  }

  #mark(): string | null {
    const [first] = this.#tokens
    return first?.kind === 'mark' ? first.mark : null
  }

  or(): TextQuery | null {
    const parts = [this.#and()]
    while (this.#mark() === 'OR') {
      this.#tokens.shift()
      parts.push(this.#and())
    }
    return join('or', parts)
  }

  #and(): TextQuery | null {
    const parts: (TextQuery | null)[] = []
    while (this.#tokens.length > 0) {
      const mark = this.#mark()
      if (mark === 'OR' || mark === ')') break
      if (mark === 'AND') this.#tokens.shift()
      else parts.push(this.#one())
    }
    return join('and', parts)
  }

  #one(): TextQuery | null {
    const token = this.#tokens.shift()
    if (token?.kind === 'leaf') return token.query
    if (token?.mark === 'NOT') {
      const part = this.#one()
      return part && { kind: 'not', part }
    }
    if (token?.mark !== '(') return null
    const inner = this.or()
    if (this.#mark() === ')') this.#tokens.shift()
    return inner
  }
}

const join = (kind: 'and' | 'or', found: readonly (TextQuery | null)[]): TextQuery | null => {
  const parts = found.filter((part) => part !== null)
  const [only, ...more] = parts
  return only && more.length === 0 ? only : only ? { kind, parts } : null
}

/** The query of a text; `null` when nothing is asked for. Curly quotes count as straight ones. */
export const readTextQuery = (text: string): TextQuery | null =>
  new Reader(tokenize(text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'"))).or()

/** Texts of one part of the records as tokens, unstemmed. */
export interface TokenTexts {
  readonly vocabulary: readonly string[]
  /** Text k holds the tokens `codes[starts[k]]` to `codes[starts[k + 1] - 1]`, numbers into the vocabulary. */
  readonly codes: Int32Array
  readonly starts: Int32Array
  /** Which texts records have, in pairs; rows ascend, and records share equal texts. */
  readonly rows: Int32Array
  readonly texts: Int32Array
}

/** Gathers texts one after the other. */
export interface Collector {
  /** The number of a token, a new one if need be. */
  codeOf(token: string): number
  add(tokens: readonly string[]): void
  /** A text in pieces that are numbered already. */
  addCodes(pieces: readonly (readonly number[] | null)[]): void
  texts(pairs?: { readonly rows: ArrayLike<number>; readonly texts: ArrayLike<number> }): TokenTexts
}

export function createCollector(): Collector {
  const known = new Map<string, number>()
  const starts = [0]
  let codes = new Int32Array(1 << 16)
  let length = 0

  const codeOf = (token: string): number => {
    const code = known.get(token) ?? known.size
    if (code === known.size) known.set(token, code)
    return code
  }
  const push = (code: number): void => {
    if (length === codes.length) {
      const larger = new Int32Array(codes.length * 2)
      larger.set(codes)
      codes = larger
    }
    codes[length] = code
    length += 1
  }
  return {
    codeOf,
    add: (tokens) => {
      for (const token of tokens) push(codeOf(token))
      starts.push(length)
    },
    addCodes: (pieces) => {
      for (const piece of pieces) if (piece !== null) for (const code of piece) push(code)
      starts.push(length)
    },
    texts: (pairs = { rows: [], texts: [] }) => ({
      vocabulary: [...known.keys()],
      codes: codes.slice(0, length),
      starts: Int32Array.from(starts),
      rows: Int32Array.from(pairs.rows),
      texts: Int32Array.from(pairs.texts),
    }),
  }
}

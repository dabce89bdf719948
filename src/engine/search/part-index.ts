import { tokensOf } from '#query'
import { once } from '../records/store.ts'
import type { TokenTexts } from './collector.ts'

/** Finds texts of a part by their tokens. */
export interface PartIndex {
  readonly source: TokenTexts
  /** Number of a token in the vocabulary. */
  codeOf(token: string): number | null
  /** The tokens with this stem. */
  codesOfStem(stem: string): readonly number[]
  /** Texts that hold the token, ascending, each once. */
  textsWith(code: number): Int32Array
  /** The stem of each token of the vocabulary. */
  stems(): readonly string[]
}

export function createPartIndex(source: TokenTexts): PartIndex {
  const codes = once(() => new Map(source.vocabulary.map((token, code) => [token, code])))
  const stems = once(() => source.vocabulary.map(stemOf))
  const byStem = once(() => {
    const found = new Map<string, number[]>()
    stems().forEach((stem, code) => {
      const same = found.get(stem)
      if (same === undefined) found.set(stem, [code])
      else same.push(code)
    })
    return found
  })
  const postings = once(() => makePostings(source))
  return {
    source,
    codeOf: (token) => codes().get(token) ?? null,
    codesOfStem: (stem) => byStem().get(stem) ?? [],
    textsWith: (code) => postings().texts.subarray(postings().starts[code], postings().starts[code + 1]),
    stems,
  }
}

/** A token is folded already; reading it as a text again changes nothing but its stem. */
const stemOf = (token: string): string => tokensOf(token, { stemmed: true })[0] ?? token

/** For each token the texts that hold it, by counting: two passes over all tokens, no list for each. */
function makePostings({ vocabulary, codes, starts }: TokenTexts): {
  readonly starts: Int32Array
  readonly texts: Int32Array
} {
  const lastText = new Int32Array(vocabulary.length).fill(-1)
  const ends = new Int32Array(vocabulary.length + 1)
  eachToken({ codes, starts }, (code, text) => {
    if (lastText[code] === text) return
    lastText[code] = text
    ends[code + 1] = (ends[code + 1] ?? 0) + 1
  })
  for (let code = 0; code < vocabulary.length; code += 1) ends[code + 1] = (ends[code + 1] ?? 0) + (ends[code] ?? 0)
  const next = ends.slice()
  const texts = new Int32Array(ends[vocabulary.length] ?? 0)
  lastText.fill(-1)
  eachToken({ codes, starts }, (code, text) => {
    if (lastText[code] === text) return
    lastText[code] = text
    const at = next[code] ?? 0
    texts[at] = text
    next[code] = at + 1
  })
  return { starts: ends, texts }
}

function eachToken(
  { codes, starts }: Pick<TokenTexts, 'codes' | 'starts'>,
  visit: (code: number, text: number) => void,
): void {
  for (let text = 0; text + 1 < starts.length; text += 1) {
    for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at += 1) visit(codes[at] ?? 0, text)
  }
}

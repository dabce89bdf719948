import { DataType } from 'apache-arrow'
import { readAbstract, type SearchPart, tokensOf } from '#query'
import type { RecordStore } from '../records/store.ts'
import type { Column } from '../schema/column.ts'
import { followPath, leavesOf } from '../schema/leaves.ts'
import { dictionaryOf, isValid, textAt } from '../schema/reader.ts'

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

/** Where the parts stand that are not root keys of their own name. */
const PATHS: Readonly<Partial<Record<SearchPart, string>>> = {
  title: 'display_name',
  abstract: 'abstract_inverted_index',
  keyword: 'keywords.display_name',
  raw_author_name: 'authorships.raw_author_name',
  raw_affiliation: 'authorships.raw_affiliation_strings',
}

const pathOf = (part: SearchPart): readonly string[] => (PATHS[part] ?? part).split('.')

/** The root key a part is read from. */
export const rootOfPart = (part: SearchPart): string => pathOf(part)[0] ?? part

/** Splits the texts of a part. */
export function readTokenTexts(store: RecordStore, part: SearchPart): TokenTexts {
  const [root = '', ...keys] = pathOf(part)
  const column = store.column(root)
  if (column === null) return collect([], { rows: [], texts: [] })
  if (part === 'abstract') return readAbstracts(store, column)
  const found = followPath(column, keys)
  const leaves = found === null ? null : leavesOf(found)
  if (leaves?.kind !== 'text') return collect([], { rows: [], texts: [] })
  return collect(
    leaves.texts.map((text) => tokensOf(text, { stemmed: false })),
    { rows: leaves.rows, texts: leaves.codes },
  )
}

/**
 * Abstracts are kept as words already, each distinct one once: so that only those are split, not the text. Where words
 * hold markup, which may begin in one and end in another, the whole text is read instead.
 */
function readAbstracts(store: RecordStore, column: Column): TokenTexts {
  const words = column.data.children[0]
  const itemField = column.field.type.children?.[0]
  const isWords = column.field.metadata.get('as') === 'abstract' && words !== undefined && itemField !== undefined
  const isCoded = isWords && DataType.isDictionary(itemField.type)
  const entries = isCoded ? dictionaryOf({ field: itemField, data: words }).data : null
  const parts =
    entries === null ? [] : Array.from({ length: entries.length }, (_, entry) => splitWord(textAt(entries, entry)))
  const texts: (readonly string[])[] = []
  const rows: number[] = []
  for (let row = 0; row < store.rows; row += 1) {
    if (!isValid(column.data, row)) continue
    const tokens = isCoded ? tokensOfWords(column, { row, parts }) : null
    rows.push(row)
    texts.push(tokens ?? tokensOf(readAbstract(store.read(row, [rootOfPart('abstract')])) ?? '', { stemmed: false }))
  }
  return collect(texts, { rows, texts: [...texts.keys()] })
}

/** The tokens of a word; `null` when it cannot be read without its neighbours. */
const splitWord = (word: string): readonly string[] | null =>
  /[<>&]|^\p{M}/u.test(word) ? null : tokensOf(word, { stemmed: false })

function tokensOfWords(
  { data }: Column,
  { row, parts }: { readonly row: number; readonly parts: readonly (readonly string[] | null)[] },
): readonly string[] | null {
  const words = data.children[0]
  if (words === undefined) return null
  const tokens: string[] = []
  for (let at = data.valueOffsets[row] ?? 0; at < (data.valueOffsets[row + 1] ?? 0); at += 1) {
    if (!isValid(words, at)) continue
    const part = parts[words.values[at] ?? 0]
    if (part === null || part === undefined) return null
    for (const token of part) tokens.push(token)
  }
  return tokens
}

function collect(
  texts: readonly (readonly string[])[],
  pairs: { readonly rows: ArrayLike<number>; readonly texts: ArrayLike<number> },
): TokenTexts {
  const starts = new Int32Array(texts.length + 1)
  texts.forEach((tokens, text) => {
    starts[text + 1] = (starts[text] ?? 0) + tokens.length
  })
  const codes = new Int32Array(starts.at(-1) ?? 0)
  const known = new Map<string, number>()
  let next = 0
  for (const tokens of texts) {
    for (const token of tokens) {
      const code = known.get(token) ?? known.size
      if (code === known.size) known.set(token, code)
      codes[next] = code
      next += 1
    }
  }
  return {
    vocabulary: [...known.keys()],
    codes,
    starts,
    rows: Int32Array.from(pairs.rows),
    texts: Int32Array.from(pairs.texts),
  }
}

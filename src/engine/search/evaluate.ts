import { assertNever } from '#lib/assert-never'
import type { SearchNode } from '#query'
import { isWithinEdits } from './edits.ts'
import type { PartIndex } from './part-index.ts'

/** Marks of records, 1 where a search holds. */
export type RowMarks = Uint8Array

interface Evaluation {
  readonly indexes: readonly PartIndex[]
  readonly stemmed: boolean
  readonly rows: number
}

/**
 * The records for which a search holds. Words may stand in any of the parts; a phrase must stand within one text. The
 * rule of the text itself is `parseSearch`'s.
 */
export function evaluate(node: SearchNode, evaluation: Evaluation): RowMarks {
  switch (node.kind) {
    case 'all':
      return node.nodes.map((part) => evaluate(part, evaluation)).reduce((a, b) => combine(a, b, (x, y) => x & y))
    case 'some':
      return node.nodes.map((part) => evaluate(part, evaluation)).reduce((a, b) => combine(a, b, (x, y) => x | y))
    case 'not':
      return evaluate(node.node, evaluation).map((mark) => 1 - mark)
    case 'word':
      return withTokens(evaluation, (index) => wordCodes(index, { token: node.token, stemmed: evaluation.stemmed }))
    case 'pattern':
      return withTokens(evaluation, (index) => codesWhere(index, patternTest(node.pattern)))
    case 'fuzzy':
      return withTokens(evaluation, (index) =>
        codesWhere(index, (token) => isWithinEdits(token, { other: node.token, edits: node.edits })),
      )
    case 'phrase':
      return withPhrase(evaluation, node)
    default:
      return assertNever(node)
  }
}

const combine = (a: RowMarks, b: RowMarks, join: (x: number, y: number) => number): RowMarks =>
  a.map((mark, row) => join(mark, b[row] ?? 0))

const wordCodes = (
  index: PartIndex,
  { token, stemmed }: { readonly token: string; readonly stemmed: boolean },
): readonly number[] => {
  if (stemmed) return index.codesOfStem(token)
  const code = index.codeOf(token)
  return code === null ? [] : [code]
}

function codesWhere({ source }: PartIndex, test: (token: string) => boolean): readonly number[] {
  return source.vocabulary.flatMap((token, code) => (test(token) ? [code] : []))
}

/** `*` for any run of characters, `?` for one; the rest stands for itself. */
function patternTest(pattern: string): (token: string) => boolean {
  const shape = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const whole = new RegExp(`^${shape}$`, 'u')
  return (token) => whole.test(token)
}

function withTokens({ indexes, rows }: Evaluation, codesIn: (index: PartIndex) => readonly number[]): RowMarks {
  const marks = new Uint8Array(rows)
  for (const index of indexes) {
    const hasText = new Uint8Array(index.source.starts.length)
    for (const code of codesIn(index)) for (const text of index.textsWith(code)) hasText[text] = 1
    markRows(index, { hasText, marks })
  }
  return marks
}

function markRows(
  { source }: PartIndex,
  { hasText, marks }: { readonly hasText: Uint8Array; readonly marks: RowMarks },
): void {
  const { rows, texts } = source
  for (let k = 0; k < rows.length; k += 1) if (hasText[texts[k] ?? 0] === 1) marks[rows[k] ?? 0] = 1
}

function withPhrase(evaluation: Evaluation, phrase: Extract<SearchNode, { readonly kind: 'phrase' }>): RowMarks {
  const marks = new Uint8Array(evaluation.rows)
  for (const index of evaluation.indexes) {
    const wanted = phrase.tokens.map((token) => new Set(wordCodes(index, { token, stemmed: evaluation.stemmed })))
    const hasText = new Uint8Array(index.source.starts.length)
    for (const text of candidates(index, wanted)) {
      if (holdsPhrase(index, { text, wanted, gap: phrase.gap })) hasText[text] = 1
    }
    markRows(index, { hasText, marks })
  }
  return marks
}

/** The texts that hold the rarest of the tokens. */
function candidates(index: PartIndex, wanted: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const lists = wanted.map((codes) => [...codes].map((code) => index.textsWith(code)))
  const size = (list: readonly Int32Array[]): number => list.reduce((sum, texts) => sum + texts.length, 0)
  const rarest = lists.reduce((a, b) => (size(b) < size(a) ? b : a), lists[0] ?? [])
  return new Set(rarest.flatMap((texts) => [...texts]))
}

/** Whether the tokens stand in this order with at most `gap` others between each two. */
function holdsPhrase(
  { source }: PartIndex,
  {
    text,
    wanted,
    gap,
  }: { readonly text: number; readonly wanted: readonly ReadonlySet<number>[]; readonly gap: number },
): boolean {
  const tokens = source.codes.subarray(source.starts[text], source.starts[text + 1])
  // Places at which the tokens so far can end: a token may stand several times, so that all of them are followed.
  let ends: readonly number[] | null = null
  for (const codes of wanted) {
    const before: readonly number[] | null = ends
    const places: number[] = []
    for (let at = 0; at < tokens.length; at += 1) {
      const isReached = before === null || before.some((end) => at > end && at - end - 1 <= gap)
      if (isReached && codes.has(tokens[at] ?? -1)) places.push(at)
    }
    if (places.length === 0) return false
    ends = places
  }
  return true
}

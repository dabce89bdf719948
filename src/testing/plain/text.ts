import { assertNever } from '#lib/assert-never'
import { at, type JsonObject } from '#lib/json'
import { readAbstract, type SearchNode, type SearchPart, type SearchReach, tokensOf } from '#query'
import { walkTo } from './walk.ts'

const PATHS: Readonly<Record<Exclude<SearchPart, 'abstract'>, string>> = {
  title: 'display_name',
  keyword: 'keywords.display_name',
  raw_author_name: 'authorships.raw_author_name',
  raw_affiliation: 'authorships.raw_affiliation_strings',
  display_name_alternatives: 'display_name_alternatives',
  display_name_acronyms: 'display_name_acronyms',
  alternate_titles: 'alternate_titles',
  abbreviated_title: 'abbreviated_title',
  description: 'description',
  keywords: 'keywords',
}

type Tokens = readonly string[]

function textsOf(record: JsonObject, part: SearchPart): readonly string[] {
  if (part !== 'abstract') return walkTo(record, PATHS[part]).map(String)
  if ((at(record, 'abstract_inverted_index') ?? null) === null) return []
  const text = readAbstract(record)
  return text === null ? [] : [text]
}

const known = new WeakMap<JsonObject, Map<string, readonly Tokens[]>>()

/** The tokens of each text of a part; kept, since every query asks again. */
export function tokensOfPart(record: JsonObject, part: SearchPart, stemmed: boolean): readonly Tokens[] {
  const kept = known.get(record) ?? new Map<string, readonly Tokens[]>()
  known.set(record, kept)
  const key = `${part} ${stemmed}`
  const tokens = kept.get(key) ?? textsOf(record, part).map((text) => tokensOf(text, { stemmed }))
  kept.set(key, tokens)
  return tokens
}

/** The texts a search looks at: stemmed as the reach says, and plain for fuzzy words and patterns. */
interface Texts {
  readonly compared: readonly Tokens[]
  readonly plain: readonly Tokens[]
}

/** Whether the tokens follow one another from this place on, with at most `gap` others between each two. */
function followsAt(
  text: Tokens,
  start: number,
  { tokens, gap }: { readonly tokens: readonly string[]; readonly gap: number },
): boolean {
  const [first, ...rest] = tokens
  if (first === undefined) return true
  for (let place = start; place <= start + gap && place < text.length; place += 1) {
    if (text[place] === first && followsAt(text, place + 1, { tokens: rest, gap })) return true
  }
  return false
}

function hasPhrase(text: Tokens, phrase: { readonly tokens: readonly string[]; readonly gap: number }): boolean {
  const [first, ...rest] = phrase.tokens
  return text.some((token, place) => token === first && followsAt(text, place + 1, { tokens: rest, gap: phrase.gap }))
}

/** Whether at most so many insertions, deletions and replacements of characters make one of the other. */
export function isWithin(edits: number, a: string, b: string): boolean {
  const other = [...b]
  let row = other.map((_character, index) => index + 1)
  row.unshift(0)
  for (const [place, character] of [...a].entries()) {
    const next = [place + 1]
    for (const [index, opposite] of other.entries()) {
      const replaced = (row[index] ?? 0) + (character === opposite ? 0 : 1)
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? 0) <= edits
}

const toExpression = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su')

function holds(node: SearchNode, texts: Texts): boolean {
  switch (node.kind) {
    case 'all':
      return node.nodes.every((inner) => holds(inner, texts))
    case 'some':
      return node.nodes.some((inner) => holds(inner, texts))
    case 'not':
      return !holds(node.node, texts)
    case 'word':
      return texts.compared.some((text) => text.includes(node.token))
    case 'phrase':
      return texts.compared.some((text) => hasPhrase(text, node))
    case 'pattern': {
      const expression = toExpression(node.pattern)
      return texts.plain.some((text) => text.some((token) => expression.test(token)))
    }
    case 'fuzzy':
      return texts.plain.some((text) => text.some((token) => isWithin(node.edits, token, node.token)))
    default:
      return assertNever(node)
  }
}

/** Whether a record is found by a search text, read. A text without words finds everything. */
export function isFound(record: JsonObject, node: SearchNode | null, reach: SearchReach): boolean {
  if (node === null) return true
  const read = (stemmed: boolean) => reach.parts.flatMap((part) => tokensOfPart(record, part, stemmed))
  return holds(node, { compared: read(reach.stemmed), plain: read(false) })
}

import { type Data, DataType } from 'apache-arrow'
import { plainText, readAbstract, type SearchPart, tokensOf } from '#query'
import type { RecordStore } from '../records/store.ts'
import type { Column } from '../schema/column.ts'
import { followPath, leavesOf } from '../schema/leaves.ts'
import { dictionaryOf, isValid, textAt } from '../schema/reader.ts'
import { createCollector, type TokenTexts } from './collector.ts'

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

const split = (text: string): readonly string[] => tokensOf(text, { stemmed: false })

/** Texts split between two pauses. */
const SLICE = 4000

/** Splits the texts of a part, with a pause now and then: whoever needs them at once goes on without. */
export function* readTokenTexts(store: RecordStore, part: SearchPart): Generator<undefined, TokenTexts> {
  const [root = '', ...keys] = pathOf(part)
  const column = store.column(root)
  const collector = createCollector()
  if (column === null) return collector.texts()
  if (part === 'abstract') return yield* readAbstracts(store, column)
  const found = followPath(column, keys)
  const leaves = found === null ? null : leavesOf(found)
  if (leaves?.kind !== 'text') return collector.texts()
  for (const [index, text] of leaves.texts.entries()) {
    collector.add(split(text))
    if (index % SLICE === SLICE - 1) yield
  }
  return collector.texts({ rows: leaves.rows, texts: leaves.codes })
}

function* readAbstracts(store: RecordStore, column: Column): Generator<undefined, TokenTexts> {
  const words = column.data.children[0]
  const field = column.field.type.children?.[0]
  const isWords =
    column.field.metadata.get('as') === 'abstract' && words !== undefined && DataType.isDictionary(field?.type)
  const collector = createCollector()
  const add = isWords
    ? wordAdder(collector, { lists: column.data, words, entries: dictionaryOf({ field, data: words }) })
    : null
  const rows: number[] = []
  for (let row = 0; row < store.rows; row += 1) {
    if (row % SLICE === SLICE - 1) yield
    if (!isValid(column.data, row)) continue
    rows.push(row)
    if (add !== null) add(row)
    else collector.add(split(readAbstract(store.read(row, [rootOfPart('abstract')])) ?? ''))
  }
  return collector.texts({ rows, texts: [...rows.keys()] })
}

/**
 * Abstracts are kept as words already, each distinct one once: so that only those are split, not the text. Where words
 * hold markup, which may begin in one and end in another, the whole text is read instead.
 */
function wordAdder(
  collector: ReturnType<typeof createCollector>,
  { lists, words, entries }: { readonly lists: Data; readonly words: Data; readonly entries: Column },
): (row: number) => void {
  const texts = Array.from({ length: entries.data.length }, (_, entry) => textAt(entries.data, entry))
  const parts = texts.map((word) => (/[<>&]|^\p{M}/u.test(word) ? null : split(word).map(collector.codeOf)))
  return (row) => {
    const places: number[] = []
    for (let at = lists.valueOffsets[row] ?? 0; at < (lists.valueOffsets[row + 1] ?? 0); at += 1) {
      if (isValid(words, at)) places.push(words.values[at])
    }
    const codes = places.map((place) => parts[place] ?? null)
    if (codes.includes(null)) collector.add(split(plainText(places.map((place) => texts[place]).join(' '))))
    else collector.addCodes(codes)
  }
}

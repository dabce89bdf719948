import { counted, formatCount } from '#lib/count'
import { plainText } from '../text/markup.ts'
import type { Item } from './side.ts'

/** A text as an item; nothing where nothing of it can be shown. */
export function item(text: string | null, ...keyOf: readonly ((text: string) => string)[]): readonly Item[] {
  const shown = text === null ? '' : plainText(text)
  if (shown === '') return []
  return [{ text: shown, keys: [...new Set(keyOf.map((key) => key(shown)))] }]
}

/** Texts as items; of those that are the same, the first. */
export function items(texts: readonly string[], keyOf: (text: string) => string): readonly Item[] {
  const found = new Map<string, Item>()
  for (const text of texts)
    for (const one of item(text, keyOf)) {
      const key = one.keys[0] ?? one.text
      if (!found.has(key)) found.set(key, one)
    }
  return [...found.values()]
}

/** A number as an item. */
export const numberItem = (value: number | null): readonly Item[] =>
  value === null ? [] : [{ text: formatCount(value), keys: [String(value)] }]

/** That there is an abstract, and how long it is; the text itself decides whether two are the same. */
export function abstractItem(text: string | null, keyOf: (text: string) => string): readonly Item[] {
  const bare = text === null ? '' : plainText(text)
  if (bare === '') return []
  return [{ text: `There is one, ${counted(bare.split(/\s+/).length, 'word')}`, keys: [keyOf(bare)] }]
}

/** A person by all names that are given. */
export const personItem = (names: readonly (string | null)[]): readonly Item[] => {
  const shown = [
    ...new Set(names.flatMap((name) => (name === null ? [] : plainText(name))).filter((name) => name !== '')),
  ]
  const [first] = shown
  return first === undefined ? [] : [{ text: first, keys: shown }]
}

/** Yes or no, in words. */
export const truthItem = (is: boolean | null, words: { readonly yes: string; readonly no: string }): readonly Item[] =>
  is === null ? [] : [{ text: is ? words.yes : words.no, keys: [String(is)] }]

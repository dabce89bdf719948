import { plainKey } from './normal.ts'
import type { Item } from './side.ts'

/** The words of a name; "Piwowar, Heather" has those of "Heather Piwowar". */
const wordsOf = (name: string): readonly string[] => plainKey(name).split(' ')

const isInitial = (word: string): boolean => [...word].length === 1

/** Whether a word of a name is another one, or its first letter. */
const goesWith = (one: string, other: string): boolean =>
  one === other || ((isInitial(one) || isInitial(other)) && one.charAt(0) === other.charAt(0))

const covers = (longer: readonly string[], shorter: readonly string[]): boolean =>
  shorter.every((word) => longer.some((other) => goesWith(word, other)))

/** The same words in whatever order. */
const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join(' ') === other.toSorted().join(' ')

/** Whether two spellings can name the same person: one leaves words out, or writes first letters. */
function isShortened(one: readonly string[], other: readonly string[]): boolean {
  const sharesWord = one.some((word) => !isInitial(word) && other.includes(word))
  if (!sharesWord) return false
  if (one.length === other.length) return covers(one, other) && covers(other, one)
  return one.length > other.length ? covers(one, other) : covers(other, one)
}

/** How two persons of two records go together. */
export type Likeness = 'same' | 'shortened' | 'other'

/** Compares two persons by all names that are given of them. Law: the order of the two does not count. */
export function likeness(one: Item, other: Item): Likeness {
  const pairs = one.keys.flatMap((name) => other.keys.map((second) => [wordsOf(name), wordsOf(second)] as const))
  if (pairs.some(([first, second]) => isEqual(first, second))) return 'same'
  return pairs.some(([first, second]) => isShortened(first, second)) ? 'shortened' : 'other'
}

import type { Table } from '../store/table.ts'
import { textsAt } from '../store/values.ts'
import { words } from '../text/tokens.ts'

const ALTERNATIVES = ['display_name_alternatives', 'alternate_titles', 'display_name_acronyms', 'abbreviated_title']

/** A name as it is compared. */
export interface Folded {
  readonly lower: string
  readonly words: readonly string[]
}

/** The names of a record. */
export interface NameBook {
  readonly own: Folded | null
  readonly others: readonly Folded[]
}

/** A name, ready to be compared. */
export const foldName = (text: string): Folded => ({ lower: text.toLowerCase(), words: words(text) })

/** The names of all records of a table. */
export const namesOf = (table: Table): readonly NameBook[] =>
  table.cached('folded names', () =>
    table.records.map((record, index) => {
      const name = table.name(index)
      const others = ALTERNATIVES.flatMap((path) => textsAt(record, path))
      return { own: name === null ? null : foldName(name), others: others.map(foldName) }
    }),
  )

const isPrefix = (word: string | undefined, wanted: string, isLast: boolean): boolean =>
  word !== undefined && (isLast ? word.startsWith(wanted) : word === wanted)

const fits = (name: Folded, wanted: Folded): boolean =>
  name.words.some((_, start) =>
    wanted.words.every((word, at) => isPrefix(name.words[start + at], word, at === wanted.words.length - 1)),
  )

/** How well a name fits: 0 exact, 1 the name begins so, 2 a word of it, 3 another name; `null` not at all. */
export const rankOf = ({ own, others }: NameBook, wanted: Folded): number | null => {
  if (own === null) return null
  if (own.lower === wanted.lower) return 0
  if (own.lower.startsWith(wanted.lower)) return 1
  if (fits(own, wanted)) return 2
  return others.some((other) => fits(other, wanted)) ? 3 : null
}

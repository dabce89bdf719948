import { counted, formatCount } from '#lib/count'
import { likeness } from './people.ts'
import type { Item } from './side.ts'

/** What two records say of one thing, both of them something; `names`: how the two are called. */
export interface Pair {
  readonly first: readonly Item[]
  readonly second: readonly Item[]
  readonly names: readonly [first: string, second: string]
}

/** Whether they say the same, and what has to be told beside it. Law: the order of the two does not count. */
export interface Verdict {
  readonly isSame: boolean
  readonly note: string | null
}

const same = (note: string | null = null): Verdict => ({ isSame: true, note })
const differs = (note: string | null = null): Verdict => ({ isSame: false, note })

const isShared = (one: Item, other: Item): boolean => one.keys.some((key) => other.keys.includes(key))

/** Sentences in an order that does not depend on which record is the first. */
const together = (sentences: readonly (string | null)[]): string | null =>
  sentences
    .filter((one) => one !== null)
    .toSorted()
    .join(' ') || null

/** One text beside the other. */
export function judgeText({ first: [one], second: [other] }: Pair): Verdict {
  if (one === undefined || other === undefined) return differs()
  if (isShared(one, other)) return same(one.text === other.text ? null : 'Written differently.')
  const [a = '', b = ''] = [one.keys[0], other.keys[0]]
  return differs(a.includes(b) || b.includes(a) ? 'One holds the other.' : null)
}

/** Dates as far as both are known: a year is the same as any day in it. */
export function judgeDate({ first: [one], second: [other] }: Pair): Verdict {
  if (one === undefined || other === undefined) return differs()
  const [short, long] = one.text.length <= other.text.length ? [one.text, other.text] : [other.text, one.text]
  if (short === long) return same()
  if (long.startsWith(`${short}-`)) return same('As far as both are known.')
  if (one.text.slice(0, 4) === other.text.slice(0, 4)) return differs('The year is the same.')
  return differs()
}

const numberOf = (one: Item | undefined): number => Number(one?.keys[0] ?? Number.NaN)

/** Counts, with how far they are apart. */
export function judgeNumber({ first, second, names }: Pair): Verdict {
  const difference = numberOf(first[0]) - numberOf(second[0])
  if (difference === 0) return same()
  return differs(`${formatCount(Math.abs(difference))} more in ${names[difference > 0 ? 0 : 1]}.`)
}

/** Values named at most in a note. */
const NAMED = 3

const named = (list: readonly Item[]): string => {
  const rest = list.length - NAMED
  const shown = list.slice(0, NAMED).map(({ text }) => text)
  return `${shown.join(', ')}${rest > 0 ? ` and ${formatCount(rest)} more` : ''}`
}

/** Lists whose order means nothing. */
export function judgeSet({ first, second, names }: Pair): Verdict {
  const missing = (list: readonly Item[], other: readonly Item[]): readonly Item[] =>
    list.filter((one) => !other.some((two) => isShared(one, two)))
  const only = (list: readonly Item[], name: string): string | null =>
    list.length === 0 ? null : `Only in ${name}: ${named(list)}.`
  const [a, b] = [missing(first, second), missing(second, first)]
  return a.length + b.length === 0 ? same() : differs(together([only(a, names[0]), only(b, names[1])]))
}

const people = (number: number): string => counted(number, 'author')

/** The list is the same in another order. */
function isReordered(first: readonly Item[], second: readonly Item[]): boolean {
  const rest = [...second]
  for (const one of first) {
    const at = rest.findIndex((other) => likeness(one, other) === 'same')
    if (at < 0) return false
    rest.splice(at, 1)
  }
  return rest.length === 0
}

/** Authors, in order: who is more, who stands elsewhere, whose name is written in another way. */
export function judgeAuthors({ first, second, names }: Pair): Verdict {
  const both = first.slice(0, second.length).flatMap((one, at) => {
    const other = second[at]
    return other === undefined ? [] : [likeness(one, other)]
  })
  const others = both.flatMap((like, at) => (like === 'other' ? [at + 1] : []))
  const shortened = both.filter((like) => like === 'shortened').length
  const more = first.length - second.length
  const short = shortened === 0 ? null : `${people(shortened)} with a shorter name in one of them.`
  if (more === 0 && others.length === 0) return same(short)
  if (more === 0 && isReordered(first, second)) return differs('The same names in another order.')
  const places = others.slice(0, NAMED).join(', ')
  const rest = others.length > NAMED ? ` and ${formatCount(others.length - NAMED)} more` : ''
  return differs(
    together([
      more === 0 ? null : `${people(Math.abs(more))} more in ${names[more > 0 ? 0 : 1]}.`,
      others.length === 0 ? null : `Another name at place ${places}${rest}.`,
      short,
    ]),
  )
}

/** Abstracts, by their words. */
export function judgeAbstract(pair: Pair): Verdict {
  const { isSame } = judgeText(pair)
  return isSame ? same() : differs('Both have one; the words are not the same.')
}

/** Types: the two vocabularies cut the world differently. */
export function judgeType(pair: Pair): Verdict {
  const isNamedAlike = pair.first[0]?.text.toLowerCase() === pair.second[0]?.text.toLowerCase()
  if (!judgeText(pair).isSame) return differs()
  return same(isNamedAlike ? null : 'The two vocabularies agree on it.')
}

/** Yes or no, whatever the words. */
export const judgeTruth = (pair: Pair): Verdict => (judgeText(pair).isSame ? same() : differs())

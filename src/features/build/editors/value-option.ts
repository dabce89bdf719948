import { canonicalValue, type Field, type Group, matchOptions, type VocabularyEntry, vocabulary } from '#query'
import { listsOf } from '../draft/editor-kind.ts'

/** A value a person can take. `value: null` stands for records without one; `count: null`: not known. */
export interface ValueOption {
  readonly value: string | null
  readonly label: string
  readonly hint: string | null
  readonly count: number | null
}

/** Words for records without a value. */
export const UNKNOWN_LABEL = 'Unknown: no value'

/** The entries of the closed lists a field takes its values from. */
export const entriesOf = (field: Field): readonly VocabularyEntry[] =>
  listsOf(field).flatMap((name) => vocabulary(name) ?? [])

const optionOfEntry = (field: Field, { id, label, meaning }: VocabularyEntry): ValueOption => ({
  value: canonicalValue(field, id),
  label,
  hint: meaning,
  count: null,
})

/** The option for records without a value, where the field can be asked for them. */
export function unknownOptionOf(field: Field, groups: readonly Group[] | null): readonly ValueOption[] {
  if (!matchOptions(field).unknown) return []
  const count = groups?.find(({ key }) => key === null)?.count ?? null
  return [{ value: null, label: UNKNOWN_LABEL, hint: null, count }]
}

/** Lists longer than this are no order one knows by heart: they go by name. */
const LONG_LIST = 40

const inOrder = (entries: readonly VocabularyEntry[]): readonly VocabularyEntry[] =>
  entries.length > LONG_LIST ? entries.toSorted((a, b) => a.label.localeCompare(b.label, 'en')) : entries

interface Counted {
  readonly groups: readonly Group[]
  /** No group was left out: what has none counts zero. */
  readonly isComplete: boolean
}

/**
 * The values of a field as a list to tick: the closed list with the counts of the present query, then what the answer
 * holds beside the list, by count. Values already chosen stand first, so that they are seen without a search.
 */
export function listedOptions(
  field: Field,
  counted: Counted | null,
  chosen: readonly (string | null)[],
): readonly ValueOption[] {
  const countOf = new Map(counted?.groups.flatMap(({ key, count }) => (key === null ? [] : [[key, count] as const])))
  const missing = counted?.isComplete ? 0 : null
  const listed = inOrder(entriesOf(field)).map((entry) => {
    const option = optionOfEntry(field, entry)
    return { ...option, count: countOf.get(option.value ?? '') ?? missing }
  })
  const known = new Set(listed.map(({ value }) => value))
  const others = (counted?.groups ?? []).flatMap(({ key, label, count }): readonly ValueOption[] =>
    key === null || known.has(key) ? [] : [{ value: key, label, hint: null, count }],
  )
  for (const { value } of others) known.add(value)
  const strangers = chosen.flatMap((value): readonly ValueOption[] =>
    value === null || known.has(value) ? [] : [{ value, label: value, hint: null, count: missing }],
  )
  const isChosen = ({ value }: ValueOption): boolean => chosen.includes(value)
  const values = [...strangers, ...listed, ...others].toSorted(
    (a, b) => Number(isChosen(b)) - Number(isChosen(a)) || (b.count ?? 0) - (a.count ?? 0),
  )
  return [...values, ...unknownOptionOf(field, counted?.groups ?? null)]
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const NO_FIT = 5

/** The options that a typed text fits: those it names first, then those that begin with it, then the rest. */
export function matchingOptions(options: readonly ValueOption[], text: string): readonly ValueOption[] {
  const asked = folded(text.trim())
  if (asked === '') return options
  const rank = ({ label, hint, value }: ValueOption): number => {
    const words = folded(label)
    if (words === asked || folded(value ?? '') === asked) return 0
    if (words.startsWith(asked)) return 1
    if (words.includes(` ${asked}`)) return 2
    if (words.includes(asked)) return 3
    return folded(hint ?? '').includes(asked) ? 4 : NO_FIT
  }
  return options
    .map((option) => [rank(option), option] as const)
    .filter(([place]) => place < NO_FIT)
    .toSorted(([a], [b]) => a - b)
    .map(([, option]) => option)
}

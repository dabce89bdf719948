import type { Clause, FieldId, Group, Value } from '#query'

/** A piece of a number line, and how many records lie on it as far as the groups tell. */
export interface Range {
  readonly value: Value
  readonly words: string
  readonly size: number
}

const wordsOf = (from: number | null, to: number | null): string => {
  if (from === null) return `up to ${to}`
  if (to === null) return `from ${from}`
  return from === to ? `${from}` : `${from}–${to}`
}

/**
 * Cuts the whole number line into ranges of about the size wanted, by the counts of its values. The ranges touch and the
 * outer two are open: whatever number a record has, listed among the groups or not, it lies in exactly one. `unlisted`:
 * records of values that are not among the groups; the rare values are mostly the high ones, so they are counted there.
 * Null: one range would hold all.
 */
export function cutLine(groups: readonly Group[], wanted: number, unlisted = 0): readonly Range[] | null {
  const counts = groups
    .flatMap(({ key, count }) => (key === null ? [] : [{ number: Number(key), count }]))
    .filter(({ number }) => Number.isInteger(number) && number >= 0)
    .sort((a, b) => a.number - b.number)
  const pieces: { last: number; size: number }[] = []
  for (const { number, count } of counts) {
    const piece = pieces.at(-1)
    if (piece && piece.size + count <= wanted) {
      piece.last = number
      piece.size += count
    } else pieces.push({ last: number, size: count })
  }
  if (pieces.length < 2) return null
  return pieces.map(({ last, size }, index) => {
    const before = pieces[index - 1]
    const from = before ? before.last + 1 : null
    const isLast = index === pieces.length - 1
    const to = isLast ? null : last
    return { value: { kind: 'between', from, to }, words: wordsOf(from, to), size: size + (isLast ? unlisted : 0) }
  })
}

/** The clause of a value alone. */
export const clauseOf = (field: FieldId, value: Value): Clause => ({ field, match: { kind: 'any', values: [value] } })

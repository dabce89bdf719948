import { assertNever } from '#lib/assert-never'
import type { Clause, Match, Value } from '../model/clause.ts'

/** A text that tells values apart: equal for equal values alone. */
export function valueKey(value: Value): string {
  switch (value.kind) {
    case 'is':
      return `=${value.value}`
    case 'unknown':
      return '?'
    case 'above':
      return `>${value.bound}`
    case 'below':
      return `<${value.bound}`
    case 'between':
      return `${value.from ?? ''}-${value.to ?? ''}`
    default:
      return assertNever(value)
  }
}

/** The members of a match as texts that tell them apart. */
function matchKeys(match: Match): readonly string[] {
  switch (match.kind) {
    case 'any':
    case 'none':
      return match.values.map(valueKey)
    case 'all':
      return match.values
    case 'text':
      return match.queries
    case 'raw':
      return [match.text]
    default:
      return assertNever(match)
  }
}

/** A text that tells clauses apart; the order of the values in a clause does not count. */
export function clauseKey(clause: Clause): string {
  return JSON.stringify([clause.field, clause.match.kind, ...matchKeys(clause.match).toSorted()])
}

/** Whether two clauses ask the same: field, kind and values, in whatever order. */
export const isSameClause = (one: Clause, other: Clause): boolean => clauseKey(one) === clauseKey(other)

/** The members of a list with equal keys taken once, the first of them. */
export function distinctBy<T>(list: readonly T[], key: (member: T) => string): readonly T[] {
  const seen = new Set<string>()
  return list.filter((member) => {
    const own = key(member)
    return seen.has(own) ? false : seen.add(own)
  })
}

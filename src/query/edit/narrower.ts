import { findField } from '../catalog/fields.ts'
import type { Clause, Value } from '../model/clause.ts'
import type { Query } from '../model/query.ts'
import { withClause } from './query-edits.ts'

type Bounds = readonly [from: number, to: number]

/** The numbers a value allows, ends of open ranges included; `null`: it is no range of numbers. */
function boundsOf(value: Value): Bounds | null {
  switch (value.kind) {
    case 'between':
      return [value.from ?? Number.NEGATIVE_INFINITY, value.to ?? Number.POSITIVE_INFINITY]
    case 'above':
      return typeof value.bound === 'number' ? [value.bound, Number.POSITIVE_INFINITY] : null
    case 'below':
      return typeof value.bound === 'number' ? [Number.NEGATIVE_INFINITY, value.bound] : null
    case 'is':
    case 'unknown':
      return null
  }
}

const isPoint = ({ kind }: Value): boolean => kind === 'is' || kind === 'unknown'

/** Whether what one value allows lies within another: then the other says nothing more beside it. */
function isWithin(value: Value, wider: Value): boolean {
  // Groups are counted over the query: one that is picked is among the values it asks for.
  if (isPoint(value)) return true
  const [own, other] = [boundsOf(value), boundsOf(wider)]
  if (own === null || other === null) return false
  const isSameEnd = value.kind === wider.kind || wider.kind === 'between'
  return own[0] >= other[0] && own[1] <= other[1] && (isSameEnd || (own[0] > other[0] && own[1] < other[1]))
}

function isPointless({ field, match }: Clause, narrower: Clause): boolean {
  if (field !== narrower.field || match.kind !== 'any' || narrower.match.kind !== 'any') return false
  return narrower.match.values.every((value) => match.values.some((wider) => isWithin(value, wider)))
}

/**
 * The query with a clause that picks some of what it finds. Where a record has one value, a wider condition on the same
 * field says nothing any more: the clause takes its place. A condition that cuts into the clause stays beside it.
 */
export function withNarrower(query: Query, clause: Clause): Query {
  const isSingle = findField(query.entity, clause.field)?.isMultiValued === false
  const filter = isSingle ? query.filter.filter((own) => !isPointless(own, clause)) : query.filter
  return withClause({ ...query, filter }, clause)
}

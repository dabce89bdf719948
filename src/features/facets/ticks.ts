import { toNonEmpty } from '#lib/non-empty'
import {
  type Clause,
  clauseOfGroup,
  type Field,
  findField,
  matchOptions,
  type Query,
  refusalsOfClause,
  type Value,
  withClause,
  withClauseAt,
  withoutClause,
  withoutField,
} from '#query'

/** How the query stands to a value of a field: asks for it, asks it away, or says nothing of it by itself. */
export type Tick = 'in' | 'out' | null

/** A clause that lists values one by one, to ask for them or to ask them away. */
type Listing = Clause & { readonly match: { readonly kind: 'any' | 'none' } }

const isListed = (value: Value): boolean => value.kind === 'is' || value.kind === 'unknown'

const isListing = (clause: Clause): clause is Listing =>
  (clause.match.kind === 'any' || clause.match.kind === 'none') && clause.match.values.every(isListed)

const keyOf = (value: Value): string | null => (value.kind === 'is' ? value.value : null)

/** The clause of one value, or why there is none. */
const clauseOfKey = (query: Query, field: Field, key: string | null) => clauseOfGroup(query.entity, field.id, key)

/** Id of the field the clauses of a facet are on. */
const targetOf = (query: Query, field: Field) => {
  const known = clauseOfKey(query, field, '0')
  return 'clause' in known ? known.clause.field : field.id
}

const listingsOf = (query: Query, field: Field): readonly Listing[] => {
  const target = targetOf(query, field)
  return query.filter.filter((clause): clause is Listing => clause.field === target && isListing(clause))
}

/** A value the query names, with the clause it stands in. */
export interface Ticked {
  readonly key: string | null
  readonly tick: Exclude<Tick, null>
  readonly clause: Clause
  readonly index: number
}

/** The values of a field that the query names one by one. */
export const tickedOf = (query: Query, field: Field): readonly Ticked[] =>
  listingsOf(query, field).flatMap((clause) =>
    clause.match.values.map((value, index) => ({
      key: keyOf(value),
      tick: clause.match.kind === 'any' ? ('in' as const) : ('out' as const),
      clause,
      index,
    })),
  )

function withoutKey(query: Query, field: Field, key: string | null): Query {
  let next = query
  for (const clause of listingsOf(query, field)) {
    const index = next.filter.indexOf(clause)
    const values = toNonEmpty(clause.match.values.filter((value) => keyOf(value) !== key))
    if (values === null) next = withoutClause(next, index)
    else if (values.length < clause.match.values.length)
      next = withClauseAt(next, index, { field: clause.field, match: { kind: clause.match.kind, values } })
  }
  return next
}

const KINDS = { in: 'any', out: 'none' } as const

/** Why a value cannot be ticked that way; `null`: it can. */
export function whyNotTick(query: Query, field: Field, { key, tick }: { key: string | null; tick: 'in' | 'out' }) {
  const one = clauseOfKey(query, field, key)
  if ('whyNot' in one) return one.whyNot
  const target = findField(query.entity, one.clause.field)
  if (tick === 'in' || target === null) return null
  const options = matchOptions(target)
  const can = key === null ? options.known : options.none
  return can ? null : 'The provider cannot leave out single values of this field.'
}

/**
 * The query with a value asked for or asked away; done twice it is as before. Values asked for join by OR where the
 * grammar has it; where it has not, the new one takes the place of the old.
 */
export function withTick(query: Query, field: Field, { key, tick }: { key: string | null; tick: 'in' | 'out' }): Query {
  const present = tickedOf(query, field).find((one) => one.key === key)?.tick
  const one = clauseOfKey(query, field, key)
  const without = withoutKey(query, field, key)
  if (present === tick || !('clause' in one) || one.clause.match.kind !== 'any') return without
  const kind = KINDS[tick]
  const [value] = one.clause.match.values
  const beside = listingsOf(without, field).find(({ match }) => match.kind === kind)
  const alone: Clause = { field: one.clause.field, match: { kind, values: [value] } }
  if (!beside) return withClause(without, alone)
  const joined: Clause = { field: beside.field, match: { kind, values: [...beside.match.values, value] } }
  // Yes or no would be all records.
  const isApart = field.kind === 'boolean' || refusalsOfClause(query.entity, joined).length > 0
  return withClauseAt(without, without.filter.indexOf(beside), isApart ? alone : joined)
}

/** The query with this value of the field and no other condition on it. */
export function withOnly(query: Query, field: Field, key: string | null): Query {
  return withTick(withoutField(query, targetOf(query, field)), field, { key, tick: 'in' })
}

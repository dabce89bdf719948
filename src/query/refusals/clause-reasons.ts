import { annexFor } from '../annex/annex.ts'
import { isNumberKind } from '../axis/number-field.ts'
import { findFilterField } from '../catalog/fields.ts'
import { noAlternatives, noNegation, noNull, tooMany } from '../codec/clause-problems.ts'
import { tidyClause } from '../edit/tidy-clause.ts'
import type { Clause, Match, Value } from '../model/clause.ts'
import { type EntityType, isCrossref } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import { because, type Reason, when } from './refusal.ts'
import { searchTextReasons } from './search-text.ts'
import { emptyValue, freeComma, needsPaidPlan, notText, notWithAll, onlyExact, unknownAmong } from './value-problems.ts'
import { valueReasons } from './value-reasons.ts'

/** Values in one condition, at most (reference § 4.2). */
const MOST_VALUES = 100

/** Search fields of works whose words are cut to their stems: wildcards need their `.exact` sisters (reference § 5.2). */
const STEMMED = /^(?:default|title|abstract|fulltext|display_name|title_and_abstract)\.search$/

const isUnknown = (value: Value): boolean => value.kind === 'unknown'

function setReasons(field: Field, match: Extract<Match, { kind: 'any' | 'none' }>): readonly Reason[] {
  const { values } = match
  const isNegated = match.kind === 'none'
  const asksUnknown = values.some(isUnknown)
  const has = (operator: Field['operators'][number]): boolean => field.operators.includes(operator)
  const takesNot = has('not') || (values.every(isUnknown) && has('not_null'))
  if (isNegated && !takesNot) return [because(noNegation(field))]
  if (asksUnknown && !has('null')) return [because(noNull(field))]
  if (isNegated && asksUnknown && isNumberKind(field)) return [because(unknownAmong(field))]
  const standing = { isAlone: values.length === 1, isNegated }
  return [
    ...when(values.length > 1 && !has('or'), () => noAlternatives(field)),
    ...when(values.length > MOST_VALUES, () => tooMany(field, values.length)),
    ...values.flatMap((value) => valueReasons(field, value, standing)),
  ]
}

function textReasons(field: Field, queries: readonly string[]): readonly Reason[] {
  const isStemmed = field.entity === 'works' && STEMMED.test(field.id)
  return [
    ...when(queries.length > 1 && !field.operators.includes('or'), () => noAlternatives(field)),
    ...when(queries.length > MOST_VALUES, () => tooMany(field, queries.length)),
    // What wildcards and signs mean is the first provider's; Crossref drops them.
    ...(isCrossref(field.entity) ? [] : queries.flatMap((query) => searchTextReasons(query, isStemmed))),
  ]
}

function matchReasons(field: Field, match: Match): readonly Reason[] {
  if (match.kind === 'raw') return rawReasons(match.text)
  if (field.kind === 'search')
    return match.kind === 'text' ? textReasons(field, match.queries) : [because(notText(field))]
  if (match.kind === 'text') return [because(onlyExact(field))]
  if (match.kind !== 'all') return setReasons(field, match)
  if (!field.operators.includes('and')) return [because(notWithAll(field))]
  const standing = { isAlone: false, isNegated: false }
  return [
    ...when(match.values.length > MOST_VALUES, () => tooMany(field, match.values.length)),
    ...match.values.flatMap((value) => valueReasons(field, { kind: 'is', value }, standing)),
  ]
}

/** A condition on a field the catalog does not know is sent as it stands; only what breaks the filter is refused. */
function rawReasons(text: string): readonly Reason[] {
  if (text.trim() === '') return [because(emptyValue({ label: 'The condition' }))]
  return when(text.replaceAll(/"[^"]*"/g, '').includes(','), () => freeComma(text))
}

/** What the server would refuse in a clause. The clause is judged in its canonical form, as it is sent. */
export function clauseReasons(entity: EntityType, clause: Clause): readonly Reason[] {
  const own = isCrossref(entity) ? annexFor(entity).clauseReasons(entity, clause) : []
  return own.length > 0 ? own : fieldReasons(entity, clause)
}

function fieldReasons(entity: EntityType, clause: Clause): readonly Reason[] {
  const field = findFilterField(entity, clause.field)
  if (field === null) return clause.match.kind === 'raw' ? rawReasons(clause.match.text) : []
  const tidy = tidyClause(entity, clause)
  const reasons =
    tidy.length === 0 ? [because(emptyValue(field))] : tidy.flatMap(({ match }) => matchReasons(field, match))
  return field.needsPlan ? [{ explanation: needsPaidPlan(field), unless: 'paid-key' }, ...reasons] : reasons
}

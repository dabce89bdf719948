import { toNonEmpty } from '#lib/non-empty'
import { isNumberKind } from '../axis/number-field.ts'
import { findFilterField } from '../catalog/fields.ts'
import { canonicalValue } from '../catalog/value.ts'
import type { Clause, Match, Value } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import { distinctBy, valueKey } from './same.ts'
import { tidyTextQueries } from './text-query.ts'

const tidyValue = (field: Field, value: Value): Value =>
  value.kind === 'is' ? { kind: 'is', value: canonicalValue(field, value.value) } : value

const toMatch = (kind: 'any' | 'none', values: readonly Value[]): Match | null => {
  const some = toNonEmpty(distinctBy(values, valueKey))
  return some === null ? null : { kind, values: some }
}

/** "Known" of a number is the open range from zero: the server fails on `!null` there (provider reference § 4.5). */
const isNumberKnown = (field: Field, match: Match): boolean =>
  isNumberKind(field) && match.kind === 'none' && match.values.every((value) => value.kind === 'unknown')

const KNOWN_NUMBER: Match = { kind: 'any', values: [{ kind: 'between', from: 0, to: null }] }

/**
 * Values that must all hold in one clause, where the grammar can carry them together: words of a string would be read as
 * one value. The others go into clauses of their own, which says the same.
 */
function tidyAll(field: Field, values: readonly string[]): readonly Match[] {
  const tidied = [...new Set(values.map((value) => canonicalValue(field, value)))]
  const fits = (value: string): boolean => field.kind !== 'string' && !/[\s,|"]|^!|^null$/i.test(value)
  const together = toNonEmpty(tidied.filter(fits))
  const apart = tidied.filter((value) => !fits(value))
  const one = (value: string): Match => ({ kind: 'any', values: [{ kind: 'is', value }] })
  if (together === null) return apart.map(one)
  return [together.length === 1 ? one(together[0]) : { kind: 'all', values: together }, ...apart.map(one)]
}

function tidyMatch(field: Field, match: Match): readonly (Match | null)[] {
  if (isNumberKnown(field, match)) return [KNOWN_NUMBER]
  switch (match.kind) {
    case 'any':
    case 'none':
      return [
        toMatch(
          match.kind,
          match.values.map((value) => tidyValue(field, value)),
        ),
      ]
    case 'all':
      return tidyAll(field, match.values)
    case 'text': {
      const queries = toNonEmpty(tidyTextQueries(match.queries))
      return [queries === null ? null : { kind: 'text', queries }]
    }
    case 'raw':
      return [match]
  }
}

/**
 * A clause in canonical form: canonical field, canonical values, none twice. Mostly one clause; several where AND within
 * the field cannot carry a value with a blank, none where nothing is asked.
 */
export function tidyClause(entity: EntityType, clause: Clause): readonly Clause[] {
  const field = findFilterField(entity, clause.field)
  if (field === null) return [clause]
  return tidyMatch(field, clause.match).flatMap((match) => (match === null ? [] : [{ field: field.id, match }]))
}

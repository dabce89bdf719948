import type { Field, Operator } from '../model/field.ts'

/** What a form may offer for a field. `known` is "has any value", `ranges` covers above, below and between. */
export interface MatchOptions {
  readonly any: boolean
  readonly none: boolean
  readonly all: boolean
  readonly unknown: boolean
  readonly known: boolean
  readonly ranges: boolean
  readonly text: boolean
}

/**
 * What a form may offer for a field, from its operators. Strings that must all be there take a clause each. A number is "known" by the open range from zero, since the
 * server fails on `!null` there (provider reference § 4.5).
 */
export function matchOptions(field: Field): MatchOptions {
  const has = (operator: Operator): boolean => field.operators.includes(operator)
  return {
    any: has('eq'),
    none: has('not'),
    all: has('and') && field.isMultiValued && field.kind !== 'string',
    unknown: has('null') && !field.isStrictBoolean,
    known: has('not_null') || has('gte'),
    ranges: has('gt') || has('range'),
    text: has('text'),
  }
}

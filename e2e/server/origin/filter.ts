import { badQuery } from '../reply.ts'
import { Bits } from '../store/bits.ts'
import type { NamedField, Table } from '../store/table.ts'
import { matchBoolean } from './boolean-value.ts'
import { readDateValue } from './date-value.ts'
import { type RawClause, readClause, readValue, splitFilter } from './filter-grammar.ts'
import { type NumberTest, readNegatedNumber, readNumberValue } from './number-value.ts'
import { matchSearchClause } from './search-clause.ts'
import { SPECIAL, typeCondition } from './special-values.ts'
import { termRule, type Use } from './term-rules.ts'

const MOST_VALUES = 100

const isNumeric = ({ field }: NamedField): boolean => field.kind === 'integer' || field.kind === 'number'
const isDated = ({ field }: NamedField): boolean => field.kind === 'date' || field.kind === 'datetime'

const matchNumbers = (table: Table, named: NamedField, test: NumberTest | 'missing'): Bits => {
  const column = table.column(named)
  if (test === 'missing') return column.missing()
  return column.where((values) => values.some((value) => typeof value === 'number' && test(value)))
}

const matchKey = (table: Table, named: NamedField, text: string, use: Use): Bits => {
  const rule = termRule(named)
  const key = rule.read(text, use)
  return key === null ? new Bits(table.size) : table.column(named).withKey(rule.name, rule.fold, key)
}

const matchTerm = (table: Table, named: NamedField, text: string, use: Use): Bits => {
  const found = text === 'null' ? table.column(named).missing() : matchKey(table, named, text, use)
  const condition = use === 'negated' || use === 'excluded' ? null : typeCondition(table, named.name)
  return condition ? found.and(condition) : found
}

/** The records one value selects, before any negation. */
const matchPart = (table: Table, named: NamedField, text: string, use: Use): Bits => {
  const special = SPECIAL[named.name]
  if (special) return special(table, named, text)
  if (named.field.kind === 'boolean') return matchBoolean(table, named, text)
  if (isNumeric(named)) return matchNumbers(table, named, readNumberValue(named.name, text))
  if (isDated(named)) return matchNumbers(table, named, readDateValue(named, text))
  return matchTerm(table, named, text, use)
}

/** Kinds and fields without negation read the mark as part of the value, and mostly refuse it. Rule: § 4.3. */
const takesNegation = (named: NamedField): boolean =>
  !isDated(named) &&
  named.field.kind !== 'boolean' &&
  !['scopus', 'best_open_version', 'doi_starts_with', 'collection'].includes(named.name)

const matchSingle = (table: Table, named: NamedField, text: string, isNegated: boolean, use: Use): Bits => {
  if (!isNegated) return matchPart(table, named, text, use)
  if (!takesNegation(named)) return matchPart(table, named, `!${text}`, use)
  if (isNumeric(named)) return matchNumbers(table, named, readNegatedNumber(named.name, text)).not()
  return matchPart(table, named, text, use === 'alone' ? 'negated' : use).not()
}

const refuseCount = (name: string, count: number): void => {
  if (count <= MOST_VALUES) return
  throw badQuery(
    `Maximum number of values exceeded for ${name}. Decrease values to ${MOST_VALUES} or below, or consider downloading the full dataset at https://docs.openalex.org/download-snapshot`,
  )
}

const refuseOtherField = (table: Table, value: string): void => {
  const other = table.fieldNames().find((name) => value.includes(`|${name}:`))
  if (!other) return
  throw badQuery(
    `It looks like you're trying to do an OR query between filters and it's not supported. \nYou can do this: institutions.country_code:fr|en, but not this: institutions.country_code:gb|host_venue.issn:0957-1558. \nProblem value: ${value}`,
  )
}

const refuseLateNegation = (parts: readonly string[]): void => {
  const late = parts.find((part) => part.startsWith('!'))
  if (late === undefined) return
  throw badQuery(
    `The ! operator can only be used at the beginning of an OR query, like /works?filter=concepts.id:!C144133560|C15744967, meaning NOT (C144133560 or C15744967). Problem value: ${late}`,
  )
}

const matchAnyOf = (table: Table, named: NamedField, parts: readonly string[], isNegated: boolean): Bits => {
  refuseCount(named.name, parts.length)
  refuseLateNegation(parts)
  if (isNegated && !takesNegation(named)) return matchPart(table, named, `!${parts.join('|')}`, 'listed')
  if (named.name === 'best_open_version') return matchPart(table, named, parts.join('|'), 'listed')
  const use: Use = isNegated ? 'excluded' : 'listed'
  const any = parts.map((part) => matchPart(table, named, part, use)).reduce((all, bits) => all.or(bits))
  return isNegated ? any.not() : any
}

const EMPTY_VALUES = new Set(['', 'none', 'undefined'])

const matchValue = (table: Table, named: NamedField, { key, value }: RawClause): Bits => {
  if (EMPTY_VALUES.has(value.trim().toLowerCase())) {
    throw badQuery(`Invalid filter value for '${key}': value cannot be empty, none or undefined.`)
  }
  if (named.field.kind === 'search') return matchSearchClause(table, named, value)
  if (value.includes('|')) refuseOtherField(table, value)
  const read = readValue(value, !isNumeric(named) && named.field.kind !== 'boolean' && !isDated(named))
  if (read.kind === 'or') return matchAnyOf(table, named, read.parts, read.isNegated)
  if (read.kind === 'one') return matchSingle(table, named, read.text, read.isNegated, 'alone')
  refuseCount(named.name, read.parts.length)
  return read.parts
    .map(({ text, isNegated }) => matchSingle(table, named, text, isNegated, 'listed'))
    .reduce((all, bits) => all.and(bits))
}

/** The field of a filter, sort or group key; a refusal that lists the valid ones when there is none. */
export function requireField(table: Table, key: string): NamedField {
  const named = table.field(key)
  if (named) return named
  throw badQuery(
    `${key} is not a valid field. Valid fields are underscore or hyphenated versions of: ${table.fieldNames().join(', ')}`,
  )
}

/** A filter, read: its clauses and the records each selects. */
export interface ReadFilter {
  readonly clauses: readonly RawClause[]
  readonly bits: Bits
}

/** Reads a filter and finds its records. All clauses must hold. @throws {Refusal} */
export function readFilter(table: Table, text: string): ReadFilter {
  const clauses = splitFilter(text).map((part) => {
    const clause = readClause(part)
    if (!clause) throw badQuery(`Invalid query parameter in ${part}.`)
    return clause
  })
  const bits = clauses.map((clause) => {
    const named = requireField(table, clause.key)
    return table.cached(`clause ${clause.key}:${clause.value}`, () => matchValue(table, named, clause))
  })
  return { clauses, bits: bits.reduce((all, one) => all.and(one), Bits.all(table.size)) }
}

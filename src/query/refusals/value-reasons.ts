import { isNumberKind } from '../axis/number-field.ts'
import { readDate } from '../catalog/date-text.ts'
import { readValue } from '../catalog/value.ts'
import { findEntry, vocabulary } from '../catalog/vocabulary.ts'
import { badValue } from '../codec/clause-problems.ts'
import type { Value } from '../model/clause.ts'
import type { Field } from '../model/field.ts'
import { because, type Reason, when } from './refusal.ts'
import {
  badDay,
  badPrefix,
  commaInList,
  commaNegated,
  emptyRange,
  emptyValue,
  needsKey,
  negativeNumber,
  noRange,
  notCarried,
  notOneOf,
  reservedWord,
} from './value-problems.ts'

/** How a value stands in its clause. */
export interface Standing {
  readonly isAlone: boolean
  readonly isNegated: boolean
}

/** Fields whose values the server checks against a list (reference § 10.1; the rest of the lists it does not check). */
function checkedList(field: Field): string | null {
  if (field.refersTo[0] === 'continents') return 'continents'
  return field.values === 'best_open_version' ? field.values : null
}

/** The server reads these as a missing value (reference § 4.1). */
const RESERVED = /^(?:none|undefined)$/

function listReasons(field: Field, text: string): readonly Reason[] {
  const list = checkedList(field)
  if (list === null || findEntry(list, text) !== null) return []
  return [
    because(
      notOneOf(
        field,
        text,
        (vocabulary(list) ?? []).map((entry) => entry.label),
      ),
    ),
  ]
}

const isPlain = (field: Field): boolean =>
  field.kind === 'string' || field.kind === 'code' || field.kind === 'external-id' || field.kind === 'enum'

/** What the grammar cannot carry (reference § 4.7). */
function grammarReasons(field: Field, text: string, { isAlone, isNegated }: Standing): readonly Reason[] {
  if (RESERVED.test(text)) return [because(reservedWord(field, text))]
  if (/[|"]|^!/.test(text)) return [because(notCarried(field, text))]
  if (!text.includes(',')) return []
  if (isNegated) return [because(commaNegated(field, text))]
  return when(!isAlone, () => commaInList(field, text))
}

function exactReasons(field: Field, text: string, standing: Standing): readonly Reason[] {
  if (text.trim() === '') return [because(emptyValue(field))]
  if (field.kind === 'collection') return [{ explanation: needsKey(), unless: 'key' }]
  if (field.kind === 'id' && /^col_/i.test(text)) return [{ explanation: needsKey(), unless: 'key' }]
  if (readValue(field, text) === null) return [because(badValue(field, text))]
  if (field.id === 'doi_starts_with' && (text.length < 3 || text.includes(':'))) return [because(badPrefix(text))]
  return [...(isPlain(field) ? grammarReasons(field, text, standing) : []), ...listReasons(field, text)]
}

function boundReasons(field: Field, value: Extract<Value, { kind: 'above' | 'below' }>): readonly Reason[] {
  if (!field.operators.includes(value.kind === 'above' ? 'gt' : 'lt')) return [because(noRange(field))]
  if (typeof value.bound === 'string')
    return isNumberKind(field)
      ? [because(badValue(field, value.bound))]
      : when(readDate(value.bound) === null, () => badDay(field))
  if (!isNumberKind(field)) return [because(badDay(field))]
  return when(!(value.bound >= 0), () => negativeNumber(field))
}

function rangeReasons(field: Field, { from, to }: Extract<Value, { kind: 'between' }>): readonly Reason[] {
  if (!field.operators.includes('range')) return [because(noRange(field))]
  if (from === null && to === null) return [because(emptyRange(field))]
  return when(![from, to].every((end) => end === null || end >= 0), () => negativeNumber(field))
}

/** What the server would refuse in one value. Whether the field takes `unknown` at all is asked of the whole clause. */
export function valueReasons(field: Field, value: Value, standing: Standing): readonly Reason[] {
  switch (value.kind) {
    case 'is':
      return exactReasons(field, value.value, standing)
    case 'unknown':
      return []
    case 'above':
    case 'below':
      return boundReasons(field, value)
    case 'between':
      return rangeReasons(field, value)
  }
}

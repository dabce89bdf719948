import type { Explanation } from '#lib/explanation'
import { readDate } from '../catalog/date-text.ts'
import { entityOfLetter } from '../catalog/entities.ts'
import { readNumber } from '../catalog/number-text.ts'
import { readValue } from '../catalog/value.ts'
import { findEntry, vocabulary } from '../catalog/vocabulary.ts'
import type { Value } from '../model/clause.ts'
import type { Field } from '../model/field.ts'
import { longRange, notInList, orEqual, otherLetter, savedCollection } from './clause-problems.ts'

/** One member of a value, read; `note` and `fault` as in a reading. */
export interface Member {
  readonly value: Value
  readonly note?: Explanation
  readonly fault?: Explanation
}

const RANGE = /^(\d+(?:\.\d+)?)?\s*-\s*(\d+(?:\.\d+)?)?(\s*-.*)?$/
const OR_EQUAL = /^([<>])=\s*(\d+(?:\.\d+)?)$/

const isUnknown = (text: string): boolean => text.toLowerCase() === 'null'

function readRange(text: string): Member | null {
  const [found, from, to, rest] = RANGE.exec(text) ?? []
  if (found === undefined || (from === undefined && to === undefined)) return null
  const start = from === undefined ? null : readNumber(from)
  const end = to === undefined ? null : readNumber(to)
  if ((from !== undefined && start === null) || (to !== undefined && end === null)) return null
  const value: Value = { kind: 'between', from: start, to: end }
  return rest === undefined ? { value } : { value, note: longRange(text) }
}

function readBound(text: string): Member | null {
  const bound = readNumber(text.slice(1).trim())
  if (bound === null) return null
  return { value: { kind: text.startsWith('>') ? 'above' : 'below', bound } }
}

/** `>=` and `<=`, which the provider refuses though their meaning is plain. */
function readOrEqual(text: string): Member | null {
  const [, sign, digits = ''] = OR_EQUAL.exec(text) ?? []
  const bound = readNumber(digits)
  if (sign === undefined || bound === null) return null
  const value: Value =
    sign === '>' ? { kind: 'between', from: bound, to: null } : { kind: 'between', from: null, to: bound }
  return { value, note: orEqual(text, sign === '>' ? `${digits}-` : `-${digits}`) }
}

function readNumeric(field: Field, text: string): Member | null {
  if (/^[<>]=/.test(text)) return readOrEqual(text)
  if (/^[<>]/.test(text)) return readBound(text)
  const exact = readValue(field, text)
  return exact === null ? readRange(text) : { value: { kind: 'is', value: exact } }
}

function readDay(field: Field, text: string): Member | null {
  const isOpen = field.operators.includes('gt') && /^[<>]/.test(text)
  if (isOpen) {
    const bound = readDate(text.slice(1).trim())
    return bound === null ? null : { value: { kind: text.startsWith('>') ? 'above' : 'below', bound } }
  }
  const exact = readValue(field, text)
  return exact === null ? null : { value: { kind: 'is', value: exact } }
}

/** Codes of works beyond the list of two-letter languages, such as zh-cn. */
const isOpenList = (field: Field): boolean => field.refersTo[0] === 'languages'

/** What is odd about a value that the grammar takes: nothing will match it, or the provider asks for more. */
function whatIsOdd(field: Field, exact: string): Explanation | null {
  if (field.kind === 'id' && exact.startsWith('col_')) return savedCollection(exact)
  if (field.kind === 'id') {
    const id = exact.slice(exact.lastIndexOf('/') + 1)
    const owner = entityOfLetter(id.charAt(0))
    return owner !== null && field.refersTo.includes(owner) ? null : otherLetter(field, id)
  }
  const list = field.kind === 'code' ? field.refersTo[0] : field.kind === 'enum' ? field.values : null
  if (!list || isOpenList(field) || vocabulary(list) === null || findEntry(list, exact) !== null) return null
  return notInList(field, exact)
}

function readExact(field: Field, text: string): Member | null {
  const exact = readValue(field, text)
  if (exact === null || exact === '') return null
  const value: Value = { kind: 'is', value: exact }
  const fault = whatIsOdd(field, exact)
  return fault === null ? { value } : { value, fault }
}

/** Reads one member of a value: no bar, no sign of negation. `null` when it is no value of the field. */
export function readMember(field: Field, text: string): Member | null {
  if (isUnknown(text)) return { value: { kind: 'unknown' } }
  switch (field.kind) {
    case 'integer':
    case 'number':
      return readNumeric(field, text)
    case 'date':
    case 'datetime':
      return readDay(field, text)
    default:
      return readExact(field, text)
  }
}

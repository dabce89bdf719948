import { assertNever } from '#lib/assert-never'
import { isYear } from '../axis/number-field.ts'
import { entityOfId } from '../body/ref.ts'
import { bareIdentifier } from '../catalog/external-id.ts'
import { shortId } from '../catalog/short-id.ts'
import { findEntry, vocabulary } from '../catalog/vocabulary.ts'
import type { Match, Value } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import { plainText } from '../text/markup.ts'
import type { FieldWords } from './field-words.ts'
import type { Names } from './names.ts'
import { COUNTS, formatDay, type NumberStyle, SINCE, sayNumeric, YEARS } from './number-words.ts'

/** One value of a clause, in words. */
export interface ValueWords {
  readonly text: string
  /** The record it stands for, where it stands for one. */
  readonly ref: { readonly entity: EntityType; readonly id: string } | null
  /** `false`: its name is not known (yet), and `text` is "…". */
  readonly isNamed: boolean
  readonly isUnknown: boolean
}

/** What stands in place of a name that is not known (yet). */
export const UNNAMED = '…'

/** A value that stands for no record; blanks are put in order. */
export function said(text: string): ValueWords {
  return { text: text.replaceAll(/\s+/g, ' ').trim() || '“”', ref: null, isNamed: true, isUnknown: false }
}

const UNKNOWN: ValueWords = { text: 'unknown', ref: null, isNamed: true, isUnknown: true }

/** The closed list a field's values come from, when it is one. */
const listOf = (field: Field): string | null => {
  const [entity] = field.refersTo
  return entity !== undefined && vocabulary(entity) !== null ? entity : field.values
}

/** The record a value of a field stands for: by its letter where several kinds may stand there. */
export function refOfValue(field: Field, value: string): { entity: EntityType; id: string } | null {
  const [first] = field.refersTo
  if (first === undefined || listOf(field) !== null || COLLECTION.test(value)) return null
  const id = shortId(first, value)
  const entity = field.refersTo.length > 1 ? entityOfId(id, first) : first
  return { entity, id }
}

function sayRecord(ref: { entity: EntityType; id: string }, names: Names): ValueWords {
  const name = names(ref.entity, ref.id)
  const text = name === null ? '' : plainText(name)
  return { text: text || UNNAMED, ref, isNamed: text !== '', isUnknown: false }
}

/** A saved collection may stand wherever an id may. */
const COLLECTION = /^col_\w+$/i

/** Words as they are searched for: a phrase, which stands in quotes on the wire, is called so. */
export function sayWords(query: string): string {
  const phrase = /^"([^"]+)"$/.exec(query.trim())?.[1]
  return phrase === undefined ? `“${query.trim()}”` : `the phrase “${phrase.trim()}”`
}

/** A plain string: in quotes when it has blanks, so that one sees where it ends. */
const sayString = (text: string): string => (/\s/.test(text) ? `“${text}”` : text)

function sayExact(field: Field, value: string, names: Names): ValueWords {
  if (COLLECTION.test(value)) return said(`saved collection ${value}`)
  const ref = refOfValue(field, value)
  if (ref !== null) return sayRecord(ref, names)
  const list = listOf(field)
  if (list !== null)
    return said(
      findEntry(list, value)?.label ?? findEntry(list, shortId(field.refersTo[0] ?? 'works', value))?.label ?? value,
    )
  switch (field.kind) {
    case 'boolean':
      return said(value === 'true' ? 'yes' : value === 'false' ? 'no' : value)
    case 'external-id':
      return said(bareIdentifier(field.scheme ?? '', value) ?? value)
    case 'string':
      return said(sayString(value))
    default:
      return said(value)
  }
}

/** Fields that hold years. */

export function numberStyle(field: Field, words: FieldWords): NumberStyle {
  if (words.isSince) return SINCE
  return isYear(field) ? YEARS : COUNTS
}

/** "since 5 March 2020" for the keys that mean a bound, "on 5 March 2020" for the day itself. */
function sayDay(field: Field, value: Exclude<Value, { kind: 'unknown' | 'between' }>): ValueWords {
  if (value.kind !== 'is')
    return said(`${value.kind === 'above' ? 'after' : 'before'} ${formatDay(String(value.bound))}`)
  const bound = /^from[_-]/.test(field.id) ? 'since' : /^(?:to_|until-)/.test(field.id) ? 'up to' : 'on'
  return said(`${bound} ${formatDay(value.value)}`)
}

/** A value of a field in words; names of records come through `names`. */
export function sayValue(field: Field, value: Value, say: { words: FieldWords; names: Names }): ValueWords {
  if (value.kind === 'unknown') return UNKNOWN
  if ((field.kind === 'date' || field.kind === 'datetime') && value.kind !== 'between') return sayDay(field, value)
  const isNumber = field.kind === 'integer' || field.kind === 'number'
  const ofList = value.kind === 'is' && listOf(field) !== null
  if (value.kind === 'is' && (!isNumber || ofList)) return sayExact(field, value.value, say.names)
  return said(sayNumeric(value, numberStyle(field, say.words)))
}

/** All values of a match in words. */
export function sayValues(field: Field, match: Match, say: { words: FieldWords; names: Names }): readonly ValueWords[] {
  switch (match.kind) {
    case 'any':
    case 'none':
      return match.values.map((value) => sayValue(field, value, say))
    case 'all':
      return match.values.map((value) => sayValue(field, { kind: 'is', value }, say))
    case 'text':
      return match.queries.map((query) => said(sayWords(query)))
    case 'raw':
      return [said(match.text)]
    default:
      return assertNever(match)
  }
}

import { assertNever } from '#lib/assert-never'
import type { EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import { readDate, readDateTime, readPartialDate } from './date-text.ts'
import { readExternalId } from './external-id.ts'
import { formatNumber, readNumber } from './number-text.ts'
import { shortId } from './short-id.ts'
import { findEntry } from './vocabulary.ts'

const ADDRESS = 'https://openalex.org/'
const LETTER_ID = /^[a-z]\d+$/i
const COLLECTION = /^col_\w+$/i

/** An id with its letter; any letter passes, as the server does not check it. Ids of saved collections pass as they are. */
function readId(field: Field, text: string): string | null {
  if (COLLECTION.test(text)) return text
  const id = shortId(field.refersTo[0] ?? 'works', text)
  if (!LETTER_ID.test(id)) return null
  return field.send === 'stored' ? ADDRESS + id.toUpperCase() : id.toUpperCase()
}

const readCode = (entity: EntityType | undefined, text: string): string =>
  entity === undefined ? text : shortId(entity, text)

function readNumeric(field: Field, text: string): string | null {
  const value = readNumber(readCode(field.refersTo[0], text))
  return value === null ? null : formatNumber(value)
}

function readBoolean(text: string): string | null {
  const lower = text.toLowerCase()
  return lower === 'true' || lower === 'false' ? lower : null
}

/**
 * A value in its canonical form, `null` when the server would refuse it as no value of the field: an id without its
 * letter, a number or day that is none, a yes or no that is neither. Codes, identifiers and strings are never refused.
 */
export function readValue(field: Field, text: string): string | null {
  const trimmed = text.trim()
  switch (field.kind) {
    case 'id':
      return readId(field, trimmed)
    case 'code':
      return readCode(field.refersTo[0], trimmed)
    case 'external-id':
      return readExternalId(field, trimmed) ?? trimmed
    case 'boolean':
      return readBoolean(trimmed)
    case 'integer':
    case 'number':
      return readNumeric(field, trimmed)
    case 'date':
      return field.scheme === null ? readDate(trimmed) : readPartialDate(trimmed, field.scheme === 'instant')
    case 'datetime':
      return readDateTime(trimmed)
    case 'enum':
      return (field.values === null ? null : findEntry(field.values, trimmed)?.id) ?? trimmed
    case 'string':
    case 'search':
    case 'collection':
      return trimmed
    default:
      return assertNever(field.kind)
  }
}

/**
 * Any accepted spelling of a value in its canonical form, the one that works on the wire with every operator (catalog
 * `send`): `https://openalex.org/countries/us` and `us` give `US`; a DOI gives `https://doi.org/…`. A text that is no
 * value of the field comes back trimmed. Law: the canonical form of a canonical form is itself.
 */
export function canonicalValue(field: Field, text: string): string {
  return readValue(field, text) ?? text.trim()
}

import { badQuery } from '../reply.ts'
import { Bits } from '../store/bits.ts'
import type { NamedField, Table } from '../store/table.ts'

const isMatching = (table: Table, named: NamedField, wanted: boolean): Bits =>
  table.column(named).withKey('boolean', String, String(wanted))

/** Fields that find nothing, whatever is asked. Rule: reference § 4.8. */
const BROKEN = new Set(['locations.source.has_issn', 'has_old_authors'])

/** The records of a yes/no value. Strict fields take `true` and `false` only. Rule: reference § 4.5. */
export function matchBoolean(table: Table, named: NamedField, text: string): Bits {
  const { name, field } = named
  const value = text.trim().toLowerCase()
  const isPlain = value === 'true' || value === 'false'
  if (field.isStrictBoolean && !isPlain) throw badQuery(`Value for ${name} must be true or false, not ${value}.`)
  if (!isPlain && value !== 'null' && value !== '!null') {
    throw badQuery(`Value for ${name} must be true, false null, or !null: not ${value}.`)
  }
  if (isPlain) return BROKEN.has(name) ? new Bits(table.size) : isMatching(table, named, value === 'true')
  // The alias of works aims at a field that does not exist: null is everything.
  const missing = table.entity === 'works' && name === 'is_oa' ? Bits.all(table.size) : table.column(named).missing()
  return value === 'null' ? missing : missing.not()
}

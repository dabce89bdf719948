import { badQuery } from '../reply.ts'
import { Bits } from '../store/bits.ts'
import type { NamedField, Table } from '../store/table.ts'
import { lastPart, storedAt } from '../store/values.ts'
import { idInside } from './term-rules.ts'

/** The records one value of a field with a meaning of its own selects. Rule: reference § 4.8. */
export type SpecialMatch = (table: Table, named: NamedField, text: string) => Bits

/** Works named by another work: it is looked up first, then its list is read. */
const listedBy =
  (list: string): SpecialMatch =>
  (table, _named, text) => {
    const id = idInside(text)
    if (id === null) throw badQuery('Invalid OpenAlex ID in cited_by or related_to filter.')
    const at = table.indexOf(id)
    const record = at === null ? undefined : table.records[at]
    const ids = record ? storedAt(record, list) : []
    const indexes = ids.map((other) => table.indexOf(lastPart(String(other))))
    return Bits.of(
      table.size,
      indexes.filter((index) => index !== null),
    )
  }

const doiStartsWith: SpecialMatch = (table, named, text) => {
  if (text.length < 3 || /^https?:/i.test(text)) {
    throw badQuery(`Value for ${named.name} must be the start of a DOI, three characters or more, and not a URL.`)
  }
  const start = `https://doi.org/${text.toLowerCase()}`
  return table.column(named).where((values) => values.some((doi) => String(doi).toLowerCase().startsWith(start)))
}

const BEST_VERSIONS = ['any', 'acceptedOrPublished', 'published']

const bestOpenVersion: SpecialMatch = (table, named, text) => {
  if (text === 'null') return table.column(named).missing()
  if (!BEST_VERSIONS.includes(text)) {
    throw badQuery(`Value for ${named.name} must be one of ${BEST_VERSIONS.join(', ')} and not ${text}.`)
  }
  return table.column(named).withKey('exact', String, text)
}

const collection: SpecialMatch = () => {
  throw badQuery('The collection filter needs the key of the account that owns it.')
}

export const SPECIAL: Readonly<Record<string, SpecialMatch>> = {
  cited_by: listedBy('referenced_works'),
  related_to: listedBy('related_works'),
  doi_starts_with: doiStartsWith,
  best_open_version: bestOpenVersion,
  collection,
}

/** The source type that `journal` and `repository` demand beside their id. Not when negated. */
export function typeCondition(table: Table, name: string): Bits | null {
  const path = { journal: 'primary_location.source.type', repository: 'locations.source.type' }[name]
  const field = path ? table.field(path) : null
  return field ? table.column(field).withKey('exact', String, name) : null
}

import type { Alignment } from '../../annex/account.ts'
import { findField } from '../../catalog/fields.ts'
import { canonicalValue } from '../../catalog/value.ts'
import { vocabulary } from '../../catalog/vocabulary.ts'
import { type EntityType, isCrossref } from '../../model/entity-type.ts'
import { groupFieldOf } from './carry-view.ts'
import { typesThere } from './types.ts'

/** Fields of the first provider whose groups have the same keys at Crossref, or keys that can be made the same. */
const ALIGNED: ReadonlySet<string> = new Set([
  'publication_year',
  'type',
  'primary_location.source.issn',
  'authorships.author.orcid',
  'authorships.institutions.ror',
  'biblio.volume',
  'biblio.issue',
])

/** A type of the other catalog as this one has it; one that has no counterpart stays itself. */
const typeHere = (key: string, toCrossref: boolean): string => typesThere(key, toCrossref)?.types[0] ?? key

/** How the groups of a field are had in the other catalog, so that they stand beside those of this one. */
export function alignGroups(from: EntityType, name: string): Alignment | null {
  const own = findField(from, name)
  const field = own === null ? null : groupFieldOf(from, own.id)
  if (own === null || field === null || !ALIGNED.has(isCrossref(from) ? field : own.id)) return null
  const toKey = (key: string): string =>
    own.id === 'type' ? typeHere(key, isCrossref(from)) : canonicalValue(own, key)
  const list = own.refersTo[0] ?? null
  const labels = new Map((list === null ? null : vocabulary(list))?.map(({ id, label }) => [id, label]))
  return { field, toKey, toLabel: (key, label) => labels.get(key) ?? label }
}

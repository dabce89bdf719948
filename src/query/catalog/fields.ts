import { annexFor } from '../annex/annex.ts'
import { type EntityType, isCrossref } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import { readRow } from './row.ts'
import { ROWS, SHARED_ROWS } from './rows.ts'

interface Fields {
  readonly list: readonly Field[]
  /** By every name the field it stands for. */
  readonly canonical: ReadonlyMap<string, Field>
  /** As `canonical`, with aliases that say more than their target standing for themselves. */
  readonly named: ReadonlyMap<string, Field>
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

const nameOf = (row: string): string => row.slice(0, row.includes('|') ? row.indexOf('|') : row.length)

const SHARED: ReadonlyMap<string, string> = new Map(linesOf(SHARED_ROWS).map((row) => [nameOf(row), row]))

/**
 * Whether an alias narrows more than its target does: `journal` also demands a source type (provider reference § 4.8, as
 * of 2026-08). A clause on it must keep its name.
 */
const isNarrower = (field: Field): boolean => field.entity === 'works' && field.id === 'journal'

/**
 * Whether an alias does something its target does not when grouped: `cites` can be grouped, `…publisher_lineage` keeps
 * only publishers (§ 9.2, § 9.10). As a filter it equals its target.
 */
const groupsApart = (field: Field, target: Field): boolean =>
  field.canGroup !== target.canGroup || field.refersTo.join() !== target.refersTo.join()

function readFields(entity: EntityType): Fields {
  const list = linesOf(isCrossref(entity) ? annexFor(entity).rows(entity) : ROWS[entity]).map((row) =>
    readRow(entity, row.includes('|') ? row : (SHARED.get(row) ?? row)),
  )
  const byName = new Map<string, Field>(list.map((field) => [field.id, field]))
  const canonical = new Map<string, Field>()
  const named = new Map<string, Field>()
  for (const field of list) {
    const target = field.aliasOf === null ? field : (byName.get(field.aliasOf) ?? field)
    canonical.set(field.id, isNarrower(field) ? field : target)
    named.set(field.id, isNarrower(field) || groupsApart(field, target) ? field : target)
  }
  return { list, canonical, named }
}

const cache = new Map<EntityType, Fields>()

function fieldsFor(entity: EntityType): Fields {
  const known = cache.get(entity)
  if (known !== undefined) return known
  const read = readFields(entity)
  cache.set(entity, read)
  return read
}

/** A name with the signs between its words as the provider of the entity has them: hyphens at Crossref, else underscores. */
export const spellName = (entity: EntityType, name: string): string =>
  isCrossref(entity) ? name.replaceAll('_', '-') : name.includes('-') ? name.replaceAll('-', '_') : name

/** All fields of an entity in alphabetical order, aliases and unlisted ones included. The same list at every call. */
export function fieldsOf(entity: EntityType): readonly Field[] {
  return fieldsFor(entity).list
}

/**
 * The field a name stands for, `null` when the catalog does not know it. Hyphens count as underscores; case matters, as
 * it does on the server. An alias gives the canonical field, except where it says more than that (`journal`) or can be
 * grouped in its own way (`cites`, `…publisher_lineage`, `…host_institution_lineage`).
 */
export function findField(entity: EntityType, name: string): Field | null {
  const { named } = fieldsFor(entity)
  return named.get(name) ?? named.get(spellName(entity, name)) ?? null
}

/** As {@link findField}, for the field of a clause: aliases that differ only in grouping give their target. */
export function findFilterField(entity: EntityType, name: string): Field | null {
  const { canonical } = fieldsFor(entity)
  return canonical.get(name) ?? canonical.get(spellName(entity, name)) ?? null
}

import { at, type JsonObject } from '#lib/json'
import { ENTITY_TYPES, type EntityType, entityInfo, fieldsOf } from '#query'
import type { World } from './field-values.ts'
import { Table } from './table.ts'
import { lastPart } from './values.ts'

/** The records a server answers from, by kind. Types without records may be left out. */
export type Records = Readonly<Partial<Record<EntityType, readonly JsonObject[]>>>

/** All tables. Costly to fill, so several servers may share one; nothing in it ever changes for a reader. */
export interface Store {
  table(entity: EntityType): Table
  /** Name of the record with this full URL id, of whatever kind. */
  nameOf(id: string): string | null
}

interface CountryFacts {
  readonly continent: string | null
  readonly isSouth: boolean
}

const countryFacts = (record: JsonObject): CountryFacts => {
  const continent = at(record, 'continent')
  const id = typeof continent === 'string' ? continent : at(continent, 'id')
  return { continent: typeof id === 'string' ? lastPart(id) : null, isSouth: at(record, 'is_global_south') === true }
}

const createWorld = (countries: readonly JsonObject[]): World => {
  const facts = new Map(
    countries.map((record) => [lastPart(String(at(record, 'id'))).toUpperCase(), countryFacts(record)]),
  )
  return {
    continentOf: (code) => facts.get(code.toUpperCase())?.continent ?? null,
    isGlobalSouth: (code) => facts.get(code.toUpperCase())?.isSouth ?? false,
  }
}

const LETTERS: Readonly<Record<string, EntityType>> = {
  W: 'works',
  A: 'authors',
  S: 'sources',
  I: 'institutions',
  T: 'topics',
  P: 'publishers',
  F: 'funders',
  G: 'awards',
  C: 'concepts',
}

/** The kind an id with a letter belongs to, such as `W123`. */
export const entityOfId = (shortId: string): EntityType | null =>
  /^[A-Z]\d+$/.test(shortId) ? (LETTERS[shortId.charAt(0)] ?? null) : null

const isEntityType = (text: string): text is EntityType => ENTITY_TYPES.some((entity) => entity === text)

/** The kind a full URL id belongs to: by letter, or by its path for vocabularies. */
export function entityOfUrl(id: string): EntityType | null {
  const byLetter = entityOfId(lastPart(id))
  if (byLetter) return byLetter
  const segment = id.split('/').at(-2) ?? ''
  if (segment === 'types') return 'work-types'
  if (segment === 'sdg') return 'sdgs'
  return isEntityType(segment) ? segment : null
}

/** Makes a store over records in the shape of the provider's answers, ids as full URLs. */
export function createStore(records: Records): Store {
  const world = createWorld(records.countries ?? [])
  const tables = new Map<EntityType, Table>()
  const table = (entity: EntityType): Table => {
    const known = tables.get(entity)
    if (known) return known
    const made = new Table(entityInfo(entity), fieldsOf(entity), records[entity] ?? [], world)
    tables.set(entity, made)
    return made
  }
  const nameOf = (id: string): string | null => {
    const entity = entityOfUrl(id)
    const index = entity ? table(entity).indexOf(lastPart(id)) : null
    return entity && index !== null ? table(entity).name(index) : null
  }
  return { table, nameOf }
}

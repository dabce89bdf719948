import { at, type JsonObject } from '#lib/json'
import { type EntityType, shortId } from '#query'
import type { Records } from './records.ts'
import { walkTo } from './walk.ts'

/** What is known about a country. */
interface CountryFacts {
  readonly continent: string | null
  readonly isGlobalSouth: boolean
}

/** Records, and what has to be looked up in other records. */
export interface World {
  readonly records: Records
  /** Facts by upper-case country code, from the records of countries. */
  readonly countries: ReadonlyMap<string, CountryFacts>
  find(entity: EntityType, id: string): JsonObject | null
  /** Short ids of the works whose list under the root field names this one. */
  worksNaming(root: 'referenced_works' | 'related_works', workId: string): readonly string[]
}

/** The short id of a record. */
export const idOf = (entity: EntityType, record: JsonObject): string => shortId(entity, String(at(record, 'id') ?? ''))

function readCountries(records: Records): ReadonlyMap<string, CountryFacts> {
  return new Map(
    (records.countries ?? []).map((country) => {
      const continent = at(at(country, 'continent'), 'id')
      const facts = {
        continent: typeof continent === 'string' ? shortId('continents', continent) : null,
        isGlobalSouth: at(country, 'is_global_south') === true,
      }
      return [idOf('countries', country), facts]
    }),
  )
}

function indexNaming(works: readonly JsonObject[], root: string): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const work of works) {
    for (const named of walkTo(work, root)) {
      const id = shortId('works', String(named))
      const list = index.get(id) ?? []
      index.set(id, list)
      list.push(idOf('works', work))
    }
  }
  return index
}

/** Makes the indexes of some records; each is built when first asked for. */
export function createWorld(records: Records): World {
  const byId = new Map<EntityType, ReadonlyMap<string, JsonObject>>()
  const naming = new Map<string, ReadonlyMap<string, readonly string[]>>()
  return {
    records,
    countries: readCountries(records),
    find: (entity, id) => {
      const index = byId.get(entity) ?? new Map((records[entity] ?? []).map((record) => [idOf(entity, record), record]))
      byId.set(entity, index)
      return index.get(shortId(entity, id)) ?? null
    },
    worksNaming: (root, workId) => {
      const index = naming.get(root) ?? indexNaming(records.works ?? [], root)
      naming.set(root, index)
      return index.get(workId) ?? []
    },
  }
}

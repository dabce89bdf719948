import { ENTITY_TYPES, type EntityType } from '#query'

/** Other spellings of list paths. Rule: reference § 2.1. */
const ALIASES: Readonly<Record<string, EntityType>> = {
  people: 'authors',
  journals: 'sources',
  types: 'work-types',
  'v2/locations': 'locations',
}

const NOT_UNDER_ENTITIES: readonly EntityType[] = ['awards', 'locations']

const ROOTS: ReadonlyMap<string, EntityType> = new Map([
  ...ENTITY_TYPES.map((entity): [string, EntityType] => [entity, entity]),
  ...ENTITY_TYPES.filter((entity) => !NOT_UNDER_ENTITIES.includes(entity)).map((entity): [string, EntityType] => [
    `entities/${entity}`,
    entity,
  ]),
  ...Object.entries(ALIASES),
])

/** A path, cut into the list it names and what follows; `rest: null` for the list itself. */
export interface EntityPath {
  readonly entity: EntityType
  readonly rest: string | null
}

/** Reads a path. Lower case matters, and a slash at the end is part of the rest. */
export function readPath(path: string): EntityPath | null {
  const parts = path.replace(/^\//, '').split('/')
  for (const length of [2, 1]) {
    const entity = ROOTS.get(parts.slice(0, length).join('/'))
    if (entity) return { entity, rest: parts.length > length ? parts.slice(length).join('/') : null }
  }
  return null
}

import { at } from '#lib/json'
import { type EntityType, type Field, vocabulary } from '#query'
import type { RecordStore } from '../records/store.ts'
import type { Ground } from './ground.ts'
import { labelOf } from './label.ts'

/** Root keys that names are read from. */
export const NAME_ROOTS = ['id', 'display_name', 'funder_award_id'] as const

/** The names of these records by short id; unknown ids and nameless records are left out. */
export async function namesOf(
  ground: Ground,
  { entity, ids }: { readonly entity: EntityType; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const store = ground.store(entity)
  await store.need(NAME_ROOTS)
  return new Map(
    ids.flatMap((id) => {
      const name = nameIn(store, id)
      return name === null ? [] : [[id, name] as const]
    }),
  )
}

function nameIn(store: RecordStore, id: string): string | null {
  const row = store.rowOf(id)
  return row === null ? null : labelOf(store.read(row, NAME_ROOTS))
}

const LETTERS: Readonly<Record<string, EntityType>> = { P: 'publishers', I: 'institutions', F: 'funders' }

/**
 * The labels of values of a field, by canonical value: the word of a closed list, so that a bar and the pill it makes
 * read alike, else the name of the record. Values without a name go by themselves.
 */
export async function labelsOfValues(
  ground: Ground,
  { field, keys }: { readonly field: Field; readonly keys: readonly string[] },
): Promise<(key: string) => string> {
  const [first, ...others] = field.refersTo
  if (first === undefined) {
    const entries = field.values === null ? null : vocabulary(field.values)
    return (key) => entries?.find((entry) => entry.id === key)?.label ?? key
  }
  const kinds = others.length === 0 ? [first] : field.refersTo
  const names = await Promise.all(
    kinds.map((entity) =>
      namesOf(ground, { entity, ids: keys.map(shortKey).filter((id) => isOf(entity, { id, kinds })) }),
    ),
  )
  const entries = vocabulary(first)
  return (key) => {
    const id = shortKey(key)
    const word = entries?.find((entry) => entry.id === id)?.label
    return word ?? names.map((found) => found.get(id)).find((found) => found !== undefined) ?? key
  }
}

const shortKey = (key: string): string => key.slice(key.lastIndexOf('/') + 1)

function isOf(
  entity: EntityType,
  { id, kinds }: { readonly id: string; readonly kinds: readonly EntityType[] },
): boolean {
  return kinds.length === 1 || (LETTERS[id.charAt(0).toUpperCase()] ?? entity) === entity
}

/** The hint that tells namesakes apart, read from a record. */
export function hintOf(entity: EntityType, body: Parameters<typeof labelOf>[0]): string | null {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  switch (entity) {
    case 'authors': {
      const last = body['last_known_institutions']
      return text(at(Array.isArray(last) ? last[0] : null, 'display_name'))
    }
    case 'institutions':
      return (
        [text(at(body['geo'], 'city')), text(at(body['geo'], 'country'))].filter((part) => part !== null).join(', ') ||
        null
      )
    case 'sources':
      return text(body['host_organization_name'])
    case 'works': {
      const [first, second] = Array.isArray(body['authorships']) ? body['authorships'] : []
      const name = text(at(at(first, 'author'), 'display_name'))
      return name !== null && second !== undefined ? `${name} and others` : name
    }
    case 'topics':
      return text(at(body['field'], 'display_name'))
    case 'subfields':
      return text(at(body['field'], 'display_name'))
    default:
      return text(body['country_code'])
  }
}

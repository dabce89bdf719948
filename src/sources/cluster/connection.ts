import { at, isJsonObject } from '#lib/json'
import { ENTITY_TYPES, type EntityType } from '#query'

/** Which of the two servers answers: they differ in a few names alone. */
export const FLAVOURS = ['elasticsearch', 'opensearch'] as const
export type Flavour = (typeof FLAVOURS)[number]

/** How a person is let in. Sent as a header, shown nowhere. */
export type Login =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'api-key'; readonly key: string }

/**
 * Where a cluster is. `pattern`: the name of its indices, with `*` in the place of the entity (`openalex-*`); without
 * one, the index of works. `flavour: null`: found out.
 */
export interface Connection {
  readonly url: string
  readonly pattern: string
  readonly flavour: Flavour | null
}

/** Types of index fields that a condition can be asked of, as `_field_caps` names them, gathered into few. */
export type IndexType = 'keyword' | 'text' | 'integer' | 'long' | 'unsigned' | 'float' | 'boolean' | 'date' | 'nested'

/** The fields of an index by their path. */
export type IndexFields = Readonly<Record<string, IndexType>>

/** What a cluster was found to hold. Kept with the connection, so that `can` is known before anything is asked. */
export interface Holdings {
  readonly flavour: Flavour
  readonly version: string
  /** Fields of the index of each entity that has one. */
  readonly fields: Readonly<Partial<Record<EntityType, IndexFields>>>
}

/** What Settings say about a cluster. `holdings: null`: it was not connected yet. */
export interface ClusterSettings {
  readonly connection: Connection
  readonly login: Login
  readonly holdings: Holdings | null
}

const TYPE_NAMES = [
  'keyword',
  'text',
  'integer',
  'long',
  'unsigned',
  'float',
  'boolean',
  'date',
  'nested',
] as const satisfies readonly IndexType[]

/** Holdings out of a store that somebody else may have written to; `null` when they are none. */
export function readHoldings(stored: unknown): Holdings | null {
  const [flavour, version, fields] = [at(stored, 'flavour'), at(stored, 'version'), at(stored, 'fields')]
  const known = FLAVOURS.find((one) => one === flavour)
  if (known === undefined || typeof version !== 'string' || !isJsonObject(fields)) return null
  const read = ENTITY_TYPES.flatMap((entity) => {
    const own = at(fields, entity)
    if (!isJsonObject(own)) return []
    const typed = Object.entries(own).flatMap(([path, type]) => {
      const name = TYPE_NAMES.find((one) => one === type)
      return name === undefined ? [] : [[path, name] as const]
    })
    return [[entity, Object.fromEntries(typed)] as const]
  })
  return { flavour: known, version, fields: Object.fromEntries(read) }
}

/** The index of an entity; `null`: the pattern has no place for it. */
export function indexOf(pattern: string, entity: EntityType): string | null {
  const name = pattern.trim() || '*'
  if (name.includes('*')) return name.replaceAll('*', entity)
  return entity === 'works' ? name : null
}

/** The header of a login. Names and passwords of any script are UTF-8 before they are base64. */
export function loginHeaders(login: Login): Readonly<Record<string, string>> | undefined {
  switch (login.kind) {
    case 'none':
      return undefined
    case 'api-key':
      return { Authorization: `ApiKey ${login.key}` }
    case 'basic':
      return { Authorization: `Basic ${base64(`${login.user}:${login.password}`)}` }
  }
}

/** The parts of a login that stand in no message. */
export function loginSecrets(login: Login): readonly string[] {
  switch (login.kind) {
    case 'none':
      return []
    case 'api-key':
      return [login.key]
    case 'basic':
      return [login.password, base64(`${login.user}:${login.password}`)]
  }
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

import { entityOfPathWord } from '../catalog/entities.ts'
import { findFilterField } from '../catalog/fields.ts'
import { ENTITY_TYPES, type EntityType } from '../model/entity-type.ts'
import { splitFilter } from './clause-split.ts'
import { type Lookup, readLookup } from './lookup.ts'
import { decodeDeeply } from './percent.ts'

/** What a text without host and slash is. */
export type Bare =
  | { readonly kind: 'path' }
  | { readonly kind: 'query-string' }
  | { readonly kind: 'record'; readonly lookup: Lookup }
  | { readonly kind: 'filter'; readonly entity: EntityType; readonly text: string }

/** Parameters a query string without its question mark may begin with. */
const FIRST_PARAMETER =
  /^(?:filter|search(?:\.\w+)*|sort|group[_-]bys?|select|sample|seed|per[_-]page|page|cursor|corpus|q|mailto|api[_-]key)(?:=|%(?:25)*3d)/i

const KEY = /^([a-z_][\w.-]*)\s*:(?!\/\/)/i

/** Words a path may begin with beside entities. */
const PATH_HEADS: ReadonlySet<string> = new Set(['autocomplete', 'entities', 'v1', 'v2', 'query', 'find', 'text'])

/** The keys of a filter text, `null` when it is none: every condition has a key and a colon. */
function keysOf(text: string): readonly string[] | null {
  const { segments } = splitFilter(text)
  const keys = segments.map((segment) => KEY.exec(segment)?.[1])
  return segments.length > 0 && keys.every((key) => key !== undefined) ? keys : null
}

/** The entity a filter speaks of: the wanted one or works when they know a key of it, else the first that knows one. */
function entityOfKeys(keys: readonly string[], wanted: EntityType | undefined): EntityType | null {
  const knows = (entity: EntityType): boolean => keys.some((key) => findFilterField(entity, key) !== null)
  const order = wanted === undefined ? ENTITY_TYPES : [wanted, ...ENTITY_TYPES]
  return order.find(knows) ?? null
}

/** Says what a text without host and leading slash is: a relative path, a query string, an identifier or a filter. */
export function readBare(text: string, wanted: EntityType | undefined): Bare {
  const head = /^[^/?#%]*/.exec(text)?.[0] ?? ''
  if (entityOfPathWord(head) !== null || PATH_HEADS.has(head)) return { kind: 'path' }
  if (FIRST_PARAMETER.test(text)) return { kind: 'query-string' }
  const decoded = decodeDeeply(text)
  const keys = keysOf(decoded)
  const lookup = /[,|\s]/.test(decoded.trim()) && keys !== null ? null : readLookup(null, decoded)
  if (lookup !== null) return { kind: 'record', lookup }
  const entity = keys === null ? null : (entityOfKeys(keys, wanted) ?? wanted ?? null)
  return entity === null ? { kind: 'path' } : { kind: 'filter', entity, text: decoded }
}

import type { FieldId } from './clause.ts'
import type { EntityType } from './entity-type.ts'
import type { SearchScope } from './query.ts'

/** What a field's values are. Meanings: provider catalog, `kinds`. */
export const FIELD_KINDS = [
  'id',
  'code',
  'external-id',
  'string',
  'enum',
  'boolean',
  'integer',
  'number',
  'date',
  'datetime',
  'search',
  'collection',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** An operator of the provider's filter grammar. */
export const OPERATORS = [
  'eq',
  'not',
  'or',
  'and',
  'null',
  'not_null',
  'lt',
  'gt',
  'lte',
  'gte',
  'range',
  'text',
] as const
export type Operator = (typeof OPERATORS)[number]

/** A field of an entity, as the provider's catalog describes it. */
export interface Field {
  readonly id: FieldId
  readonly entity: EntityType
  readonly kind: FieldKind
  /** Short label for people, such as "Publication year". */
  readonly label: string
  /** What its values are ids of; empty when they are none. */
  readonly refersTo: readonly EntityType[]
  /** Identifier scheme of an external id: DOI, ORCID, ROR, ISSN … */
  readonly scheme: string | null
  /** Name of the closed list its values come from. */
  readonly values: string | null
  readonly operators: readonly Operator[]
  readonly canGroup: boolean
  readonly canSort: boolean
  /** A record can carry several values: groups may add up to more than the total. */
  readonly isMultiValued: boolean
  readonly aliasOf: FieldId | null
  /** Value form that works with every operator. */
  readonly send: 'bare' | 'url' | 'stored' | null
  readonly isCaseSensitive: boolean
  /** Group labels repeat the key: names are fetched apart. */
  readonly hasNamesAsIds: boolean
  /** Takes only true and false, never unknown. */
  readonly isStrictBoolean: boolean
  /** Filter and sort need a paid plan. */
  readonly needsPlan: boolean
  /** The provider's own site offers it as a facet: the usual ones. */
  readonly isUsual: boolean
  /** Accepted for old links; not offered. */
  readonly isUnlisted: boolean
  readonly note: string | null
}

/** An entity, as the provider's catalog describes it. */
export interface EntityInfo {
  readonly type: EntityType
  /** Its word in the provider's paths, and in ours. */
  readonly path: string
  /** "Works" and "Work". */
  readonly label: string
  readonly labelSingular: string
  /** Letter its ids begin with, or `null` when they are codes or slugs. */
  readonly idPrefix: string | null
  readonly pathAliases: readonly string[]
  /** Field of works that selects the works of one such record. */
  readonly worksField: FieldId | null
  readonly hasAutocomplete: boolean
  readonly searchScopes: readonly SearchScope[]
  /** Root fields `select=` takes. */
  readonly select: readonly string[]
  readonly defaultSort: readonly string[]
  readonly searchSort: readonly string[]
}

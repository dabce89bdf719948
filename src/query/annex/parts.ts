import type { ApiUrlOptions } from '../codec/format-address.ts'
import type { Location } from '../codec/location.ts'
import type { RawParam } from '../codec/query-string.ts'
import type { PathReading } from '../codec/read-path.ts'
import type { Draft } from '../columns/spec.ts'
import type { Citation } from '../export/citation.ts'
import type { Route } from '../model/address.ts'
import type { Clause } from '../model/clause.ts'
import type { Entity } from '../model/entity.ts'
import type { CrossrefEntity, EntityType, SourceId } from '../model/entity-type.ts'
import type { EntityInfo } from '../model/field.ts'
import type { Query, View } from '../model/query.ts'
import type { RecordParts } from '../record/parts.ts'
import type { Reason, Refusal } from '../refusals/refusal.ts'
import type { Warning } from '../refusals/warnings.ts'
import type { FieldWords } from '../words/field-words.ts'
import type { Account, AccountOptions, Alignment } from './account.ts'

/** An address of a provider in our words. */
export interface Translation {
  readonly path: PathReading
  readonly params: readonly RawParam[]
}

/** How files for managers of references and programs are made of its works. `roots`, `coreRoots`: what each is read from. */
export interface Citations {
  readonly roots: readonly string[]
  readonly coreRoots: readonly string[]
  toCitation(entity: Entity): Citation
  /** A work in the shape of the first provider's. */
  toCore(entity: Entity): Entity
}

/**
 * The catalog of a second provider with everything that is keyed by entity: what the files of the first provider say of
 * its entities, said of others. It is a part of its own, since most visits never ask that provider.
 */
export interface Annex {
  readonly source: SourceId
  readonly entities: readonly CrossrefEntity[]
  info(entity: CrossrefEntity): EntityInfo
  /** The fields, one a line, as `row.ts` reads them. */
  rows(entity: CrossrefEntity): string
  /** Closed lists, one entry a line, by name. */
  readonly lists: Readonly<Record<string, string>>
  shortId(entity: CrossrefEntity, id: string): string
  words(entity: CrossrefEntity): Readonly<Record<string, FieldWords>>
  columns(entity: CrossrefEntity): { readonly drafts: readonly Draft[]; readonly usual: readonly string[] }
  record(entity: Entity): RecordParts
  readonly citations: Citations
  /** What the provider would refuse in a clause beside what its field says. */
  clauseReasons(entity: CrossrefEntity, clause: Clause): readonly Reason[]
  refusals(query: Query, view: View): readonly Refusal[]
  warnings(query: Query, view: View): readonly Warning[]
  /** What the path of one of our addresses names. */
  readPath(path: string): PathReading
  /** An address of the provider's API, said in our paths and parameters. */
  translate(location: Location, params: readonly RawParam[]): Translation
  apiUrl(route: Route, options: ApiUrlOptions): string
  /** What becomes of a question that is asked in the other catalog, part by part. */
  account(query: Query, view: View, source: SourceId, options?: AccountOptions): Account
  /** Ids in a question that have to be looked up before it can be asked in the other catalog. */
  idsToLookUp(query: Query): ReadonlyMap<EntityType, readonly string[]>
  /** How groups of the other catalog stand beside those of a field of this one; `null`: they cannot. */
  align(entity: EntityType, field: string): Alignment | null
  /** The entity that stands for one of the first provider's catalog, and the other way round; `null`: none does. */
  counterpart(entity: EntityInfo['type']): EntityInfo['type'] | null
}

import type { EntityType } from '#query'
import type { Derivation } from './derivation.ts'

/** Changes when files written before can no longer be read. */
export const FORMAT = 1

/** A file of records: some root keys of all records of an entity, in the same order of records as its other parts. */
export interface PartInfo {
  readonly file: string
  readonly roots: readonly string[]
  /** Size at rest, in bytes. */
  readonly bytes: number
}

/** The records of one entity at rest. Records stand in the entity's default order. */
export interface EntityFiles {
  readonly rows: number
  /** Root keys in the order records have them. */
  readonly roots: readonly string[]
  /** Root keys made of others. */
  readonly derived: Readonly<Record<string, Derivation>>
  readonly parts: readonly PartInfo[]
}

/** What lies in a folder of records. `made` tells whether it is still the wished-for one. */
export interface Manifest {
  readonly format: number
  readonly made: { readonly generator: string; readonly seed: string; readonly works: number }
  readonly entities: Readonly<Partial<Record<EntityType, EntityFiles>>>
}

/** Name of the manifest in its folder. */
export const MANIFEST_FILE = 'manifest.json'

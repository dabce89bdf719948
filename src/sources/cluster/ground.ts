import type { EntityType } from '#query'
import { SourceError } from '../source-error.ts'
import { type Connection, type Holdings, type IndexFields, indexOf } from './connection.ts'

/** What a question is translated against: the index of an entity and its fields. */
export interface Ground {
  readonly entity: EntityType
  readonly index: string
  readonly fields: IndexFields
  /** The refusal of what this index cannot do. */
  cannot(why: string): SourceError
}

/** The failure of what a cluster cannot do. */
export const cannot = (why: string): SourceError =>
  new SourceError('unsupported', {
    what: 'The cluster cannot answer this.',
    why,
    fix: 'Remove that part, or ask another source.',
  })

/** The failure of asking where nothing is connected. */
export const notConnected = (): SourceError =>
  new SourceError('unsupported', {
    what: 'No cluster is connected.',
    why: 'This view asks a cluster of your own, and this browser does not know of any.',
    fix: 'Open Settings, give the address of the cluster and connect it; or choose another source.',
  })

/** The ground of an entity. @throws {SourceError} `unsupported` when the cluster has no index of it */
export function groundOf(entity: EntityType, connection: Connection, holdings: Holdings): Ground {
  const index = indexOf(connection.pattern, entity)
  const fields = holdings.fields[entity]
  if (index === null || fields === undefined) throw cannot('It has no index of this kind of record.')
  return { entity, index, fields, cannot }
}

/** The path of an index, or of several of a pattern. */
export const indexPath = (index: string): string =>
  `/${encodeURIComponent(index).replaceAll('%2C', ',').replaceAll('%2A', '*')}`

import type { ReactNode } from 'react'
import { type EntityType, entityInfo, type Field, type Grouping, type Query } from '#query'
import type { Groups } from '#sources'
import type { Look } from './look.ts'
import type { Nouns } from './sum-line.ts'

/** What every kind of chart is given: the groups the Source sent at once, how they are to be drawn. */
export interface KindProps {
  /** The set the groups are of: that of the address, or the one before it while they are old. */
  readonly query: Query
  readonly field: Field
  readonly group: Grouping
  /** At most the largest 200. */
  readonly groups: Groups
  readonly isOld: boolean
  readonly look: Look
  /** The choice of the kind, for the head of the chart. */
  readonly menu: ReactNode
  /** Offers all groups of a field. */
  readonly renderAll?: ((field: Field) => ReactNode) | undefined
}

/** What the records of an entity are called. */
export function nounsOf(entity: EntityType): Nouns {
  const { label, labelSingular } = entityInfo(entity)
  return { one: labelSingular.toLowerCase(), many: label.toLowerCase() }
}

/** "Works by language". */
export const titleOf = (entity: EntityType, field: Field): string =>
  `${entityInfo(entity).label} by ${field.label.toLowerCase()}`

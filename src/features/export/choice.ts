import { type Column, columnsOf, type EntityType, type ExportFormat, type Query } from '#query'

/** Which columns a file has: those of the table, all there are, or some of one's own. */
export type ColumnsChoice = 'shown' | 'all' | 'own'

/** What is chosen before an export. */
export interface Choice {
  readonly scope: 'ticked' | 'matching'
  readonly format: string
  readonly columns: ColumnsChoice
  /** Ids of one's own columns. */
  readonly own: readonly string[]
  readonly hasMark: boolean
  readonly keepsOrder: boolean
}

/** The columns a file will have, in the order of the catalog but for those shown. */
export function columnsChosen({ columns, own }: Choice, shown: readonly Column[], query: Query): readonly Column[] {
  const all = columnsOf(query.entity)
  if (columns === 'all') return all
  if (columns === 'shown') return shown
  const chosen = new Set(own)
  const known = [...shown, ...all.filter((column) => !shown.includes(column))]
  return known.filter(({ id }) => chosen.has(id))
}

/** A name for a file: what it holds and the day it was made. */
export const fileNameOf = (entity: EntityType, { extension }: ExportFormat, now: number): string =>
  `bibscope-${entity}-${new Date(now).toISOString().slice(0, 10)}.${extension}`

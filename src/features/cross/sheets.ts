import { formatCount } from '#lib/count'
import { emptyView, entityInfo, type Field, type Query, type View } from '#query'
import { cellAt, type Grid } from './grid.ts'
import { ASKED, type SplitModel } from './useSplit.ts'

/** What a picture leaves behind when it is saved, read aloud or repeated elsewhere. */
export interface Sheet {
  /** "Works by publication year and open access status". */
  readonly title: string
  /** Its part of a file name. */
  readonly name: string
  /** The records in words. */
  readonly sentence: string
  /** What the picture shows, for those who do not see it. */
  readonly alt: string
  readonly notes: readonly string[]
  /** When the oldest of its figures was received, ms since the epoch. */
  readonly receivedAt: number
  /** The API calls its figures came by. */
  calls(ask: AskCall): readonly string[]
}

/** Words the request for the groups of a query. */
export type AskCall = (query: Query, view: View) => string

/** The request for the groups of a field. */
export const callOf = (query: Query, field: Field, ask: AskCall): string =>
  ask(query, {
    ...emptyView(),
    group: { field: field.id, includeUnknown: field.kind !== 'boolean', top: ASKED },
  })

/** The largest cell of values, in words. */
export function peakWords(grid: Grid): string {
  let peak = { count: 0, words: '' }
  for (const [row, { part, label }] of grid.rows.entries())
    for (const [column, { part: own, label: name }] of grid.columns.entries()) {
      const { count } = cellAt(grid, row, column)
      if (part !== 'value' || own !== 'value' || count === null || count <= peak.count) continue
      peak = { count, words: `Largest: ${label}, ${name} with ${formatCount(count)}.` }
    }
  return peak.words
}

/** Part of a file name. */
export const slugOf = ({ id }: Field): string => id.replaceAll('.', '-')

interface SplitSheetInput {
  readonly model: SplitModel
  readonly sums: readonly string[]
  readonly sentence: string
}

/** The sheet of a cross table. */
export function splitSheet({ model, sums, sentence }: SplitSheetInput): Sheet {
  const { query, rowField, columnField, grid, rows, columns, slices } = model
  const entity = entityInfo(query.entity).label
  const sides = `${rowField.label.toLowerCase()} and ${columnField.label.toLowerCase()}`
  return {
    title: `${entity} by ${sides}`,
    name: `${query.entity}-by-${slugOf(rowField)}-and-${slugOf(columnField)}`,
    sentence,
    alt: `${entity} by ${sides}: ${sentence}. ${grid.rows.length} rows, ${grid.columns.length} columns. ${peakWords(grid)}`,
    notes: sums,
    receivedAt: Math.min(rows.info.receivedAt, columns.info.receivedAt),
    calls: (ask) => [
      callOf(query, rowField, ask),
      callOf(query, columnField, ask),
      ...slices.flatMap((slice) => (slice.query ? [callOf(slice.query, rowField, ask)] : [])),
    ],
  }
}

import { EXPORT_FORMATS, type ExportFormat, findColumn, type Query, type SortKey } from '#query'
import type { WalkPlan, WalkState } from '#sources'

/** What was ordered: plain data, so that it can be kept and gone on with after a reload. No key, no e-mail address. */
export interface ExportOrder {
  readonly id: string
  readonly query: Query
  /** The order in which the records come; `[]`: the provider's own. */
  readonly sort: readonly SortKey[]
  readonly plan: WalkPlan
  readonly format: string
  /** Ids of the columns, where the format has them. */
  readonly columns: readonly string[]
  readonly hasMark: boolean
  readonly fileName: string
  /** What is exported, in words: "works published 2020 at KTH". */
  readonly sentence: string
  /** Where the answers come from: the scope of the Source handle, and its name. */
  readonly scope: string
  readonly source: string
  readonly link: string
  readonly apiCall: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly appVersion: string
}

/** How far an export has come. Kept together with the text of the records it counts. */
export interface ExportProgress {
  /** The state of the walk of each part; empty: not begun. */
  readonly states: readonly WalkState[]
  /** Pieces of the file that are kept. */
  readonly pieces: number
  readonly rows: number
  /** Time spent running, in ms, over all sittings. */
  readonly spentMs: number
  /** Times that it was begun or gone on with. */
  readonly sittings: number
  /** The file was handed over: there is nothing to go on with. */
  readonly isDelivered: boolean
}

/** An export as it is kept. `disk`: the file the person chose, where the browser writes to disk. */
export interface ExportJob {
  readonly order: ExportOrder
  readonly progress: ExportProgress
  readonly disk: FileSystemFileHandle | null
}

/** An export that has not begun. */
export const NO_PROGRESS: ExportProgress = {
  states: [],
  pieces: 0,
  rows: 0,
  spentMs: 0,
  sittings: 0,
  isDelivered: false,
}

/** The format of an order; `null`: made by another version of the app, which knew more. */
export const formatOf = ({ format }: Pick<ExportOrder, 'format'>): ExportFormat | null =>
  EXPORT_FORMATS.find(({ id }) => id === format) ?? null

/** The choices of an order as its format takes them. */
export const choicesOf = ({ query, columns, hasMark }: Pick<ExportOrder, 'query' | 'columns' | 'hasMark'>) => ({
  columns: columns.flatMap((id) => findColumn(query.entity, id) ?? []),
  hasMark,
  entity: query.entity,
})

/** A column of a table to be made: whole numbers or doubles; rows outside `present` (a bit each) are null. */
export interface TableColumn {
  readonly name: string
  readonly values: Int32Array | Float64Array
  readonly present?: Uint8Array
}

/** A column of an answer. All of the engine's columns are numbers. */
export type AnswerColumn = ArrayLike<number | null>

/** The rows of an answer, by column. */
export type AnswerColumns = readonly AnswerColumn[]

/**
 * The SQL engine, as far as this module uses it. Everything in it is a number: texts are numbered outside (see
 * `FieldValues`), so that statements hold no foreign text at all.
 */
export interface Database {
  /** Makes a table of these columns. Names are the engine's own. */
  createTable(table: string, columns: readonly TableColumn[]): void
  run(sql: string): AnswerColumns
  close(): void
}

import { annexOf } from '../annex/annex.ts'
import type { Citations } from '../annex/parts.ts'
import type { Column } from '../columns/column.ts'
import type { Entity } from '../model/entity.ts'
import type { EntityType } from '../model/entity-type.ts'

/** What a person may set about a file. Not every format heeds every choice. */
export interface ExportChoices {
  /** The columns of a table, in order. */
  readonly columns: readonly Column[]
  /** Begin with a byte-order mark, by which some spreadsheets know the text for UTF-8. */
  readonly hasMark: boolean
  /** The kind of records. Left out: works of the first provider. */
  readonly entity?: EntityType
}

/**
 * Writes one file, piece by piece: `begin`, then `rows` for each lot, then `end`. It remembers nothing, so that another
 * one goes on where the first was stopped: `before` is how many rows the file has already.
 */
export interface Encoder<Row = Entity> {
  begin(): string
  rows(rows: readonly Row[], before: number): string
  end(): string
}

/** What becomes of the text when it is whole: `text` as it stands, `xlsx` packed by `packWorkbook` of `#lib/workbook`. */
export type Packing = 'text' | 'xlsx'

/** A kind of file that records can be written to. */
export interface ExportFormat {
  readonly id: string
  readonly label: string
  /** What reads it, in a sentence. */
  readonly hint: string
  readonly extension: string
  readonly mime: string
  readonly packing: Packing
  /** Made for works alone: citations have authors, years and places. */
  readonly worksOnly: boolean
  /** Whether it has the columns of the table, so that they matter. */
  readonly hasColumns: boolean
  /** Root fields it needs, for `select=`; `null`: whole records. */
  select(choices: ExportChoices): readonly string[] | null
  open(choices: ExportChoices): Encoder
}

/** The other provider's citations; `null` where the records are the first one's. */
export const otherCitations = ({ entity }: Pick<ExportChoices, 'entity'>): Citations | null =>
  entity === undefined ? null : (annexOf(entity)?.citations ?? null)

/** An encoder of records that are brought into another shape first. */
export const reshaped = (encoder: Encoder, shape: (entity: Entity) => Entity): Encoder => ({
  ...encoder,
  rows: (rows, before) => encoder.rows(rows.map(shape), before),
})

/** Whether records of a kind are works, of either provider. */
export const isWorks = (entity: EntityType): boolean => entity === 'works' || entity === 'crossref-works'

/** An encoder that writes each row by itself, in the order they come. */
export const rowByRow = <Row>(write: (row: Row) => string, begin = ''): Encoder<Row> => ({
  begin: () => begin,
  rows: (rows) => rows.map(write).join(''),
  end: () => '',
})

/** An encoder of a JSON array, one member a line. */
export const jsonArray = <Row>(toValue: (row: Row) => unknown): Encoder<Row> => ({
  begin: () => '[',
  rows: (rows, before) =>
    rows.map((row, index) => `${before + index === 0 ? '\n' : ',\n'}${JSON.stringify(toValue(row))}`).join(''),
  end: () => '\n]\n',
})

import type { Column } from '../columns/column.ts'
import type { Entity } from '../model/entity.ts'

/** What a person may set about a file. Not every format heeds every choice. */
export interface ExportChoices {
  /** The columns of a table, in order. */
  readonly columns: readonly Column[]
  /** Begin with a byte-order mark, by which some spreadsheets know the text for UTF-8. */
  readonly hasMark: boolean
}

/** Writes one file, piece by piece: `begin`, then `rows` for each lot of records, then `end`. */
export interface Encoder {
  begin(): string
  rows(entities: readonly Entity[]): string
  end(): string
}

/** A kind of file that records can be written to. */
export interface ExportFormat {
  readonly id: string
  readonly label: string
  /** What reads it, in a sentence. */
  readonly hint: string
  readonly extension: string
  readonly mime: string
  /** Made for works alone: citations have authors, years and places. */
  readonly worksOnly: boolean
  /** Whether it has the columns of the table, so that they matter. */
  readonly hasColumns: boolean
  /** Root fields it needs, for `select=`; `null`: whole records. */
  select(choices: ExportChoices): readonly string[] | null
  open(choices: ExportChoices): Encoder
}

/** An encoder that writes each record by itself, in the order they come. */
export const recordByRecord = (write: (entity: Entity) => string, begin = ''): Encoder => ({
  begin: () => begin,
  rows: (entities) => entities.map(write).join(''),
  end: () => '',
})

/** An encoder of a JSON array, one member a line. */
export function jsonArray(toValue: (entity: Entity) => unknown): Encoder {
  let isFirst = true
  return {
    begin: () => '[',
    rows: (entities) =>
      entities
        .map((entity) => {
          const text = `${isFirst ? '\n' : ',\n'}${JSON.stringify(toValue(entity))}`
          isFirst = false
          return text
        })
        .join(''),
    end: () => '\n]\n',
  }
}

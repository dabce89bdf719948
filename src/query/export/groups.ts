import { delimited, type FileColumn } from './delimited.ts'
import { type Encoder, type ExportFormat, jsonArray } from './format.ts'
import { sheetRows } from './sheet.ts'

/** A group as a file has it. `rank`: by count, `null` for the unknown one and where there is none; `share`: 0 to 1. */
export interface GroupRow {
  readonly rank: number | null
  /** `null`: unknown. */
  readonly key: string | null
  readonly label: string
  readonly count: number
  readonly share: number | null
}

/** A kind of file that groups can be written to. */
export interface GroupFormat extends Pick<ExportFormat, 'id' | 'label' | 'extension' | 'mime' | 'packing'> {
  open(): Encoder<GroupRow>
}

const COLUMNS: readonly FileColumn<GroupRow>[] = [
  { heading: 'rank', read: ({ rank }) => rank },
  { heading: 'key', read: ({ key }) => key },
  { heading: 'label', read: ({ label }) => label },
  { heading: 'count', read: ({ count }) => count },
  { heading: 'share', read: ({ share }) => share },
]

/** The kinds of files for groups, in the order they are offered. */
export const GROUP_FORMATS: readonly GroupFormat[] = [
  {
    id: 'csv',
    label: 'CSV',
    extension: 'csv',
    mime: 'text/csv',
    packing: 'text',
    open: () => delimited(COLUMNS, { separator: ',', hasMark: false }),
  },
  {
    id: 'tsv',
    label: 'TSV',
    extension: 'tsv',
    mime: 'text/tab-separated-values',
    packing: 'text',
    open: () => delimited(COLUMNS, { separator: '\t', hasMark: false }),
  },
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    mime: 'application/json',
    packing: 'text',
    open: () => jsonArray(({ rank, key, label, count, share }) => ({ rank, key, label, count, share })),
  },
  {
    id: 'xlsx',
    label: 'XLSX',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    packing: 'xlsx',
    open: () => sheetRows(COLUMNS),
  },
]

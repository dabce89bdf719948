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
  /** `hasRanks`: the groups are all there are, or the largest: their places mean something. */
  open(hasRanks: boolean): Encoder<GroupRow>
}

const COLUMNS: readonly FileColumn<GroupRow>[] = [
  { heading: 'rank', read: ({ rank }) => rank },
  { heading: 'key', read: ({ key }) => key },
  { heading: 'label', read: ({ label }) => label },
  { heading: 'count', read: ({ count }) => count },
  { heading: 'share', read: ({ share }) => share },
]

const columnsOf = (hasRanks: boolean) => (hasRanks ? COLUMNS : COLUMNS.slice(1))

/** The kinds of files for groups, in the order they are offered. */
export const GROUP_FORMATS: readonly GroupFormat[] = [
  {
    id: 'csv',
    label: 'CSV',
    extension: 'csv',
    mime: 'text/csv',
    packing: 'text',
    open: (hasRanks) => delimited(columnsOf(hasRanks), { separator: ',', hasMark: false }),
  },
  {
    id: 'tsv',
    label: 'TSV',
    extension: 'tsv',
    mime: 'text/tab-separated-values',
    packing: 'text',
    open: (hasRanks) => delimited(columnsOf(hasRanks), { separator: '\t', hasMark: false }),
  },
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    mime: 'application/json',
    packing: 'text',
    open: (hasRanks) =>
      jsonArray(({ rank, key, label, count, share }) => ({ ...(hasRanks && { rank }), key, label, count, share })),
  },
  {
    id: 'xlsx',
    label: 'XLSX',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    packing: 'xlsx',
    open: (hasRanks) => sheetRows(columnsOf(hasRanks)),
  },
]

/** The content of a file of groups, in parts. What packs workbooks is fetched when one is wanted. */
export async function writeGroups(
  { open, packing }: GroupFormat,
  rows: readonly GroupRow[],
  hasRanks: boolean,
): Promise<readonly (string | Uint8Array<ArrayBuffer>)[]> {
  const encoder = open(hasRanks)
  const text = [encoder.begin(), encoder.rows(rows, 0), encoder.end()].join('')
  if (packing === 'text') return [text]
  const { packWorkbook } = await import('#lib/workbook')
  const pieces = async function* () {
    yield text
  }
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const part of packWorkbook({ name: 'Groups', rows: rows.length, text: pieces() })) parts.push(part)
  return parts
}

/** What a receipt tells about a file of groups. */
export interface GroupsReceiptFacts {
  /** The query in words, and what it is grouped by. */
  readonly sentence: string
  readonly field: string
  readonly link: string
  readonly apiCall: string
  readonly source: string
  readonly file: string
  /** When the answer came, ms since the epoch. */
  readonly receivedAt: number
  /** How the figures add up, in words. */
  readonly sums: string
  readonly rows: readonly GroupRow[]
  readonly appVersion: string
  /** Of key, a tab and count of each group, sorted; `null`: this page may not compute it. */
  readonly hash: string | null
}

/** The lines that the hash of a receipt is made of. */
export const linesOfGroups = (rows: readonly GroupRow[]): readonly string[] =>
  rows.map(({ key, count }) => `${key ?? ''}\t${count}`)

/** The facts of a file of groups as text, a line each: for whoever repeats it. */
export function formatGroupsReceipt(facts: GroupsReceiptFacts): string {
  const lines: readonly (readonly [string, string])[] = [
    ['Records', facts.sentence],
    ['Grouped by', facts.field],
    ['Link', facts.link],
    ['API call', facts.apiCall],
    ['Source', facts.source],
    ['File', facts.file],
    ['Received', new Date(facts.receivedAt).toISOString()],
    ['Groups in the file', String(facts.rows.length)],
    ['Sum of their counts', String(facts.rows.reduce((sum, { count }) => sum + count, 0))],
    ['Check', facts.sums],
    ['SHA-256 of the sorted keys and counts', facts.hash ?? 'not available on a page without TLS'],
    ['Made with', `Bibscope ${facts.appVersion}`],
  ]
  return lines.map(([name, text]) => `${name}: ${text}\n`).join('')
}

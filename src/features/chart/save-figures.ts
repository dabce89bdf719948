import { hashLines } from '#lib/hash-lines'
import { formatGroupsReceipt, GROUP_FORMATS, linesOfGroups, writeGroups } from '#query'
import { saveFile } from '#ui'
import { version } from '../../../package.json'
import type { Sheet } from './sheet.ts'

/** What surrounds the figures of a chart when they are saved. */
export interface Surroundings {
  /** Name of the file without its ending. */
  readonly name: string
  readonly sentence: string
  readonly link: string
  readonly source: string
}

/** Saves the figures of a chart as a kind of file, by its id. */
export async function saveFigures(sheet: Sheet, formatId: string, { name }: Surroundings): Promise<void> {
  const format = GROUP_FORMATS.find(({ id }) => id === formatId)
  if (!format) return
  const parts = await writeGroups(format, sheet.rows(), false)
  saveFile(`${name}.${format.extension}`, new Blob([...parts], { type: format.mime }), format.mime)
}

/** Saves a receipt of the figures: query, source, time, sums, and a hash to compare by. */
export async function saveReceipt(sheet: Sheet, { name, ...around }: Surroundings): Promise<void> {
  const rows = sheet.rows()
  const text = formatGroupsReceipt({
    ...around,
    field: sheet.title,
    apiCall: sheet.calls.join(' '),
    file: name,
    receivedAt: sheet.receivedAt,
    sums: sheet.notes.join(' '),
    rows,
    appVersion: version,
    hash: await hashLines(linesOfGroups(rows)),
  })
  saveFile(`${name}.receipt.txt`, text, 'text/plain')
}

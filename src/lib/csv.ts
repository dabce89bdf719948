import { guarded } from './formula.ts'

/** A field as RFC 4180 (October 2005) § 2 has it: quoted where it must be, quotes doubled. */
export const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const formatCell = (cell: string | number | null): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : quoted(guarded(cell))

/**
 * Rows as CSV by RFC 4180: commas, CRLF at every end of line, quotes only where needed and doubled inside. Text that a
 * spreadsheet would run as a formula gets a quote in front; numbers stay numbers.
 */
export const formatCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')

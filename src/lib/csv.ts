/** Signs with which a spreadsheet begins a formula (OWASP, CSV Injection, 2025): a quote before them makes it text. */
const FORMULA = /^[=+\-@\t\r]/

const NEEDS_QUOTES = /[",\r\n]/

function formatCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows as CSV by RFC 4180: commas, CRLF at every end of line, quotes only where needed and doubled inside. Text that a
 * spreadsheet would run as a formula gets a quote in front; numbers stay numbers.
 */
export const formatCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')

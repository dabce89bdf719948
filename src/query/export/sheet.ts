import { isFormula } from '#lib/formula'
import type { CellValue, FileColumn } from './delimited.ts'
import { type Encoder, rowByRow } from './format.ts'

/** Signs a cell holds at most. Rule: Excel specifications and limits, as of 2026. */
export const MOST_CELL_SIGNS = 32_767

/** Stands at the end of a text that was cut. */
const CUT = ' … (cut)'

/** What XML 1.0 § 2.2 does not allow: control signs, halves of surrogate pairs, two that are no signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** Text as it stands in a cell: one line of XML. `_x0041_` would be read as a sign: ECMA-376 part 1, § 22.9.2.19. */
function xmlText(text: string): string {
  const clean = text.replace(NOT_XML, '')
  const short = clean.length > MOST_CELL_SIGNS ? clean.slice(0, MOST_CELL_SIGNS - CUT.length) + CUT : clean
  return short
    .replace(NOT_XML, '')
    .replace(/_x[0-9A-Fa-f]{4}_/g, (code) => `_x005F${code}`)
    .replace(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)
}

/** Numbers of the styles in the workbook (`#lib/workbook`). */
const STYLES = { heading: ' s="1"', guarded: ' s="2"', plain: '' } as const

/** A text that looks like a formula is text by its type; the style keeps it text when somebody edits the cell. */
const textCell = (text: string, style: string = isFormula(text) ? STYLES.guarded : STYLES.plain): string =>
  `<c t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`

function cell(value: CellValue): string {
  if (value === null || value === '') return '<c/>'
  if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'number') return Number.isFinite(value) ? `<c><v>${value}</v></c>` : textCell(String(value))
  return textCell(value)
}

const row = (cells: readonly string[]): string => `<row>${cells.join('')}</row>\n`

/**
 * Rows of a spreadsheet, one a line, the headings first: what `packWorkbook` makes a workbook of. Texts are inline and
 * never formulas, numbers are numbers.
 */
export const sheetRows = <Row>(columns: readonly FileColumn<Row>[]): Encoder<Row> =>
  rowByRow(
    (one) => row(columns.map((column) => cell(column.read(one)))),
    row(columns.map(({ heading }) => textCell(heading, STYLES.heading))),
  )

import type { Entity } from '../model/entity.ts'
import { type Encoder, recordByRecord } from './format.ts'

/** A value of a cell. Numbers stand as they are, texts are made harmless. */
export type CellValue = string | number | boolean | null

/** A column of a file: its heading and what stands in it. */
export interface FileColumn {
  readonly heading: string
  read(entity: Entity): CellValue
}

/** Spreadsheets take a text that begins so for a formula and run it. Rule: OWASP, CSV injection, as of 2026. */
const FORMULA = /^[=+\-@\t\r]/

const textOf = (value: CellValue): string => {
  if (typeof value === 'string') return FORMULA.test(value) ? `'${value}` : value
  return value === null ? '' : String(value)
}

/** A field as RFC 4180 (October 2005) § 2 has it: quoted where it must be, quotes doubled. */
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A field between tabs, which knows no quotes: what would break the line becomes a blank. */
const untabbed = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

/** Comma or tab separated lines under a line of headings. */
export function delimited(
  columns: readonly FileColumn[],
  { separator, hasMark }: { readonly separator: ',' | '\t'; readonly hasMark: boolean },
): Encoder {
  const write = separator === ',' ? quoted : untabbed
  const line = (values: readonly CellValue[]): string =>
    `${values.map((value) => write(textOf(value))).join(separator)}\r\n`
  const head = line(columns.map(({ heading }) => heading))
  return recordByRecord(
    (entity) => line(columns.map((column) => column.read(entity))),
    hasMark ? `\uFEFF${head}` : head,
  )
}

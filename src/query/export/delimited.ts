import { quoted } from '#lib/csv'
import { guarded } from '#lib/formula'
import type { Entity } from '../model/entity.ts'
import { type Encoder, rowByRow } from './format.ts'

/** A value of a cell. Numbers stand as they are, texts are made harmless. */
export type CellValue = string | number | boolean | null

/** A column of a file: its heading and what stands in it. */
export interface FileColumn<Row = Entity> {
  readonly heading: string
  read(row: Row): CellValue
}

const textOf = (value: CellValue): string => {
  if (typeof value === 'string') return guarded(value)
  return value === null ? '' : String(value)
}

/** A field between tabs, which knows no quotes: what would break the line becomes a blank. */
const untabbed = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

/** Comma or tab separated lines under a line of headings. */
export function delimited<Row>(
  columns: readonly FileColumn<Row>[],
  { separator, hasMark }: { readonly separator: ',' | '\t'; readonly hasMark: boolean },
): Encoder<Row> {
  const write = separator === ',' ? quoted : untabbed
  const line = (values: readonly CellValue[]): string =>
    `${values.map((value) => write(textOf(value))).join(separator)}\r\n`
  const head = line(columns.map(({ heading }) => heading))
  return rowByRow((row) => line(columns.map((column) => column.read(row))), hasMark ? `\uFEFF${head}` : head)
}

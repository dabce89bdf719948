import type { Cell, Column } from '../columns/column.ts'
import { cellText, readCell } from '../columns/columns.ts'
import type { CellValue, FileColumn } from './delimited.ts'

function cellValue(cell: Cell): CellValue {
  switch (cell.kind) {
    case 'missing':
      return null
    case 'number':
    case 'year':
    case 'boolean':
      return cell.value
    case 'entities': {
      // A file has room for all members, where a row on the screen shows three.
      const labels = (cell.all ?? cell.items).map(({ label }) => label.replaceAll(';', ','))
      return labels.join('; ') + (cell.isCut ? '; and more' : '')
    }
    case 'link':
      return cell.href ?? cell.text
    default:
      return cellText(cell)
  }
}

/** The columns of a table as those of a file, with the id in front. */
export const tableColumns = (columns: readonly Column[]): readonly FileColumn[] => [
  { heading: 'ID', read: ({ id }) => id },
  ...columns.map((column) => ({
    heading: column.label,
    read: (entity: Parameters<FileColumn['read']>[0]) => cellValue(readCell(column, entity)),
  })),
]

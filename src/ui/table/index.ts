export type { ColumnSort, RowTicks, TableColumn } from './column.ts'
export { VirtualTable } from './VirtualTable.tsx'

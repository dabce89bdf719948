export type { ColumnSort, TableColumn } from './column.ts'
export { VirtualTable } from './VirtualTable.tsx'

export type { ColumnSort, RowTicks, TableColumn } from './column.ts'
export { createScrollMemory, type ScrollMemory } from './scroll.ts'
export { VirtualTable } from './VirtualTable.tsx'

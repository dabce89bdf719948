export { Columns } from './Columns.tsx'
export type { Column } from './column.ts'

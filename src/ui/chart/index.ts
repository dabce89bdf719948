export { type Column, Columns } from './Columns.tsx'

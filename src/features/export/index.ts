export { ExportButton } from './ExportButton.tsx'
export { UnfinishedExports } from './UnfinishedExports.tsx'

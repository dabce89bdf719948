export { RecordDrawer } from './RecordDrawer.tsx'
export { RecordPage } from './RecordPage.tsx'

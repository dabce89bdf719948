export type { ClusterAccess, Holding } from './access.ts'
export { ClusterSection } from './ClusterSection.tsx'

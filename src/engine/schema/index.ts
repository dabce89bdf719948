export type { Derivation } from './derivation.ts'
export { type EntityFiles, FORMAT, MANIFEST_FILE, type Manifest, type PartInfo } from './manifest.ts'
export { type EncodedEntity, encodeEntity, type Part } from './parts.ts'

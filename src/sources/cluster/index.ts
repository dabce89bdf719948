export {
  type Connection,
  FLAVOURS,
  type Flavour,
  type Holdings,
  indexOf,
  type Login,
  loginHeaders,
} from './connection.ts'
export { type LoadedRecord, toLoaded } from './derived.ts'
export { indexBody } from './mapping.ts'
export { type ClusterSettings, connectCluster, openCluster } from './open.ts'

export {
  type ClusterLogin,
  type ClusterPreferences,
  LOGIN_KINDS,
  type LoginKind,
  useCluster,
  useClusterLogin,
} from './cluster.ts'
export { keptMark } from './kept-mark.ts'
export { type Personal, type PersonalActions, usePersonal } from './personal.ts'
export {
  canKeepPreferences,
  DEFAULT_BASE_URL,
  DEFAULT_CROSSREF_URL,
  DENSITIES,
  type Density,
  type Preferences,
  type PreferencesActions,
  THEMES,
  type Theme,
  usePreferences,
} from './preferences.ts'
export { isTicked, type Ticks, useTicks } from './ticks.ts'
export { toldOnce } from './told-once.ts'
export { type SourceNotice, useVisit, type Visit, type VisitActions } from './visit.ts'
export { visitScroll } from './visit-scroll.ts'

export { withBooleanLabels } from './boolean-labels.ts'
export { CROSSREF_POOLS } from './crossref/pools.ts'
export type { Budget, Monitor, MonitorSnapshot, Outcome, SentRequest, Totals } from './http/monitor.ts'
export { largestPageOf } from './page-size.ts'
export {
  type AnswerInfo,
  type Can,
  type Cursor,
  type GroupRequest,
  type Groups,
  LANES,
  type Lane,
  type ListRequest,
  type Page,
  type RequestOptions,
  type Shown,
  type Source,
  type Suggestion,
  toCursor,
} from './source.ts'
export {
  isSourceError,
  type LimitKind,
  SOURCE_ERROR_KINDS,
  SourceError,
  type SourceErrorDetails,
  type SourceErrorKind,
} from './source-error.ts'
export { unknownCount } from './unknown-count.ts'
export { type AnewPrice, anewPrice, type Lap, stoppedWalk } from './walk/anew.ts'
export { planOfIds, withoutIds } from './walk/id-parts.ts'
export { type Part, planWalk, type SplitRequest, singleWalk, type WalkPlan } from './walk/split.ts'
export { createWalk, type Walk, type WalkOptions } from './walk/walk.ts'
export type { EndCheck, FirstPage, PageAsked, WalkPage, WalkRequest, WalkState } from './walk/walk-state.ts'
export {
  createWalks,
  type Gap,
  type Taken,
  type Walks,
  type WalksCheck,
  type WalksListener,
  type WalksOptions,
} from './walk/walks.ts'

export { withBooleanLabels } from './boolean-labels.ts'
export type { Budget, Monitor, MonitorSnapshot, Outcome, SentRequest, Totals } from './http/monitor.ts'
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

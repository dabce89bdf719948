export type { GroupAnswer, GroupAsk } from './answers/groups.ts'
export type { ListAnswer, ListAsk } from './answers/list.ts'
export type { NameSuggestion } from './answers/suggest.ts'
export {
  ENGINE_STAGES,
  type Engine,
  type EngineStage,
  type QuestionKind,
  type Questions,
  type Timed,
} from './engine.ts'
export { ENGINE_ERROR_KINDS, EngineError, type EngineErrorKind, isEngineError } from './engine-error.ts'
export { startSampleEngine } from './start.ts'

import type { Explanation } from '#lib/explanation'
import type { EngineStage, QuestionKind, Questions } from './engine.ts'
import type { EngineErrorKind } from './engine-error.ts'

/** A question on its way to the worker. */
export type Asked = { [K in QuestionKind]: { readonly kind: K; readonly ask: Questions[K]['ask'] } }[QuestionKind]

/** What the page sends. `cancel`: nobody waits for this answer any more. */
export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly asked: Asked }
  | { readonly kind: 'cancel'; readonly id: number }

/** A failure as it crosses to the page. */
export interface SentFailure {
  readonly kind: EngineErrorKind
  readonly explanation: Explanation
}

/** What the worker sends. Each question that was not cancelled gets one `answer` or one `failure`. */
export type FromWorker =
  | { readonly kind: 'stage'; readonly stage: EngineStage }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown; readonly tookMs: number }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: SentFailure }

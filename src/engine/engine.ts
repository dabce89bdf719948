import type { Entity, EntityType } from '#query'
import type { GroupAnswer, GroupAsk } from './answers/groups.ts'
import type { ListAnswer, ListAsk } from './answers/list.ts'
import type { NameSuggestion } from './answers/suggest.ts'

/** Everything the engine can be asked, with what it answers. */
export interface Questions {
  list: { ask: ListAsk; answer: ListAnswer }
  group: { ask: GroupAsk; answer: GroupAnswer }
  get: { ask: { readonly entity: EntityType; readonly id: string }; answer: Entity }
  suggest: { ask: { readonly entity: EntityType; readonly text: string }; answer: readonly NameSuggestion[] }
  labels: {
    ask: { readonly entity: EntityType; readonly ids: readonly string[] }
    answer: ReadonlyMap<string, string>
  }
}

export type QuestionKind = keyof Questions

/** An answer with the time it took the engine, in milliseconds, waiting for others not counted. */
export interface Timed<T> {
  readonly answer: T
  readonly tookMs: number
}

/** How far the start has come. `program`: loading; `records`: plain lists and single records are answered; `ready`: everything is. */
export const ENGINE_STAGES = ['program', 'records', 'ready'] as const
export type EngineStage = (typeof ENGINE_STAGES)[number]

/**
 * The embedded engine, asked from the page. Rejects with an `EngineError`, or with the signal's reason when aborted:
 * what was not begun by then is not done at all.
 */
export interface Engine {
  ask<K extends QuestionKind>(
    kind: K,
    ask: Questions[K]['ask'],
    signal?: AbortSignal,
  ): Promise<Timed<Questions[K]['answer']>>
  close(): void
}

import { ENTITY_TYPES, type Entity, type EntityType } from '#query'
import { answerGet } from './answers/get.ts'
import { createGround } from './answers/ground.ts'
import { answerGroups, type GroupAnswer, type GroupAsk } from './answers/groups.ts'
import { createHitFinder } from './answers/hits.ts'
import { answerList, type ListAnswer, type ListAsk } from './answers/list.ts'
import { namesOf } from './answers/names.ts'
import { answerSuggest, type NameSuggestion } from './answers/suggest.ts'
import type { Database } from './database/database.ts'
import type { LoadFile } from './records/parts.ts'
import { createStore, NO_FILES, type RecordStore } from './records/store.ts'
import type { Manifest } from './schema/manifest.ts'
import { warmSteps } from './warm-steps.ts'

/**
 * The engine where it runs: answers queries over the records of one folder. Every method rejects with an `EngineError`.
 * In the browser it lives in a worker and is asked through `Engine`; tests run it as it is.
 */
export interface EngineCore {
  list(ask: ListAsk): Promise<ListAnswer>
  group(ask: GroupAsk): Promise<GroupAnswer>
  get(ask: { readonly entity: EntityType; readonly id: string }): Promise<Entity>
  suggest(ask: { readonly entity: EntityType; readonly text: string }): Promise<readonly NameSuggestion[]>
  /** Names by id. */
  labels(ask: { readonly entity: EntityType; readonly ids: readonly string[] }): Promise<ReadonlyMap<string, string>>
  /** What makes the next answers quick, one thing at a time, the likeliest first. */
  warmSteps(): Iterable<() => Promise<unknown>>
  close(): void
}

export interface CoreParts {
  /** May still be starting: plain lists and single records are answered without it. */
  readonly db: Promise<Database>
  readonly manifest: Manifest
  readonly load: LoadFile
}

export function createCore({ db, manifest, load }: CoreParts): EngineCore {
  const stores = new Map<EntityType, RecordStore>(
    ENTITY_TYPES.map((entity) => [entity, createStore(entity, manifest.entities[entity] ?? NO_FILES, load)]),
  )
  const store = (entity: EntityType): RecordStore => {
    const found = stores.get(entity)
    if (found === undefined) throw new Error(`No entity ${entity}`)
    return found
  }
  const ground = createGround(db, store)
  const hits = createHitFinder(ground)
  return {
    list: (ask) => answerList(ask, { ground, hits }),
    group: (ask) => answerGroups(ask, { ground, hits }),
    get: (ask) => answerGet(ask, ground),
    suggest: (ask) => answerSuggest(ask, ground),
    labels: (ask) => namesOf(ground, ask),
    warmSteps: () => warmSteps({ ground, hits }),
    close: () => {
      db.then(
        (started) => started.close(),
        () => {},
      )
    },
  }
}

import { useQueries } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import type { EntityType, Names } from '#query'
import type { KeptAnswers } from './kept/kept-answers.ts'
import { keys } from './keys.ts'
import type { SourceHandle } from './source-context.ts'

/** Names seen so far, by scope, entity and id. Small, and worth a request each: kept for the visit. */
const memory = new Map<string, string>()
const listeners = new Set<() => void>()

const slot = (scope: string, entity: EntityType, id: string): string => `${scope} ${entity} ${id}`

type Lookup = (scope: string, entity: EntityType, id: string) => string | null

const createLookup = (): Lookup => (scope, entity, id) => memory.get(slot(scope, entity, id)) ?? null

/** Replaced whenever the memory changes, so that followers see a new value. */
let lookup = createLookup()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the names of a scope outlast the visit; `null`: nowhere. */
let store: (scope: string) => KeptAnswers | null = () => null

/** Lets names outlast the visit, of the scopes that may be kept. */
export const keepNamesIn = (kept: KeptAnswers, mayKeep: (scope: string) => boolean): void => {
  store = (scope) => (mayKeep(scope) ? kept : null)
}

/** Names as they were known in a visit before. */
async function readKeptNames(scope: string, entity: EntityType, ids: readonly string[]): Promise<Map<string, string>> {
  const names = (await store(scope)?.readNames(ids.map((id) => slot(scope, entity, id)))) ?? []
  return new Map(ids.flatMap((id, index) => (names[index] == null ? [] : [[id, names[index]]])))
}

/** Keeps names that came with something else (a suggestion, a group, a cell), so that they are not asked for. */
export function rememberNames(scope: string, entity: EntityType, names: ReadonlyMap<string, string>): void {
  if (!learn(scope, entity, names)) return
  store(scope)?.keepNames(new Map([...names].map(([id, label]) => [slot(scope, entity, id), label])))
}

/** Takes names into memory; tells whether any was new. */
function learn(scope: string, entity: EntityType, names: ReadonlyMap<string, string>): boolean {
  let isNew = false
  for (const [id, label] of names) {
    if (memory.get(slot(scope, entity, id)) === label) continue
    memory.set(slot(scope, entity, id), label)
    isNew = true
  }
  if (!isNew) return false
  lookup = createLookup()
  for (const listener of listeners) listener()
  return true
}

/**
 * Names for the ids a view shows. Those not known yet are asked for, one request for each entity type; until they are
 * there, and for ids the Source does not know, the function answers `null`.
 */
export function useNames({ source, scope }: SourceHandle, needed: ReadonlyMap<EntityType, readonly string[]>): Names {
  const known = useSyncExternalStore(subscribe, () => lookup)
  const missing = [...needed].flatMap(([entity, ids]) => {
    const unknown = ids.filter((id) => known(scope, entity, id) === null).sort()
    return unknown.length > 0 && source.can.whyNotEntity(entity) === null ? [{ entity, ids: unknown }] : []
  })
  useQueries({
    queries: missing.map(({ entity, ids }) => ({
      queryKey: keys.labels(scope, entity, ids),
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const kept = await readKeptNames(scope, entity, ids)
        learn(scope, entity, kept)
        const rest = ids.filter((id) => !kept.has(id))
        if (rest.length === 0) return null
        const names = await source.labels({ entity, ids: rest }, { signal, lane: 'names', why: `names of ${entity}` })
        rememberNames(scope, entity, names)
        return null
      },
    })),
  })
  return useCallback((entity, id) => known(scope, entity, id), [scope, known])
}

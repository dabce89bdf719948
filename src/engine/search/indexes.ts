import { type EntityType, reachOfSearch, type SearchPart } from '#query'
import type { Ground } from '../answers/ground.ts'
import type { RecordStore } from '../records/store.ts'
import type { TokenTexts } from './collector.ts'
import { createPartIndex, type PartIndex } from './part-index.ts'
import { readTokenTexts, rootOfPart } from './token-texts.ts'

/** An index as far as it is made. */
interface Made {
  readonly making: Generator<undefined, TokenTexts>
  index: PartIndex | null
  hasFailed: boolean
}

const indexes = new WeakMap<RecordStore, Map<SearchPart, Made>>()

function madeOf(store: RecordStore, part: SearchPart): Made {
  const known = indexes.get(store) ?? new Map<SearchPart, Made>()
  indexes.set(store, known)
  const made = known.get(part)
  if (made !== undefined && !made.hasFailed) return made
  const begun: Made = { making: readTokenTexts(store, part), index: null, hasFailed: false }
  known.set(part, begun)
  return begun
}

/** Goes on making an index to the next pause; gives it when it is done. */
function goOn(made: Made): PartIndex | null {
  if (made.index !== null) return made.index
  try {
    const { done, value } = made.making.next()
    if (done === true) made.index = createPartIndex(value)
    return made.index
  } catch (error) {
    // A generator that threw is over: the next search begins anew.
    made.hasFailed = true
    throw error
  }
}

function finish(made: Made): PartIndex {
  for (;;) {
    const index = goOn(made)
    if (index !== null) return index
  }
}

/** The indexes of these parts, made at the first search. */
export async function partIndexes(store: RecordStore, parts: readonly SearchPart[]): Promise<readonly PartIndex[]> {
  await store.need(['id', ...parts.map(rootOfPart)])
  return parts.map((part) => finish(madeOf(store, part)))
}

/** Makes the indexes that the search parameter of an entity uses, before anybody asks, in small steps. */
export function* warmSearchSteps(ground: Ground, entity: EntityType): Iterable<() => Promise<unknown>> {
  const store = ground.store(entity)
  for (const part of reachOfSearch(entity, { scope: 'default', exact: false }).parts) {
    yield () => store.need(['id', rootOfPart(part)])
    const made = madeOf(store, part)
    while (made.index === null && !made.hasFailed) yield async () => goOn(made)
    yield async () => made.index?.textsWith(0)
    yield async () => made.index?.codesOfStem('')
  }
}

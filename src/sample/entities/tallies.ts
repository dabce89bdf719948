import type { JsonObject } from '#lib/json'
import type { EntityType } from '#query'
import type { Topic } from '../world/model.ts'
import { readFacts, Tally } from './tally.ts'

/** Types whose records tell more of their works than how many there are. */
const DETAILED: ReadonlySet<EntityType> = new Set(['authors', 'sources', 'institutions', 'publishers', 'funders'])

/** The tallies of all records works count for. */
export class Tallies {
  readonly #byType = new Map<EntityType, Map<string, Tally>>()

  /** Adds a work to every record it counts for, once each. */
  add(work: JsonObject, keys: Partial<Record<EntityType, readonly string[]>>): void {
    const facts = readFacts(work)
    for (const [type, ids] of Object.entries(keys) as [EntityType, readonly string[]][]) {
      const tallies = this.#byType.get(type) ?? new Map<string, Tally>()
      this.#byType.set(type, tallies)
      for (const id of new Set(ids)) {
        const tally = tallies.get(id) ?? new Tally()
        tallies.set(id, tally)
        if (DETAILED.has(type)) tally.add(facts)
        else tally.count(facts)
      }
    }
  }

  of(type: EntityType, id: string): Tally {
    return this.#byType.get(type)?.get(id) ?? new Tally()
  }
}

const MOST_TOPICS = 5

/** The topics of a record's works with how many there are, and the record's share of all works of each topic. */
export function topicsFrom(
  tally: Tally,
  tallies: Tallies,
  byId: ReadonlyMap<string, Topic>,
): { readonly topics: readonly JsonObject[]; readonly shares: readonly JsonObject[] } {
  const top = tally.topTopics(MOST_TOPICS).flatMap(({ id, count }) => {
    const topic = byId.get(id)
    return topic === undefined ? [] : [{ topic, count }]
  })
  return {
    topics: top.map(({ topic, count }) => ({ ...topic.ref, count })),
    shares: top.map(({ topic, count }) => ({
      ...topic.ref,
      value: Math.round((count / Math.max(1, tallies.of('topics', topic.id).works)) * 10_000_000) / 10_000_000,
    })),
  }
}

/** `topics` and `topic_share`. */
export function topicRootsFrom(tally: Tally, tallies: Tallies, byId: ReadonlyMap<string, Topic>): JsonObject {
  const { topics, shares } = topicsFrom(tally, tallies, byId)
  return { topics, topic_share: shares }
}

import type { JsonObject } from '#lib/json'
import type { Random } from '../random/random.ts'
import type { World } from '../world/model.ts'
import { countCitations } from './citations.ts'
import { makeDrafts } from './drafts.ts'
import { makeOutlines } from './outlines.ts'
import { makeWorkRecord } from './record.ts'
import { makeReferences } from './references.ts'

/** Works that others of the same topic are told to be related to. */
function relatedTo(random: Random, n: number, peers: readonly number[]): readonly number[] {
  if (random.chance(0.3)) return []
  const some = Array.from({ length: random.between(1, 8) }, () => random.pick(peers))
  return [...new Set(some)].filter((peer) => peer !== n)
}

/** All works, in the order of their dates. */
export function makeWorks(random: Random, world: World, count: number): JsonObject[] {
  const outlines = makeOutlines(random.fork('outlines'), world.topics, count)
  const drafts = makeDrafts(random.fork('drafts'), world, outlines)
  const references = makeReferences(random.fork('references'), drafts)
  const citations = countCitations(drafts, references)
  const rest = random.fork('records')
  const byTopic = new Map<string, number[]>()
  for (const { topic, n } of drafts) {
    const peers = byTopic.get(topic.id)
    if (peers === undefined) byTopic.set(topic.id, [n])
    else peers.push(n)
  }
  const data = drafts.filter((draft) => draft.type === 'dataset').map((draft) => draft.n)
  const idOf = (n: number): string => drafts[n]?.id ?? ''
  return drafts.map((draft) =>
    makeWorkRecord(draft, {
      random: rest,
      citations: citations[draft.n] ?? { count: 0, byYear: [], fwci: null, normalized: null, percentileYear: null },
      referenced: (references[draft.n] ?? []).map(idOf),
      related: relatedTo(rest, draft.n, byTopic.get(draft.topic.id) ?? [draft.n]).map(idOf),
      datasets: data.length > 0 && rest.chance(0.01) ? [idOf(rest.pick(data))] : [],
    }),
  )
}

import type { Query, Sample } from '#query'
import type { RecordStore } from '../records/store.ts'

/** The seed of a sample; without one a seed is drawn, which the cursors of the list carry on. */
export function sampleSeed(query: Query): string {
  return query.sample?.seed ?? String(Math.floor(Math.random() * 2 ** 32))
}

/** The part of the matching records that a seed draws. */
export function drawSample(
  store: RecordStore,
  { sample, matching }: { readonly sample: Sample; readonly matching: Int32Array },
): Int32Array {
  const seed = sample.seed ?? ''
  const drawn = Array.from(matching, (rid) => ({ rid, place: drawNumber(`${seed} ${store.idOf(rid)}`) }))
  drawn.sort((a, b) => a.place - b.place || a.rid - b.rid)
  return Int32Array.from(drawn.slice(0, sample.size), ({ rid }) => rid).sort()
}

/** A number that seed and id fix (FNV-1a): the records of a sample are those with the smallest. */
function drawNumber(text: string): number {
  let hash = 0x811c9dc5
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

import type { Query } from '#query'
import type { Ground } from './ground.ts'

/** The seed of a sample; without one a seed is drawn, which the cursors of the list carry on. */
export function sampleSeed(query: Query): string {
  return query.sample?.seed ?? String(Math.floor(Math.random() * 2 ** 32))
}

const tables = new WeakMap<Ground, Map<string, string>>()

/** The table of `rid`, `place`: the order in which a seed draws the records of an entity. */
export async function sampleTable(ground: Ground, query: Query): Promise<string> {
  const seed = sampleSeed(query)
  const store = ground.store(query.entity)
  await store.need(['id'])
  const made = tables.get(ground) ?? new Map<string, string>()
  tables.set(ground, made)
  const key = `${query.entity} ${seed}`
  const known = made.get(key)
  if (known !== undefined) return known
  const name = ground.newTable([
    { name: 'rid', values: Int32Array.from({ length: store.rows }, (_, row) => row) },
    { name: 'place', values: Float64Array.from(store.ids(), (id) => drawNumber(`${seed} ${id}`)) },
  ])
  made.set(key, name)
  return name
}

/** A number that seed and id fix (FNV-1a): the records of a sample are those with the smallest. */
function drawNumber(text: string): number {
  let hash = 0x811c9dc5
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

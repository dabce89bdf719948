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
  const ids = store.ids()
  const drawn = ids.map((id, rid) => ({ rid, mark: drawMark(id, seed) }))
  drawn.sort((a, b) => a.mark - b.mark || a.rid - b.rid)
  const rid = Int32Array.from(drawn, (one) => one.rid)
  const name = ground.newTable([
    { name: 'rid', values: rid },
    { name: 'place', values: Int32Array.from(rid.keys()) },
  ])
  made.set(key, name)
  return name
}

function drawMark(id: string, seed: string): number {
  return (id + seed).length
}

import type { RecordStore } from '../records/store.ts'
import { follow, followPath, type Leaves, leavesOf, type Occurrences } from '../schema/leaves.ts'

/** The values that stand under a path. `first`: in so many members of the root's own list. */
export function leavesAt(store: RecordStore, path: string, first?: number): Leaves {
  const found = occurrencesAt(store, path, first)
  return found === null ? { kind: 'none' } : leavesOf(found)
}

const followed = new WeakMap<RecordStore, Map<string, Occurrences | null>>()
/** Fields of the same objects are asked for one after the other. */
const MOST_FOLLOWED = 4

/** What stands under a path. The objects on the way are remembered for a while. */
export function occurrencesAt(store: RecordStore, path: string, first?: number): Occurrences | null {
  const keys = path.split('.')
  const key = keys.at(-1) ?? ''
  if (keys.length === 1) return rootOccurrences(store, { keys, first })
  const known = followed.get(store) ?? new Map<string, Occurrences | null>()
  followed.set(store, known)
  const way = `${keys.slice(0, -1).join('.')} ${first ?? ''}`
  const objects = known.has(way) ? known.get(way) : rootOccurrences(store, { keys: keys.slice(0, -1), first })
  known.delete(way)
  known.set(way, objects ?? null)
  const [oldest] = known.keys()
  if (known.size > MOST_FOLLOWED && oldest !== undefined) known.delete(oldest)
  return objects === null || objects === undefined ? null : follow(objects, key)
}

function rootOccurrences(
  store: RecordStore,
  { keys: [root = '', ...rest], first }: { readonly keys: readonly string[]; readonly first: number | undefined },
): Occurrences | null {
  const column = store.column(root)
  return column === null ? null : followPath(column, rest, first)
}

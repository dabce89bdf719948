import type { Ground } from './ground.ts'

/** The rows of the works that a work lists under this root key: its references, or what is related to it. */
export async function linkedRows(
  ground: Ground,
  { id, path }: { readonly id: string; readonly path: string },
): Promise<readonly number[]> {
  const store = ground.store('works')
  await store.need(['id', path])
  const row = store.rowOf(id)
  const list = row === null ? null : store.read(row, [path])[path]
  if (!Array.isArray(list)) return []
  const rows = list.map((url) => (typeof url === 'string' ? store.rowOf(url.slice(url.lastIndexOf('/') + 1)) : null))
  return rows.filter((found) => found !== null)
}

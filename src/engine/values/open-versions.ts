import type { RecordStore } from '../records/store.ts'
import { followPath, type Occurrences } from '../schema/leaves.ts'
import { readerOf } from '../schema/reader.ts'
import { codedValues, type FieldValues } from './field-values.ts'

const VERSIONS = ['any', 'acceptedOrPublished', 'published'] as const

/**
 * `any`: the work has an open copy; `acceptedOrPublished`, `published`: an open copy of such a version. A work has all
 * that hold, so that the groups overlap (provider reference § 9.3).
 */
export function bestOpenVersions(store: RecordStore): FieldValues {
  const sets = [
    openRows(store, () => true),
    rowsWithOpenVersion(store, 'accepted-or-published'),
    openRows(store, isPublished),
  ]
  const pairs = sets.flatMap((rows, code) => [...rows].map((row) => ({ row, code })))
  pairs.sort((a, b) => a.row - b.row || a.code - b.code)
  return codedValues({
    rows: Int32Array.from(pairs, (pair) => pair.row),
    codes: Int32Array.from(pairs, (pair) => pair.code),
    keys: VERSIONS,
  })
}

/** Works with an open copy that is an accepted or published version, or a submitted one. */
export function rowsWithOpenVersion(
  store: RecordStore,
  version: 'accepted-or-published' | 'submitted',
): ReadonlySet<number> {
  if (version === 'submitted') return openRows(store, (found) => found === 'submittedVersion')
  return openRows(store, (found) => found === 'acceptedVersion' || isPublished(found))
}

const isPublished = (version: unknown): boolean => version === 'publishedVersion'

function openRows(store: RecordStore, isWanted: (version: unknown) => boolean): ReadonlySet<number> {
  const column = store.column('locations')
  const locations = column === null ? null : followPath(column, [])
  if (locations === null) return new Set()
  const isOpen = keyReader(locations, 'is_oa')
  const version = keyReader(locations, 'version')
  const rows = new Set<number>()
  for (const [k, row] of locations.rows.entries()) if (isOpen(k) === true && isWanted(version(k))) rows.add(row)
  return rows
}

/** Reads a key of these objects, by occurrence. */
function keyReader(objects: Occurrences, key: string): (occurrence: number) => unknown {
  const { field, data } = objects.column
  const index = field.type.children?.findIndex((child: { readonly name: string }) => child.name === key) ?? -1
  const childField = field.type.children?.[index]
  const childData = data.children[index]
  if (childField === undefined || childData === undefined) return () => undefined
  const read = readerOf({ field: childField, data: childData })
  return (occurrence) => read(objects.at[occurrence] ?? 0)
}

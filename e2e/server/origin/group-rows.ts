import { Bits } from '../store/bits.ts'
import type { Stored } from '../store/column.ts'
import type { Table } from '../store/table.ts'
import { type Bucket, countValues, narrowed } from './buckets.ts'
import type { Context } from './context.ts'
import type { Grouping } from './group-field.ts'
import { nameGroup, nameUnknown } from './group-keys.ts'

/** A group on its way out, with what is needed to narrow to it. */
export interface Row {
  readonly key: string
  readonly name: string | null
  readonly count: number
  readonly value: Stored | null
}

const byCount = (left: Row, right: Row): number => right.count - left.count

const countOf = (table: Table, grouping: Grouping, bits: Bits, key: string): number =>
  table.column(grouping.named).withKey('exact', String, key).and(bits).count()

const CONTINENT_IDS = ['Q15', 'Q51', 'Q48', 'Q46', 'Q49', 'Q55643', 'Q18']
const VERSIONS = ['acceptedVersion', 'publishedVersion', 'submittedVersion']
const BEST_VERSIONS = ['any', 'acceptedOrPublished', 'published']

const fixedRows = (table: Table, grouping: Grouping, bits: Bits, keys: readonly string[]): Row[] =>
  keys.map((key) => ({ key, name: key, count: countOf(table, grouping, bits, key), value: key }))

const unknownRow = (count: number): Row => ({ key: 'unknown', name: 'unknown', count, value: null })

const missingIn = (table: Table, grouping: Grouping, bits: Bits): number =>
  table.column(grouping.named).missing().and(bits).count()

/** Closed lists of which empty groups may be appended. Rule: reference § 9.1. */
const WITH_EMPTY_GROUPS = new Set(['type', 'open_access.oa_status', 'authorships.institutions.type'])

const emptyBuckets = (table: Table, { named }: Grouping, seen: readonly Bucket[]): readonly Bucket[] => {
  if (table.entity !== 'works' || !WITH_EMPTY_GROUPS.has(named.canonical)) return []
  const known = new Set(seen.map((bucket) => bucket.value))
  const all = countValues(table, named, Bits.all(table.size)).buckets
  return all.filter((bucket) => !known.has(bucket.value)).map((bucket) => ({ value: bucket.value, count: 0 }))
}

/** Author groups without a known name are dropped. Rule: reference § 9.10. */
const isShown = (grouping: Grouping, row: Row): boolean =>
  !['authorships.author.id', 'author.id'].includes(grouping.named.name) || row.name !== null || row.value === null

function countedRows(table: Table, context: Context, grouping: Grouping, bits: Bits): readonly Row[] {
  const { named, includeUnknown } = grouping
  const { dialect } = context.settings
  const { buckets, missing } = countValues(table, named, narrowed(table, named, bits))
  // The documents say that the `false` group holds the unknown ones of a yes/no field.
  const folds = includeUnknown && dialect === 'documents' && grouping.style === 'stored-boolean'
  const counted = folds ? foldUnknown(buckets, missing) : buckets
  const toRow = ({ value, count }: Bucket): Row => {
    const { key, name } =
      value === null
        ? nameUnknown(table, named, dialect, false)
        : nameGroup(table, context.store, named, value, dialect)
    return { key, name, count, value }
  }
  const rows = counted.map(toRow).filter((row) => isShown(grouping, row))
  if (includeUnknown && missing > 0 && !folds) rows.push(toRow({ value: null, count: missing }))
  return [...rows.sort(byCount), ...emptyBuckets(table, grouping, buckets).map(toRow)]
}

const foldUnknown = (buckets: readonly Bucket[], missing: number): readonly Bucket[] => {
  const no = buckets.find((bucket) => bucket.value === false)?.count ?? 0
  return [...buckets.filter((bucket) => bucket.value !== false), { value: false, count: no + missing }]
}

function continentRows(table: Table, context: Context, grouping: Grouping, bits: Bits): readonly Row[] {
  const rows = fixedRows(table, grouping, bits, CONTINENT_IDS).map((row) => ({
    ...row,
    name: context.store.nameOf(`https://openalex.org/continents/${row.key}`) ?? row.key,
  }))
  return [...rows, unknownRow(missingIn(table, grouping, bits))].sort(byCount)
}

/** All groups of a field, by count. Rule: reference § 9. */
export function groupRows(table: Table, context: Context, grouping: Grouping, bits: Bits): readonly Row[] {
  switch (grouping.style) {
    case 'none':
      return []
    case 'presence':
      return ['true', 'false'].map((key) => {
        const count = table.column(grouping.named).withKey('boolean', String, key).and(bits).count()
        return { key, name: key, count, value: key === 'true' }
      })
    case 'continent':
      return continentRows(table, context, grouping, bits)
    case 'best-version':
      return fixedRows(table, grouping, bits, BEST_VERSIONS).sort(byCount)
    case 'version': {
      const unknown = grouping.includeUnknown ? [unknownRow(missingIn(table, grouping, bits))] : []
      return [...fixedRows(table, grouping, bits, VERSIONS), ...unknown].sort(byCount)
    }
    default:
      return countedRows(table, context, grouping, bits)
  }
}

/** The records of one row. */
export function bitsOfRow(table: Table, grouping: Grouping, bits: Bits, row: Row): Bits {
  const column = table.column(grouping.named)
  if (row.value === null) return column.missing().and(bits)
  return column.withKey('exact', String, String(row.value)).and(narrowed(table, grouping.named, bits))
}

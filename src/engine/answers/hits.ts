import type { Query } from '#query'
import type { RecordStore } from '../records/store.ts'
import { searchHits } from '../search/search-hits.ts'
import { conditionOf } from './conditions.ts'
import { defaultTest } from './default-test.ts'
import type { Ground } from './ground.ts'
import { drawSample } from './sample.ts'
import { allOf, createFrame } from './sql.ts'

/** The records that match a query. */
export interface Hits {
  /** Their numbers, ascending: the entity's default order. */
  readonly rids: Int32Array
  readonly count: number
  /** Table of `rid`, `score`, when the query searches. */
  readonly scores: string | null
  /** The numbers as a table with a column `rid`. */
  table(): string
  /** Gives back what was made for it. */
  forget(): void
}

/** Answers kept: a person goes back and forth, and a page asks for several groupings of the same records. */
const KEPT = 16

/** Finds the records of queries, and remembers the last ones. */
export interface HitFinder {
  find(query: Query): Promise<Hits>
}

export function createHitFinder(ground: Ground): HitFinder {
  const kept = new Map<string, Promise<Hits>>()
  return {
    find: (query) => {
      const key = JSON.stringify([query.entity, query.search, query.filter, query.sample, query.includeXpac])
      const known = kept.get(key) ?? makeHits(ground, query)
      kept.delete(key)
      kept.set(key, known)
      known.catch(() => kept.delete(key))
      forgetOldest(kept)
      return known
    },
  }
}

function forgetOldest(kept: Map<string, Promise<Hits>>): void {
  const [oldest] = kept
  if (kept.size <= KEPT || oldest === undefined) return
  kept.delete(oldest[0])
  oldest[1].then(
    (hits) => hits.forget(),
    () => {},
  )
}

async function makeHits(ground: Ground, query: Query): Promise<Hits> {
  const store = ground.store(query.entity)
  await store.need(['id'])
  const isDefault = await defaultTest(store, query)
  const { found, scores } = isPlain(query) ? { found: allRows(store), scores: null } : await askDatabase(ground, query)
  const matching = found.filter(isDefault)
  const rids = query.sample === null ? matching : drawSample(store, { sample: query.sample, matching })
  return toHits(ground, { rids, scores })
}

/** Whether nothing is asked: such a list needs no database, so that it is there before one has started. */
const isPlain = (query: Query): boolean => query.filter.length === 0 && query.search.length === 0

const allRows = (store: RecordStore): Int32Array => Int32Array.from({ length: store.rows }, (_, row) => row)

async function askDatabase(
  ground: Ground,
  query: Query,
): Promise<{ readonly found: Int32Array; readonly scores: string | null }> {
  await ground.ready()
  const frame = createFrame(ground, query.entity)
  const scores = await searchHits(ground, query)
  const temporary: string[] = []
  const conditions = await Promise.all(query.filter.map((clause) => conditionOf(clause, { ground, frame, temporary })))
  if (scores !== null) conditions.push(`${frame.rid()} IN (SELECT rid FROM ${scores})`)
  const [found = []] = ground.run(
    `SELECT CAST(${frame.rid()} AS INTEGER) FROM ${frame.from()} WHERE ${allOf(conditions)}`,
  )
  for (const table of temporary) ground.drop(table)
  return { found: ascending(Int32Array.from(found, (rid) => rid ?? 0)), scores }
}

/** The order of an answer without one is not promised, though it mostly is that of the rows. */
const ascending = (rids: Int32Array): Int32Array =>
  rids.every((rid, index) => index === 0 || rid > (rids[index - 1] ?? 0)) ? rids : rids.sort()

function toHits(ground: Ground, { rids, scores }: { readonly rids: Int32Array; readonly scores: string | null }): Hits {
  let table: string | null = null
  return {
    rids,
    count: rids.length,
    scores,
    table: () => {
      table ??= ground.newTable([{ name: 'rid', values: rids }])
      return table
    },
    forget: () => {
      for (const made of [table, scores]) if (made !== null) ground.drop(made)
      table = null
    },
  }
}

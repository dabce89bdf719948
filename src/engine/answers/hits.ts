import type { Clause, Query } from '#query'
import { findField, toFieldId } from '#query'
import { searchHits } from '../search/search-hits.ts'
import { conditionOf } from './conditions.ts'
import type { Ground } from './ground.ts'
import { sampleTable } from './sample.ts'
import { allOf, createFrame, sqlNumber } from './sql.ts'

/** The records that match a query, as a table with a column `rid`. */
export interface Hits {
  readonly table: string
  readonly count: number
  /** Table of `rid`, `score`, when the query searches. */
  readonly scores: string | null
}

/** Answers kept: a person goes back and forth, and a page asks for several groupings of the same records. */
const KEPT = 12

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
      forgetOldest(ground, kept)
      return known
    },
  }
}

function forgetOldest(ground: Ground, kept: Map<string, Promise<Hits>>): void {
  const [oldest] = kept
  if (kept.size <= KEPT || oldest === undefined) return
  kept.delete(oldest[0])
  oldest[1].then(
    (hits) => ground.drop(hits.table),
    () => {},
  )
}

async function makeHits(ground: Ground, query: Query): Promise<Hits> {
  const frame = createFrame(ground, query.entity)
  const context = { ground, frame }
  const clauses = [...query.filter, ...(await defaultClauses(ground, query))]
  const search = await searchHits(ground, query)
  const conditions = await Promise.all(clauses.map((clause) => conditionOf(clause, context)))
  if (search !== null) conditions.push(`${frame.rid} IN (SELECT rid FROM ${search})`)
  const select = `SELECT ${frame.rid} AS rid FROM ${frame.from()} WHERE ${allOf(conditions)}`
  const matching = ground.newTableAs(select)
  const table = query.sample === null ? matching : await drawSample(ground, { query, matching })
  const [[count = 0] = []] = ground.db.run(`SELECT count(*) FROM ${table}`)
  return { table, count: count ?? 0, scores: search }
}

async function drawSample(
  ground: Ground,
  { query, matching }: { readonly query: Query; readonly matching: string },
): Promise<string> {
  const order = await sampleTable(ground, query)
  const size = sqlNumber(query.sample?.size ?? 0)
  const drawn = ground.newTableAs(
    `SELECT m.rid FROM ${matching} m JOIN ${order} o ON o.rid = m.rid ORDER BY o.place, m.rid LIMIT ${size}`,
  )
  ground.drop(matching)
  return drawn
}

/** What the provider adds unless the query speaks of it (provider reference § 2.1, 2026-08). */
async function defaultClauses(ground: Ground, query: Query): Promise<readonly Clause[]> {
  const speaksOf = (name: string): boolean => query.filter.some((clause) => clause.field === name)
  if (query.entity === 'works' && !query.includeXpac && !speaksOf('is_xpac')) {
    return onlyWhereHeld(ground, { query, clause: NOT_XPAC })
  }
  if (query.entity === 'authors' && !speaksOf('works_count')) {
    return onlyWhereHeld(ground, { query, clause: WITH_WORKS })
  }
  return []
}

const NOT_XPAC: Clause = {
  field: toFieldId('is_xpac'),
  match: { kind: 'any', values: [{ kind: 'is', value: 'false' }] },
}
const WITH_WORKS: Clause = {
  field: toFieldId('works_count'),
  match: { kind: 'any', values: [{ kind: 'above', bound: 0 }] },
}

async function onlyWhereHeld(
  ground: Ground,
  { query, clause }: { readonly query: Query; readonly clause: Clause },
): Promise<readonly Clause[]> {
  const field = findField(query.entity, clause.field)
  return field !== null && (await ground.fieldTable(field)) !== null ? [clause] : []
}

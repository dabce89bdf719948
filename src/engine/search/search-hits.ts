import {
  type EntityType,
  type FieldId,
  parseSearch,
  type Query,
  RELEVANCE,
  reachOfField,
  reachOfSearch,
  relevantTokens,
  type SearchNode,
  type SearchReach,
} from '#query'
import type { Ground } from '../answers/ground.ts'
import type { RecordStore } from '../records/store.ts'
import { evaluate, type RowMarks } from './evaluate.ts'
import { partIndexes } from './indexes.ts'
import type { PartIndex } from './part-index.ts'

/** The records in whose text a search filter holds, as a table with a column `rid`; `null` when the field is none. */
export async function textHits(
  ground: Ground,
  {
    entity,
    field,
    queries,
  }: { readonly entity: EntityType; readonly field: FieldId; readonly queries: readonly string[] },
): Promise<string | null> {
  const reach = reachOfField(entity, field)
  if (reach === null) return null
  const marks = await Promise.all(queries.map((words) => marksOf(ground.store(entity), { reach, words })))
  const known = marks.filter((one) => one !== null)
  const isHit = (row: number): boolean => known.length < marks.length || known.some((one) => one[row] === 1)
  return rowTable(ground, rowsWhere(ground.store(entity), isHit))
}

/** `null`: no word to look for, which holds for every record. */
async function marksOf(
  store: RecordStore,
  { reach, words }: { readonly reach: SearchReach; readonly words: string },
): Promise<RowMarks | null> {
  const node = parseSearch(words, { stemmed: reach.stemmed })
  if (node === null) return null
  return evaluate(node, { indexes: await partIndexes(store, reach.parts), stemmed: reach.stemmed, rows: store.rows })
}

function rowsWhere(store: RecordStore, isWanted: (row: number) => boolean): Int32Array {
  const rows: number[] = []
  for (let row = 0; row < store.rows; row += 1) if (isWanted(row)) rows.push(row)
  return Int32Array.from(rows)
}

const rowTable = (ground: Ground, rows: Int32Array): string => ground.newTable([{ name: 'rid', values: rows }])

/** One search of a query: where it looks and what for. */
interface Asked {
  readonly reach: SearchReach
  readonly node: SearchNode
}

function askedBy(query: Query): { readonly searches: readonly Asked[]; readonly all: readonly Asked[] } {
  const read = (reach: SearchReach | null, words: string): readonly Asked[] => {
    const node = reach === null ? null : parseSearch(words, { stemmed: reach.stemmed })
    return reach === null || node === null ? [] : [{ reach, node }]
  }
  const searches = query.search.flatMap((search) => read(reachOfSearch(query.entity, search), search.words))
  const filters = query.filter.flatMap(({ field, match }) =>
    match.kind === 'text' ? match.queries.flatMap((words) => read(reachOfField(query.entity, field), words)) : [],
  )
  return { searches, all: [...searches, ...filters] }
}

/** Whether a query searches, by parameter or by filter: only then is there a score and an order by it. */
export const isSearching = (query: Query): boolean =>
  query.search.length > 0 || query.filter.some((clause) => clause.match.kind === 'text')

/**
 * The records for which all search parameters hold, as a table of `rid`, `score`; `null` when the query does not search
 * at all. Search filters count for the score, but are conditions of their own.
 */
export async function searchHits(ground: Ground, query: Query): Promise<string | null> {
  if (!isSearching(query)) return null
  const { searches, all } = askedBy(query)
  const store = ground.store(query.entity)
  const marks = await Promise.all(
    searches.map(async ({ reach, node }) =>
      evaluate(node, { indexes: await partIndexes(store, reach.parts), stemmed: reach.stemmed, rows: store.rows }),
    ),
  )
  const rows = rowsWhere(store, (row) => marks.every((one) => one[row] === 1))
  const scores = await scoresOf(store, { query, asked: all })
  return ground.newTable([
    { name: 'rid', values: rows },
    { name: 'score', values: rows.map((row) => scores[row] ?? 0) },
  ])
}

/** The relevance of every record, by the rule of `RELEVANCE`. */
async function scoresOf(
  store: RecordStore,
  { query, asked }: { readonly query: Query; readonly asked: readonly Asked[] },
): Promise<Int32Array> {
  const { parts } = reachOfSearch(query.entity, { scope: 'default', exact: false })
  await store.need(['cited_by_count'])
  const tokensWhere = (stemmed: boolean): ReadonlySet<string> =>
    new Set(asked.filter(({ reach }) => reach.stemmed === stemmed).flatMap(({ node }) => relevantTokens(node)))
  const words = { stemmed: tokensWhere(true), plain: tokensWhere(false) }
  const scores = new Int32Array(store.rows)
  const [title, ...others] = await partIndexes(store, parts)
  if (title !== undefined) addMatches(title, { words, weight: RELEVANCE.title, scores })
  for (const other of others) addMatches(other, { words, weight: RELEVANCE.text, scores })
  addCitations(store, scores)
  return scores
}

interface Words {
  readonly stemmed: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
}

function addMatches(
  index: PartIndex,
  { words, weight, scores }: { readonly words: Words; readonly weight: number; readonly scores: Int32Array },
): void {
  const { source } = index
  const stems = index.stems()
  // A token that is a word of both a stemmed and an exact search counts for each.
  const counts = source.vocabulary.map(
    (token, code) => Number(words.plain.has(token)) + Number(words.stemmed.has(stems[code] ?? '')),
  )
  const textScores = new Int32Array(source.starts.length)
  for (let text = 0; text + 1 < source.starts.length; text += 1) {
    let found = 0
    for (let at = source.starts[text] ?? 0; at < (source.starts[text + 1] ?? 0); at += 1)
      found += counts[source.codes[at] ?? 0] ?? 0
    textScores[text] = found * weight
  }
  for (let k = 0; k < source.rows.length; k += 1) {
    const row = source.rows[k] ?? 0
    scores[row] = (scores[row] ?? 0) + (textScores[source.texts[k] ?? 0] ?? 0)
  }
}

function addCitations(store: RecordStore, scores: Int32Array): void {
  for (let row = 0; row < store.rows; row += 1) {
    const count = store.read(row, ['cited_by_count'])['cited_by_count']
    scores[row] = (scores[row] ?? 0) + (typeof count === 'number' ? Math.min(count, RELEVANCE.citationsAtMost) : 0)
  }
}

import { useState } from 'react'
import { type Counts, canonicalText, useCounts, useLargest, useSource } from '#data'
import { clauseOfGroup, type Field, matchOptions, type Query, withClause } from '#query'
import type { Groups, SourceError } from '#sources'
import { binsOf, countBins, cutOf } from './bins.ts'
import { actionOfRange, type Range } from './mark.ts'

/** The counts of the ranges of one set. */
export interface ReadyBins {
  readonly status: 'ready'
  /** The set they are of. */
  readonly query: Query
  readonly bins: readonly Range[]
  readonly counts: readonly number[]
  readonly unknown: number | null
  readonly matching: number | null
  readonly receivedAt: number
  /** Queries that were counted one by one; none when the groups told it all. */
  readonly queries: readonly Query[]
}

/** The counts of ranges, or what it takes to get them. */
export type Binned =
  | { readonly status: 'waiting' }
  | { readonly status: 'priced'; readonly requests: number; start(): void }
  | { readonly status: 'counting'; readonly answers: Counts; readonly requests: number; stop(): void }
  | { readonly status: 'failed'; readonly error: SourceError; retry(): void }
  | ReadyBins

/** The last ranges that were counted: they stay in sight while those of the next set are counted, and when that fails. */
export function useLastBins(binned: Binned): ReadyBins | null {
  const [last, setLast] = useState<ReadyBins | null>(null)
  if (binned.status !== 'ready') return last
  const isSame = last?.receivedAt === binned.receivedAt && canonicalText(last.query) === canonicalText(binned.query)
  if (!isSame) setLast(binned)
  return binned
}

/** The query narrowed to the records of a range; `null` where the grammar has no clause for it. */
function narrowed(query: Query, field: Field, range: Range): Query | null {
  const action = actionOfRange(field, range)
  return 'clauses' in action ? action.clauses.reduce(withClause, query) : null
}

function unknownQuery(query: Query, field: Field): Query | null {
  const none = clauseOfGroup(query.entity, field.id, null)
  return matchOptions(field).unknown && 'clause' in none ? withClause(query, none.clause) : null
}

const present = (query: Query | null): query is Query => query !== null

/** What is counted one by one: the set itself, its records without a value, each range. */
function countedQueries(query: Query, field: Field, bins: readonly Range[]): readonly Query[] {
  const ranges = bins.map((bin) => narrowed(query, field, bin))
  return [query, unknownQuery(query, field), ...ranges].filter(present)
}

/**
 * Counts the numbers of a field in ranges. From the groups when all of them came: nothing more is asked. Else one small
 * request a range: at once where the data lie here, at a provider when the person agrees to the price.
 */
export function useBins(query: Query, field: Field, groups: Groups | null): Binned {
  const { can } = useSource(query.source).source
  const [isAgreed, setAgreed] = useState(false)
  const isComplete = groups?.isComplete === true
  const largest = useLargest(query, field.id, !isComplete)
  const all = groups?.groups ?? []
  const known = all.filter(({ key }) => key !== null)
  const most = isComplete ? Math.max(0, ...known.map(({ key }) => Number(key))) : largest.value
  const bins = binsOf(cutOf(field, known, most))
  const isAsked = !isComplete && largest.isReady && (isAgreed || can.rate === null)
  const queries = countedQueries(query, field, bins)
  const answers = useCounts(isAsked ? queries : [], { why: `range of ${field.id}`, isAsked })
  if (groups && isComplete)
    return {
      status: 'ready',
      query,
      bins,
      counts: countBins(bins, known),
      unknown: all.find(({ key }) => key === null)?.count ?? 0,
      matching: groups.total.kind === 'exact' ? groups.total.count : null,
      receivedAt: groups.info.receivedAt,
      queries: [],
    }
  if (!largest.isReady) return { status: 'waiting' }
  if (!isAsked) return { status: 'priced', requests: queries.length, start: () => setAgreed(true) }
  if (answers.error) return { status: 'failed', error: answers.error, retry: answers.retry }
  if (answers.status === 'counting')
    return { status: 'counting', answers, requests: queries.length, stop: () => setAgreed(false) }
  const ofRanges = answers.counts.slice(-bins.length)
  return {
    status: 'ready',
    query,
    bins,
    counts: ofRanges.map((count) => count ?? 0),
    unknown: queries.length > bins.length + 1 ? (answers.counts[1] ?? null) : null,
    matching: answers.counts[0] ?? null,
    receivedAt: answers.receivedAt,
    queries,
  }
}

import { type Clause, type FieldId, findField, type Query } from '#query'
import type { RequestOptions, TimeWindows } from '../source.ts'
import { endOfDay, readMoment, type Stretch } from './moments.ts'
import type { Part, SplitRequest, WalkPlan } from './split.ts'
import { cutWindows, type Window } from './windows.ts'

/**
 * Pages of a window. A walk that its provider holds is lost by any failure and begun anew: what that costs is bounded,
 * and even at ten seconds a page a window is over long before five minutes. Rule: Crossref reference § 7, August 2026.
 */
const WINDOW_PAGES = 20

/** Counts asked for, at most: each is a request of its own, one a second in the public pool. */
const MOST_COUNTS = 48

/** Windows beyond which they grow instead of becoming more. */
const MOST_WINDOWS = 32

const atEnd = (field: FieldId, moment: string | null): readonly Clause[] =>
  moment === null ? [] : [{ field, match: { kind: 'any', values: [{ kind: 'is', value: moment }] } }]

const queryOf = (query: Query, by: TimeWindows, { from, until }: Pick<Window, 'from' | 'until'>): Query => ({
  ...query,
  filter: [...query.filter, ...atEnd(by.from, from), ...atEnd(by.until, until)],
})

function wordsOf({ words }: TimeWindows, { from, until }: Window): string {
  if (from === null) return `${words} until ${until}`
  return until === null ? `${words} from ${from}` : `${words} ${from} to ${until}`
}

/** How a provider that holds the place of each walk cuts this list; `null`: it stays one walk. */
export function windowsFor({ source: { can }, query, total, pageSize }: SplitRequest): TimeWindows | null {
  if (can.cursor !== 'stateful' || can.windows === undefined || query.sample !== null) return null
  if (total.kind === 'unknown' || total.count <= WINDOW_PAGES * pageSize) return null
  return findField(query.entity, can.windows.from) === null ? null : can.windows
}

/**
 * Splits a query into windows of time, each read by a walk of its own: a walk that is lost costs its window alone, and
 * after a reload the windows that were read are not read again. Records without a date lie in none; where the counts
 * tell that there are some, the whole list is read once more behind the windows and gives out what is new.
 * @throws {SourceError}
 */
export async function planWindows(request: SplitRequest, by: TimeWindows, options: RequestOptions): Promise<WalkPlan> {
  const { source, query, pageSize } = request
  let calls = 0
  let tookMs = 0
  let now = 0
  const countOf = async (asked: Query): Promise<number> => {
    calls += 1
    const group = { query: asked, field: by.countBy, includeUnknown: false, top: 1 }
    const { total, info } = await source.group(group, { ...options, why: 'sizes of the windows' })
    tookMs = Math.max(tookMs, info.tookMs)
    now = Math.max(now, info.receivedAt)
    return total.kind === 'unknown' ? 0 : total.count
  }
  // All is counted anew, since the total on the page may be older than that: both must be of one time.
  const dated = await countOf(queryOf(query, by, { from: EVER, until: null }))
  const all = await countOf(query)
  const windows = await cutWindows({
    stretch: stretchOf(query, by, now),
    size: dated,
    most: Math.max(WINDOW_PAGES * pageSize, Math.ceil(dated / MOST_WINDOWS)),
    counts: MOST_COUNTS,
    countBetween: (ends) => countOf(queryOf(query, by, ends)),
  })
  const plan = { total: { kind: 'exact', count: all }, groupCalls: calls, tookMs } as const
  if (windows.length === 1) return { ...plan, parts: [{ query, words: '', size: all }] }
  const parts = windows.map(
    (window): Part => ({ query: queryOf(query, by, window), words: wordsOf(by, window), size: window.size }),
  )
  const rest: readonly Part[] = dated < all ? [{ query, words: by.without, size: all, isAgain: true }] : []
  return { ...plan, parts: [...parts, ...rest] }
}

/** Before any date there is. */
const EVER = '1900'

/** Where dates can be expected: since the provider began, or as far as the query itself says. */
function stretchOf({ filter }: Query, by: TimeWindows, now: number): Stretch {
  const ends = (field: FieldId): readonly number[] =>
    filter.flatMap((clause) => (clause.field === field ? [...momentsOf(clause)] : []))
  const from = Math.max(readMoment(by.earliest) ?? 0, ...ends(by.from))
  return {
    from,
    until: Math.max(from, Math.min(endOfDay(now), ...ends(by.until).map((second) => endOfDay(second * 1_000)))),
  }
}

const momentsOf = ({ match }: Clause): readonly number[] =>
  match.kind !== 'any'
    ? []
    : match.values.flatMap((value) => (value.kind === 'is' ? (readMoment(value.value) ?? []) : []))

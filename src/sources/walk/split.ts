import { type FieldId, findField, matchOptions, type Query, type Total, toFieldId } from '#query'
import type { RequestOptions, Source } from '../source.ts'
import { planWindows, windowsFor } from './plan-windows.ts'
import { clauseOf, cutLine } from './ranges.ts'

/** A part of a query: every record of the query lies in exactly one. `size`: as far as known beforehand. */
export interface Part {
  readonly query: Query
  /** What tells it from the others: "Publication year 2019–2020"; empty where it is the whole. */
  readonly words: string
  readonly size: number
  /** Holds the records of the others, too, and comes last: only what none of them had is taken from it. */
  readonly isAgain?: boolean
}

/** How a list is walked. `groupCalls`: requests it took to find out. `tookMs`: how long one took. */
export interface WalkPlan {
  readonly parts: readonly Part[]
  readonly total: Total
  readonly groupCalls: number
  readonly tookMs: number
}

/** What a plan is made for. `total`: how many match, if that is known already. */
export interface SplitRequest {
  readonly source: Source
  readonly query: Query
  readonly total: Total
  readonly pageSize: number
}

/** Pages up to which a list stays one walk. */
const SMALL_PAGES = 10

/**
 * Parts wanted for each place in flight: enough that one is always ready to be asked for. Each costs about half a page,
 * since its last one is not full. That all end together is not their business: the longest is always read first.
 */
const PARTS_A_PLACE = 2

/** A part of up to so many times the size wanted is not worth a request of its own to split it further. */
const TOO_LARGE = 1.5

/** Requests for groups, at most: each costs a request of the person's budget. */
const MOST_GROUP_CALLS = 6

/**
 * Numbers of which every record has one or none, the steadiest first: what they are does not change during a walk. Not
 * the works of authors: a filter on them lifts the provider's own, which leaves out authors without works (reference
 * § 2.1), and the parts would hold more than the whole.
 */
const AXES: Readonly<Record<string, readonly string[]>> = {
  works: ['publication_year', 'referenced_works_count', 'authors_count', 'cited_by_count'],
  authors: ['cited_by_count', 'summary_stats.h_index'],
  other: ['works_count', 'cited_by_count'],
}

const wholeOf = (query: Query, total: Total): Part => ({
  query,
  words: '',
  size: total.kind === 'unknown' ? 0 : total.count,
})

/**
 * Samples and searches by meaning have no cursor: their pages belong together. A provider that holds the place of each
 * walk is cut by windows of time or not at all.
 */
const isOneWalk = ({ source, query, total, pageSize }: SplitRequest): boolean =>
  source.can.cursor === 'stateful' ||
  query.sample !== null ||
  query.search.some(({ scope }) => scope === 'semantic') ||
  source.can.rate === null ||
  (total.kind !== 'unknown' && total.count <= SMALL_PAGES * pageSize)

function axesOf({ source: { can }, query: { entity } }: SplitRequest): readonly FieldId[] {
  return (AXES[entity] ?? AXES['other'] ?? []).map(toFieldId).filter((id) => {
    const field = findField(entity, id)
    if (field === null || field.isMultiValued || !matchOptions(field).ranges || !matchOptions(field).unknown)
      return false
    return can.whyNotGroup(entity, id) === null && can.whyNotFilter(entity, id) === null
  })
}

/**
 * Splits a query into disjoint parts that together are all of it, to be walked side by side: one cursor walk is bound by
 * the time of each answer, many are bound by the provider's limit alone. Small lists stay one part.
 * @throws {SourceError}
 */
export async function planWalk(request: SplitRequest, options: RequestOptions): Promise<WalkPlan> {
  const whole = wholeOf(request.query, request.total)
  const plan = { parts: [whole], total: request.total, groupCalls: 0, tookMs: 0 }
  const windows = windowsFor(request)
  if (windows !== null) return planWindows(request, windows, options)
  return isOneWalk(request) ? plan : new Splitter(request, options).split(whole)
}

/** The plan of a single walk through the whole list, which alone keeps an order. */
export const singleWalk = (query: Query, { total, tookMs }: Pick<WalkPlan, 'total' | 'tookMs'>): WalkPlan => ({
  parts: [wholeOf(query, total)],
  total,
  groupCalls: 0,
  tookMs,
})

class Splitter {
  readonly #request: SplitRequest
  readonly #options: RequestOptions
  #calls = 0
  #tookMs = 0
  #wanted = 0

  constructor(request: SplitRequest, options: RequestOptions) {
    this.#request = request
    this.#options = options
  }

  async split(whole: Part): Promise<WalkPlan> {
    const { pageSize, source, total } = this.#request
    const axes = axesOf(this.#request)
    this.#wanted = whole.size / ((source.can.rate?.inFlight ?? 1) * PARTS_A_PLACE)
    this.#wanted = Math.max(this.#wanted, 2 * pageSize)
    const parts = await this.#splitBy(whole, axes)
    const largestFirst = [...parts].sort((a, b) => b.size - a.size)
    return { parts: largestFirst, total, groupCalls: this.#calls, tookMs: this.#tookMs }
  }

  async #splitBy(part: Part, [field, ...others]: readonly FieldId[]): Promise<readonly Part[]> {
    if (field === undefined || part.size <= TOO_LARGE * this.#wanted || this.#calls >= MOST_GROUP_CALLS) return [part]
    const pieces = await this.#piecesOf(part, field)
    if (pieces === null) return this.#splitBy(part, others)
    // Side by side, the largest first: it is there that the last requests for groups are worth most.
    const largestFirst = [...pieces].sort((a, b) => b.size - a.size)
    return (await Promise.all(largestFirst.map((piece) => this.#splitBy(piece, others)))).flat()
  }

  /** The pieces of a part along one number; `null`: it has one value there, or the groups do not add up. */
  async #piecesOf(part: Part, field: FieldId): Promise<readonly Part[] | null> {
    const { source } = this.#request
    this.#calls += 1
    const top = source.can.largestGroupPage
    const asked = { query: part.query, field, includeUnknown: true, top }
    const { groups, isComplete, info } = await source.group(asked, { ...this.#options, why: 'sizes of the parts' })
    this.#tookMs = Math.max(this.#tookMs, info.tookMs)
    const listed = groups.reduce((sum, { count }) => sum + count, 0)
    const ranges = cutLine(groups, this.#wanted, isComplete ? 0 : Math.max(0, part.size - listed))
    if (ranges === null) return null
    const label = findField(part.query.entity, field)?.label ?? field
    const piece = (value: Parameters<typeof clauseOf>[1], words: string, size: number): Part => ({
      query: { ...part.query, filter: [...part.query.filter, clauseOf(field, value)] },
      words: [part.words, `${label} ${words}`].filter((text) => text !== '').join(', '),
      size,
    })
    const unknown = groups.find(({ key }) => key === null)
    // Of a list that is cut nobody knows whether it has records without a value: their part is walked in any case.
    const rest = unknown || !isComplete ? [piece({ kind: 'unknown' }, 'unknown', unknown?.count ?? 0)] : []
    return [...ranges.map(({ value, words, size }) => piece(value, words, size)), ...rest]
  }
}

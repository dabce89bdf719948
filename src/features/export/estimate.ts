import type { Query } from '#query'
import type { Source, WalkPlan } from '#sources'

/** What an export will cost. All but the rows are 0 for data that lies here. */
export interface Estimate {
  readonly rows: number | null
  readonly requests: number
  /** `null`: the provider counts none. */
  readonly credits: number | null
  readonly seconds: number
  /** Parts that are read side by side. */
  readonly atOnce: number
  /** The provider's pace in a sentence; empty where nothing is to be said. */
  readonly pace: string
}

/** A list with a search costs ten credits a page, others one. Rule: provider reference § 11.2, as of August 2026. */
const creditsAPage = (query: Query): number =>
  query.search.length > 0 || query.filter.some(({ match }) => match.kind === 'text') ? 10 : 1

/** A full last page is followed by an empty one. */
const pagesOf = (size: number, pageSize: number): number => Math.floor(size / pageSize) + 1

/** Time an answer takes where none has been measured; one of a thousand records takes longer than a count. */
const USUAL_MS = 500
const LARGE_PAGE_MS = 2_000

/** What walking a plan costs. The slower of two limits counts: the provider's, and the time each answer takes. */
export function estimateOf(plan: WalkPlan, { can }: Source, pageSize: number): Estimate {
  const rows = plan.total.kind === 'unknown' ? null : plan.total.count
  const requests = plan.parts.reduce((sum, { size }) => sum + pagesOf(size, pageSize), 0)
  const [part] = plan.parts
  if (can.rate === null || part === undefined) return { rows, requests: 0, credits: 0, seconds: 0, atOnce: 1, pace: '' }
  const atOnce = Math.min(can.rate.inFlight, plan.parts.length)
  const answerMs = Math.max(plan.tookMs || USUAL_MS, can.cursor === 'stateful' ? LARGE_PAGE_MS : 0)
  const byTime = (requests / atOnce) * (answerMs / 1000)
  const seconds = Math.ceil(Math.max(requests / can.rate.perSecond, byTime))
  const credits = can.rate.hasCredits === true ? requests * creditsAPage(part.query) : null
  return { rows, requests, credits, seconds, atOnce, pace: can.rate.about ?? '' }
}

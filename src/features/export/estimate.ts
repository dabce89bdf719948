import type { Query } from '#query'
import type { Source, WalkPlan } from '#sources'

/** What an export will cost. `credits` and `seconds`: 0 for data that lies here. */
export interface Estimate {
  readonly rows: number | null
  readonly requests: number
  readonly credits: number
  readonly seconds: number
}

/** A list with a search costs ten credits a page, others one. Rule: provider reference § 11.2, as of August 2026. */
const creditsAPage = (query: Query): number =>
  query.search.length > 0 || query.filter.some(({ match }) => match.kind === 'text') ? 10 : 1

/** A full last page is followed by an empty one. */
const pagesOf = (size: number, pageSize: number): number => Math.floor(size / pageSize) + 1

/** Time an answer takes where none has been measured. */
const USUAL_MS = 500

/** What walking a plan costs. The slower of two limits counts: the provider's, and the time each answer takes. */
export function estimateOf(plan: WalkPlan, { can }: Source, pageSize: number): Estimate {
  const rows = plan.total.kind === 'unknown' ? null : plan.total.count
  const requests = plan.parts.reduce((sum, { size }) => sum + pagesOf(size, pageSize), 0)
  const [part] = plan.parts
  if (can.rate === null || part === undefined) return { rows, requests, credits: 0, seconds: 0 }
  const atOnce = Math.min(can.rate.inFlight, plan.parts.length)
  const byTime = (requests / atOnce) * ((plan.tookMs || USUAL_MS) / 1000)
  const seconds = Math.ceil(Math.max(requests / can.rate.perSecond, byTime))
  return { rows, requests, credits: requests * creditsAPage(part.query), seconds }
}

import { jsonReply, type Reply } from '../reply.ts'
import { toUsd } from './credits.ts'
import { secondsToMidnight } from './limiter.ts'

/** Where an account stands, for the headers of an answer. */
export interface Standing {
  readonly budget: number
  readonly remaining: number
  readonly cost: number
  readonly nowMs: number
}

const common = ({ budget, remaining, nowMs }: Standing): Record<string, string> => ({
  'X-RateLimit-Limit': String(budget),
  'X-RateLimit-Limit-USD': String(toUsd(budget)),
  'X-RateLimit-Remaining': String(remaining),
  'X-RateLimit-Remaining-USD': String(toUsd(remaining)),
  'X-RateLimit-Onetime-Remaining': '0',
  'X-RateLimit-Prepaid-Remaining-USD': '0',
  'X-RateLimit-Reset': String(secondsToMidnight(nowMs)),
})

/** Headers of an answer that went through. Rule: reference § 11.4, recorded 2026-05-22. */
export const rateHeaders = (standing: Standing): Record<string, string> => ({
  ...common(standing),
  'X-RateLimit-Credits-Used': String(standing.cost),
  'X-RateLimit-Cost-USD': String(toUsd(standing.cost)),
})

const rateBody = (message: string, retryAfter: number, standing: Standing) => ({
  error: 'Rate limit exceeded',
  message,
  retryAfter,
  costUsd: toUsd(standing.cost),
  dailyRemainingUsd: toUsd(standing.remaining),
  prepaidRemainingUsd: 0,
  creditsRequired: standing.cost,
  creditsRemaining: standing.remaining,
  onetimeCreditsRemaining: 0,
})

const rateReply = (message: string, retryAfter: number, standing: Standing): Reply =>
  jsonReply(429, rateBody(message, retryAfter, standing), {
    ...common(standing),
    'X-RateLimit-Credits-Required': String(standing.cost),
    'X-RateLimit-Cost-Required-USD': String(toUsd(standing.cost)),
    'Retry-After': String(Math.max(1, Math.ceil(retryAfter))),
  })

/** 429, too many in a second: the remaining figures read 0 although the budget is not spent. Rule: reference § 10.2. */
export const tooFast = (perSecond: number, waitMs: number, standing: Standing): Reply =>
  rateReply(`Rate limit exceeded: ${perSecond} requests per second. Please slow down.`, waitMs / 1_000, {
    ...standing,
    remaining: 0,
  })

/** 429, the allowance of the day is used up; `retryAfter` counts to midnight UTC. */
export const budgetSpent = (standing: Standing): Reply =>
  rateReply(
    `Insufficient budget. This request costs $${toUsd(standing.cost)} but you only have $${toUsd(standing.remaining)} remaining. Resets at midnight UTC.`,
    secondsToMidnight(standing.nowMs),
    standing,
  )

/** 429 for a feature of paid plans: never worth a retry. */
export const planNeeded = (what: string): Reply =>
  jsonReply(429, {
    error: 'Plan upgrade required',
    message: `Plan upgrade required: ${what} is available to paid plans only.`,
  })

/** 429 of a slower lane: semantic search and broad Boolean searches. */
export const slowLane = (message: string, waitMs: number, reason?: string): Reply => {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1_000))
  return jsonReply(
    429,
    { error: 'Rate limit exceeded', message, retryAfter, ...(reason ? { reason } : {}) },
    { 'Retry-After': String(retryAfter) },
  )
}

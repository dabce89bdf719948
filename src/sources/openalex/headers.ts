import { at } from '#lib/json'
import type { Refusal } from '../http/http.ts'
import type { Budget } from '../http/monitor.ts'

/** A header that is a number; `null`: missing or something else. Rule: reference § 11.4, any of them may be missing. */
export function numberOf(headers: Headers, name: string): number | null {
  const text = headers.get(name)?.trim()
  const value = Number(text)
  return text && Number.isFinite(value) ? value : null
}

/** The price of the request in credits. */
export const creditsOf = (headers: Headers): number | null => numberOf(headers, 'x-ratelimit-credits-used')

/**
 * What is left of the day's budget. An answer to a request that came too fast says 0 although nothing is spent
 * (reference § 10.2): it does not count.
 */
export function budgetOf({
  headers,
  status,
  json,
  receivedAt,
}: Pick<Refusal, 'headers' | 'status' | 'json' | 'receivedAt'>): Budget | null {
  if (status === 429 && !isBudgetSpent(json)) return null
  const resetSeconds = numberOf(headers, 'x-ratelimit-reset')
  const budget = {
    limit: numberOf(headers, 'x-ratelimit-limit'),
    remaining: numberOf(headers, 'x-ratelimit-remaining'),
    remainingUsd: numberOf(headers, 'x-ratelimit-remaining-usd'),
    resetsAt: resetSeconds === null ? null : receivedAt + resetSeconds * 1000,
  }
  if (status === 429) return { ...budget, remaining: 0, remainingUsd: 0 }
  return Object.values(budget).some((value) => value !== null) ? budget : null
}

/** Whether a refusal says that the budget of the day is spent. */
export const isBudgetSpent = (json: unknown): boolean => /insufficient budget/i.test(`${at(json, 'message')}`)

/** The wait the provider asks for, in milliseconds: in the body (seconds, with fractions), else in the header. */
export function retryAfterMs({
  headers,
  json,
  receivedAt,
}: Pick<Refusal, 'headers' | 'json' | 'receivedAt'>): number | null {
  const inBody = at(json, 'retryAfter')
  if (typeof inBody === 'number' && inBody >= 0) return Math.ceil(inBody * 1000)
  const seconds = numberOf(headers, 'retry-after')
  if (seconds !== null) return Math.max(0, seconds * 1000)
  const date = Date.parse(headers.get('retry-after') ?? '')
  return Number.isNaN(date) ? null : Math.max(0, date - receivedAt)
}

const DAY_MS = 86_400_000

/** The time to midnight UTC, when the provider's day ends. */
export const untilMidnightMs = (now: number): number => DAY_MS - (now % DAY_MS)

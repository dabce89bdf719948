import type { Account } from '../options.ts'
import { jsonReply, type Reply } from '../reply.ts'
import type { Call } from './call.ts'
import { toUsd } from './credits.ts'

const CREDIT_COSTS = { singleton: 0, list: 1, search: 10, content: 100, semantic: 10, text: 100 }

const masked = (key: string): string => `${key.slice(0, 3)}...${key.slice(-3)}`

/** Where a key stands. Rule: reference § 11.4; shape as recorded 2026-05-22. A call without key is a 401. */
export function rateLimitBody(call: Call, account: Account, used: number, resetSeconds: number): Reply {
  if (call.key === null) {
    const body = { error: 'Invalid or missing API key', message: 'Provide a valid API key' }
    return jsonReply(401, body, { 'Cache-Control': 'no-store' })
  }
  const left = Math.max(0, account.budget - used)
  const usd = Object.fromEntries(Object.entries(CREDIT_COSTS).map(([name, credits]) => [name, toUsd(credits)]))
  const rate = {
    daily_budget_usd: toUsd(account.budget),
    daily_used_usd: toUsd(used),
    daily_remaining_usd: toUsd(left),
    prepaid_balance_usd: 0,
    prepaid_remaining_usd: 0,
    prepaid_expires_at: null,
    resets_at: new Date(Date.now() + resetSeconds * 1_000).toISOString(),
    resets_in_seconds: resetSeconds,
    endpoint_costs_usd: usd,
    credits_limit: account.budget,
    credits_used: used,
    credits_remaining: left,
    onetime_credits_balance: 0,
    onetime_credits_remaining: 0,
    onetime_credits_expires_at: null,
    credit_costs: CREDIT_COSTS,
  }
  const body = { api_key: masked(call.key), is_grandfathered: false, rate_limit: rate }
  return jsonReply(200, body, { 'Cache-Control': 'no-store' })
}

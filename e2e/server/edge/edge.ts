import type { Fault } from '../faults/fault.ts'
import { replyInstead, spoil } from '../faults/play.ts'
import type { Account, Settings } from '../options.ts'
import { answerOrigin } from '../origin/origin.ts'
import { jsonReply, type Reply } from '../reply.ts'
import type { Store } from '../store/store.ts'
import type { Call } from './call.ts'
import { planKey, rejectLength, rejectShape } from './checks.ts'
import { countBooleans, creditsOf, isSemantic } from './credits.ts'
import { type Limiter, secondsToMidnight } from './limiter.ts'
import { rateLimitBody } from './rate-limit-body.ts'
import { budgetSpent, planNeeded, rateHeaders, type Standing, slowLane, tooFast } from './rate-replies.ts'

/** What the edge works with. */
export interface EdgeState {
  readonly store: Store
  readonly settings: Settings
  readonly limiter: Limiter
  readonly random: () => number
  readonly clock: { readonly monotonicMs: number; readonly nowMs: number }
}

/** An answer and what it cost. */
export interface EdgeReply {
  readonly reply: Reply
  readonly credits: number
}

const free = (reply: Reply): EdgeReply => ({ reply, credits: 0 })

const BROAD_OPERATORS = 5
const BROAD_PER_SECOND = { anonymous: 1, free: 5, paid: 25 }

/** The slower lanes of costly searches. Rule: reference § 11.1. */
function checkSlowLanes(call: Call, account: Account, client: string, { limiter, clock }: EdgeState): Reply | null {
  const enter = (lane: string, perSecond: number): number | null => {
    const verdict = limiter.check(
      `${lane} ${client}`,
      { ...account, perSecond, budget: Number.POSITIVE_INFINITY },
      0,
      clock,
    )
    return verdict.kind === 'too-fast' ? verdict.waitMs : null
  }
  const semantic = isSemantic(call) ? enter('semantic', 1) : null
  if (semantic !== null) {
    return slowLane('Semantic search is limited to 1 request per second. Please wait and try again.', semantic)
  }
  const isBroad = countBooleans(call) > BROAD_OPERATORS
  const broad = isBroad ? enter('boolean', BROAD_PER_SECOND[account.name]) : null
  if (broad === null) return null
  return slowLane('Searches with many Boolean operators are limited. Please slow down.', broad, 'broad_boolean_query')
}

/** Fault answers count as answers: the credits are taken, except for a gateway timeout. */
function playFault(fault: Fault, standing: Standing, perSecond: number): Reply | null {
  const reply = replyInstead(fault, standing, perSecond)
  if (!reply || reply.status === 429 || fault.kind === 'no-rate-headers') return reply
  return { ...reply, headers: { ...rateHeaders(standing), ...reply.headers } }
}

function accountOf(call: Call, settings: Settings): Account | null {
  if (call.key === null) return settings.anonymous
  return Object.hasOwn(settings.keys, call.key) ? (settings.keys[call.key] ?? null) : null
}

/** Everything between the socket and the origin: keys, plans, rates, budget, shapes. */
export function answerEdge(call: Call, state: EdgeState, fault: Fault | null): EdgeReply {
  const { settings, limiter, clock } = state
  const account = accountOf(call, settings)
  if (!account) return free(jsonReply(401, { error: 'Invalid or missing API key', message: 'API key not found' }))
  const client = call.key ?? call.address
  if (call.path === '/rate-limit') {
    return free(rateLimitBody(call, account, limiter.usedBy(client, clock.nowMs), secondsToMidnight(clock.nowMs)))
  }
  const plan = account.name === 'paid' ? null : planKey(call)
  if (plan) return free(planNeeded(`the field ${plan}`))
  const slow = checkSlowLanes(call, account, client, state)
  if (slow) return free(slow)
  const cost = creditsOf(call)
  const verdict = limiter.check(client, account, cost, clock)
  const standing = {
    budget: account.budget,
    remaining: 'remaining' in verdict ? verdict.remaining : 0,
    cost,
    nowMs: clock.nowMs,
  }
  if (verdict.kind === 'too-fast') return free(tooFast(account.perSecond, verdict.waitMs, standing))
  if (verdict.kind === 'spent') return free(budgetSpent(standing))
  const early = rejectShape(call) ?? rejectLength(call, account.name === 'paid')
  if (early) return { reply: early, credits: cost }
  const instead = fault ? playFault(fault, standing, account.perSecond) : null
  if (instead) {
    const isFree = instead.status === 504 || instead.status === 429
    if (isFree) limiter.refund(client, cost)
    return { reply: instead, credits: isFree ? 0 : cost }
  }
  const stepBack = fault?.kind === 'duplicate-page' ? (fault.rows ?? 3) : 0
  const answer = answerOrigin(call, { store: state.store, settings, cost, stepBack, random: state.random })
  const headers = fault?.kind === 'no-rate-headers' ? {} : rateHeaders(standing)
  const reply = { ...answer, headers: { ...headers, ...answer.headers } }
  return { reply: fault ? spoil(fault, reply) : reply, credits: cost }
}

import type { Standing } from '../edge/rate-replies.ts'
import { budgetSpent, planNeeded, slowLane, tooFast } from '../edge/rate-replies.ts'
import { badPaging, htmlReply, jsonReply, type Reply } from '../reply.ts'
import type { Fault } from './fault.ts'

const STATUS_TEXT: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
}

const statusReply = (fault: Extract<Fault, { kind: 'status' }>): Reply => {
  const { status, retryAfter } = fault
  if (status === 400) return jsonReply(400, { error: 'Invalid query parameters error.', message: 'Refused by plan.' })
  if (status === 401) return jsonReply(401, { error: 'Invalid or missing API key', message: 'API key not found' })
  if (status === 503) {
    const body = {
      error: 'Search temporarily unavailable',
      message: 'Search is paused for a moment. Please try again.',
    }
    return jsonReply(503, body, { 'Retry-After': String(retryAfter ?? 1) })
  }
  if (status === 504) {
    const message = 'The query took longer than 9 seconds. Narrow it and try again.'
    return jsonReply(504, { error: 'Gateway timeout', message, reason: 'query_timeout' })
  }
  return htmlReply(status, STATUS_TEXT[status] ?? 'Error', 'Played by the fault plan.')
}

/** The answer of a fault that needs none of the origin; `null` when the origin is asked first. */
export function replyInstead(fault: Fault, standing: Standing, perSecond: number): Reply | null {
  switch (fault.kind) {
    case 'too-fast':
      return tooFast(perSecond, fault.retryAfterMs ?? 500, standing)
    case 'budget':
      return budgetSpent({ ...standing, remaining: 0, cost: Math.max(standing.cost, 1) })
    case 'plan':
      return planNeeded('this request')
    case 'broad-boolean':
      return slowLane('Searches with many operators are limited. Please slow down.', 1_000, 'broad_boolean_query')
    case 'status':
      return statusReply(fault)
    case 'html':
      return { ...htmlReply(200, 'Welcome', 'Please sign in to the network.'), status: 200 }
    case 'dead-cursor':
      return badPaging('Cursor value is invalid.').reply
    default:
      return null
  }
}

const withDrift = (body: string, by: number): string =>
  body.replace(/"count":(\d+)/, (_all, count: string) => `"count":${Math.max(0, Number(count) + by)}`)

/** The origin's answer, spoilt on its way out. */
export function spoil(fault: Fault, reply: Reply): Reply {
  switch (fault.kind) {
    case 'cut-json':
      return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) }
    case 'bad-json':
      return { ...reply, body: reply.body.replace('{', '{,') }
    case 'empty-body':
      return { ...reply, body: '' }
    case 'wrong-shape':
      return { ...reply, body: JSON.stringify({ meta: 'none', results: { first: 1 }, group_by: 'x' }) }
    case 'drift':
      return { ...reply, body: withDrift(reply.body, fault.by) }
    default:
      return reply
  }
}

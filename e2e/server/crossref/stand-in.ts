import { readCall } from '../edge/call.ts'
import type { Fault, FaultRule } from '../faults/fault.ts'
import { FaultPlan } from '../faults/fault-plan.ts'
import { type Kind, Pace } from './limits.ts'
import { answerOrigin } from './origin.ts'
import type { CrossrefRecords } from './records.ts'
import { badGateway, type CrossrefReply, cursorInvalid, exception, gatewayTimeout, tooFast } from './replies.ts'
import { WalkBook } from './walks.ts'

/** What leaves: an answer, one that breaks off midway, or nothing at all. */
export type Sent =
  | { readonly kind: 'reply'; readonly reply: CrossrefReply }
  | { readonly kind: 'cut'; readonly reply: CrossrefReply }
  | { readonly kind: 'drop' }
  | { readonly kind: 'never' }

export interface StandInOptions {
  readonly records: CrossrefRecords
  /** Milliseconds: drives pace and the life of walks. */
  readonly now: () => number
  /** `false`: pace is not what a test is about. */
  readonly isPaced?: boolean
}

const isSingle = (path: string): boolean => /^\/(?:v1\/)?\w+\/.+/.test(path) && !path.endsWith('/works')

const tokenOf = (target: string): string | null => {
  const cursor = new URL(target, 'http://x').searchParams.get('cursor')
  return cursor === null || cursor === '*' ? null : cursor
}

/**
 * Crossref without its socket: real cursor state, pools and limits, and a plan of faults. Faults that hit after the work was done
 * (`cut-body`, `cut-json`, status 504) have moved the walk on; those in front (`drop`, 502, 503, 429) have not.
 */
export class CrossrefStandIn {
  readonly faults = new FaultPlan()
  readonly walks = new WalkBook()
  readonly pace = new Pace()
  /** What a client must not do, when it did. */
  readonly violations: string[] = []
  /** Request lines, in order. */
  readonly log: string[] = []
  readonly #options: StandInOptions
  readonly #busy = new Set<string>()
  #turn = 0

  constructor(options: StandInOptions) {
    this.#options = options
  }

  /** Begins a request. `end` is called when the answer has left. */
  begin(target: string): { readonly sent: Sent; end(): void } {
    this.log.push(target)
    this.#turn += 1
    const call = readCall({ method: 'GET', target, address: 'here' })
    const fault = this.faults.next(call)
    const token = tokenOf(target)
    if (token !== null && this.#busy.has(token))
      this.violations.push(`two requests at once for one walk: ${this.log.length}`)
    if (call.params.has('mailto') && !/.+@.+/.test(call.params.get('mailto') ?? '')) this.violations.push('bad mailto')
    const kind: Kind = isSingle(call.path) ? 'single' : 'array'
    const pool = call.params.has('mailto') ? 'polite' : 'public'
    const isIn = this.#options.isPaced === false || this.pace.enter(pool, kind, this.#options.now())
    if (token !== null) this.#busy.add(token)
    const end = (): void => {
      if (token !== null) this.#busy.delete(token)
      if (isIn && this.#options.isPaced !== false) this.pace.leave()
    }
    return { sent: isIn ? this.#answer(target, fault, token) : { kind: 'reply', reply: tooFast() }, end }
  }

  #answer(target: string, fault: Fault | null, token: string | null): Sent {
    const before = fault === null ? null : instead(fault)
    if (before !== null) return before
    if (fault?.kind === 'dead-cursor') {
      this.walks.forget()
      if (token !== null) return { kind: 'reply', reply: cursorInvalid(token) }
    }
    const { records, now } = this.#options
    const reply = answerOrigin(target, { records, walks: this.walks, turn: this.#turn, nowMs: now() })
    return fault === null ? { kind: 'reply', reply } : spoilt(fault, reply)
  }

  /** Replaces the plan of faults. */
  plan(rules: readonly FaultRule[]): void {
    this.faults.set(rules)
  }
}

/** Faults in front of the service: it never saw the request. */
function instead(fault: Fault): Sent | null {
  const reply = (one: CrossrefReply): Sent => ({ kind: 'reply', reply: one })
  switch (fault.kind) {
    case 'drop':
      return { kind: 'drop' }
    case 'never':
      return { kind: 'never' }
    case 'too-fast':
      return reply(tooFast())
    case 'status':
      if (fault.status === 502 || fault.status === 503) return reply(badGateway(fault.status))
      return fault.status === 500 ? reply(exception()) : null
    default:
      return null
  }
}

/** Faults on the way back: the service has done its work. */
function spoilt(fault: Fault, reply: CrossrefReply): Sent {
  switch (fault.kind) {
    case 'cut-body':
      return { kind: 'cut', reply }
    case 'cut-json':
      return { kind: 'reply', reply: { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) } }
    case 'html':
      return { kind: 'reply', reply: { ...reply, type: 'text/html', body: '<!doctype html><p>Sign in</p>' } }
    case 'wrong-shape':
      return { kind: 'reply', reply: { ...reply, body: '{"status":"ok","message":{"items":{}}}' } }
    case 'status':
      return { kind: 'reply', reply: fault.status === 504 ? gatewayTimeout() : reply }
    default:
      return { kind: 'reply', reply }
  }
}

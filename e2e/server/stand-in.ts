import { answerControl, CONTROL_ROOT } from './control.ts'
import { type Call, readCall } from './edge/call.ts'
import { answerEdge, type EdgeReply } from './edge/edge.ts'
import { Limiter } from './edge/limiter.ts'
import type { Incoming, Outgoing } from './exchange.ts'
import type { Fault } from './faults/fault.ts'
import { FaultPlan } from './faults/fault-plan.ts'
import { type LogEntry, RequestLog } from './log.ts'
import type { Settings } from './options.ts'
import { send } from './send.ts'
import type { Store } from './store/store.ts'

/** A small generator of numbers from 0 to below 1, the same at every start. */
const createRandom = (): (() => number) => {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** The server without its socket: takes requests one by one and keeps log, faults, budgets and settings. */
export class StandIn {
  readonly log = new RequestLog()
  readonly faults = new FaultPlan()
  readonly #limiter = new Limiter()
  readonly #random = createRandom()
  readonly #initial: Settings
  readonly store: Store
  #settings: Settings

  constructor(store: Store, settings: Settings) {
    this.store = store
    this.#initial = settings
    this.#settings = settings
  }

  configure(change: Partial<Settings>): Settings {
    this.#settings = { ...this.#settings, ...change }
    return this.#settings
  }

  reset(): void {
    this.#settings = this.#initial
    this.log.clear()
    this.faults.clear()
    this.#limiter.reset()
  }

  async handle(request: Incoming, response: Outgoing): Promise<void> {
    if (request.url?.startsWith(CONTROL_ROOT)) return answerControl(this, request, response)
    const atMs = performance.now()
    const entry = this.#note(request, atMs)
    response.on('close', () => this.log.finish(entry, performance.now()))
    const options = { fault: null, compress: this.#settings.compress }
    if (request.method === 'OPTIONS') {
      entry.status = 204
      return send(request, response, { status: 204, headers: {}, body: '' }, options)
    }
    if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
      entry.status = 405
      const headers = { 'Content-Type': 'text/plain;charset=UTF-8' }
      return send(request, response, { status: 405, headers, body: 'Method Not Allowed' }, options)
    }
    await this.#answer(request, response, entry, atMs)
  }

  async #answer(request: Incoming, response: Outgoing, entry: LogEntry, atMs: number): Promise<void> {
    const call = readCall({
      method: request.method ?? 'GET',
      target: request.url ?? '/',
      authorization: request.headers.authorization,
      address: request.socket.remoteAddress ?? '',
    })
    const fault = this.faults.next(call)
    entry.fault = fault?.kind ?? null
    if (fault?.kind === 'drop') {
      request.socket.destroy()
      return
    }
    if (fault?.kind === 'never') return
    const { reply, credits } = this.#ask(call, fault, atMs)
    entry.credits = credits
    await this.#wait(fault)
    if (response.destroyed) return
    entry.status = reply.status
    send(request, response, reply, { fault, compress: this.#settings.compress })
  }

  #ask(call: Call, fault: Fault | null, monotonicMs: number): EdgeReply {
    const clock = { monotonicMs, nowMs: Date.now() }
    const state = { store: this.store, settings: this.#settings, limiter: this.#limiter, random: this.#random, clock }
    return answerEdge(call, state, fault)
  }

  async #wait(fault: Fault | null): Promise<void> {
    const { latencyMs, jitterMs } = this.#settings
    const ms = latencyMs + this.#random() * jitterMs + (fault?.kind === 'delay' ? fault.ms : 0)
    if (ms > 0) await new Promise((done) => setTimeout(done, ms))
  }

  #note(request: Incoming, atMs: number): LogEntry {
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
    return this.log.add({
      method: request.method ?? 'GET',
      target: request.url ?? '/',
      client: request.socket.remoteAddress ?? '',
      headers: Object.fromEntries(headers.filter(([name]) => name !== 'authorization' && name !== 'cookie')),
      atMs,
    })
  }
}

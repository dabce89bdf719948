import type { Entity } from '#query'
import { ERROR_TEXTS } from '../error-texts.ts'
import type { Page, RequestOptions } from '../source.ts'
import { isSourceError, SourceError } from '../source-error.ts'
import { anewPageSize, anewPrice, begunAnew, MOST_VAIN, withLapPage } from './anew.ts'
import { CIRCLE, withPage } from './steps.ts'
import type { Walk, WalkOptions } from './walk.ts'
import {
  checkOf,
  type EndCheck,
  type FirstPage,
  newWalkState,
  type PageAsked,
  type WalkPage,
  type WalkState,
} from './walk-state.ts'

/** Waits before a walk that was lost is begun anew. */
const WAITS_MS = [1_000, 5_000, 20_000]

/**
 * A walk whose provider holds the place: asking is advancing, and there is no way back. One request is under way at
 * most, and never aborted: whoever leaves lets it finish, and the next call is given its page. After a failure nobody
 * knows whether the provider moved on, so the same mark is never sent again: the walk begins anew, in larger pages, and
 * gives out only what is new.
 */
export class StatefulWalk implements Walk {
  readonly #options: WalkOptions
  readonly #seen: Set<string>
  #state: WalkState
  /** Calls come one after the other: the place is one. */
  #turn: Promise<unknown> = Promise.resolve()
  /** The request under way, with what it was asked for. */
  #asking: { readonly answer: Promise<Page>; readonly asked: PageAsked } | null = null
  /** Why the place was lost last. */
  #lostBy: SourceError | null = null

  constructor(options: WalkOptions) {
    this.#options = options
    this.#seen = options.seen ?? new Set()
    const { state } = options
    // A mark that was kept may have been used since, or be dead after its five minutes.
    this.#state = state ? (state.isEnded || state.pages === 0 ? state : begunAnew(state)) : newWalkState(options.id)
    if (options.first) this.#take(options.first)
  }

  get state(): WalkState {
    return this.#state
  }

  check(): EndCheck {
    return checkOf(this.#state)
  }

  next(options: RequestOptions): Promise<WalkPage | null> {
    const page = this.#turn.then(() => this.#next(options))
    this.#turn = page.catch(() => {})
    return page
  }

  async #next(options: RequestOptions): Promise<WalkPage | null> {
    while (!this.#state.isEnded) {
      const read = await this.#read(options)
      const { id: walk, pages: index } = this.#state
      const entities = this.#take(read.page)
      this.#options.onPage?.(this.#state, read.page.info.receivedAt)
      if (entities.length > 0) return { walk, index, entities, info: read.page.info, asked: read.asked }
    }
    return null
  }

  async #read(options: RequestOptions): Promise<{ readonly page: Page; readonly asked: PageAsked }> {
    const { wait, waitsMs = WAITS_MS } = this.#options
    for (let failures = 0; ; failures += 1) {
      if (this.#asking === null) this.#requirePlace()
      this.#asking ??= this.#ask(options)
      const { answer, asked } = this.#asking
      try {
        const page = await untilAborted(answer, options.signal)
        this.#asking = null
        return { page, asked }
      } catch (error) {
        if (options.signal?.aborted) throw options.signal.reason
        this.#asking = null
        if (!isSourceError(error)) throw error
        const isLost = this.#lose(error, asked) && (this.#state.lap?.vain ?? 0) <= MOST_VAIN
        const waitMs = isLost ? 0 : waitsMs[failures]
        if (waitMs === undefined || failures > WAITS_MS.length || !mayPass(error)) throw error
        await wait(waitMs, options.signal)
      }
    }
  }

  /** Where the place is lost, and beginning anew is not allowed at its price, the way ends here. */
  #requirePlace(): void {
    const { source, request, mayBeginAnew } = this.#options
    const { lap, cursor, got } = this.#state
    if (!lap || cursor !== null || !mayBeginAnew || mayBeginAnew(anewPrice(source.can, request, { got }))) return
    throw this.#lostBy ?? new SourceError('expired-cursor', ERROR_TEXTS.leftWalk(source.label))
  }

  #ask({ lane, why }: RequestOptions): { readonly answer: Promise<Page>; readonly asked: PageAsked } {
    const { source, request } = this.#options
    const { cursor, laps } = this.#state
    const pageSize = laps > 0 ? anewPageSize(source.can, request) : request.pageSize
    // Without the caller's signal: an answer that is thrown away takes its page with it.
    const answer = source.list({ ...request, cursor, pageSize }, { lane, why })
    answer.catch(() => {})
    return { answer, asked: { order: 'asked', cursor, pageSize } }
  }

  /** Gives up a place that may be wrong. `true`: it is lost for certain, and beginning anew need not wait. */
  #lose(error: SourceError, { cursor }: PageAsked): boolean {
    const { kind } = error
    // A refusal for pace comes from before the place: it did not move.
    if (cursor === null || kind === 'rate-limited') return false
    this.#state = begunAnew(this.#state)
    this.#lostBy = error
    return kind === 'expired-cursor' || kind === 'not-found' || kind === 'bad-query'
  }

  #take(page: FirstPage): readonly Entity[] {
    const fresh = page.entities.filter(({ id }) => !this.#seen.has(id) && this.#seen.add(id))
    const { lap } = this.#state
    this.#state = withPage(this.#state, page, fresh.length)
    if (lap) this.#state = { ...this.#state, lap: withLapPage(lap, page.entities, new Set(fresh)) }
    if (page.next === null || page.entities.length === 0) this.#state = { ...this.#state, isEnded: true }
    else if (this.#state.standstill >= CIRCLE) throw new SourceError('bad-answer', ERROR_TEXTS.circle())
    return fresh
  }
}

/** Whether beginning anew may help. */
function mayPass({ kind, details }: SourceError): boolean {
  switch (kind) {
    case 'rate-limited':
      return details.limit !== 'budget' && details.limit !== 'plan'
    case 'unsupported':
      return false
    default:
      return true
  }
}

/** The promise, or the reason of the signal, whichever comes first. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

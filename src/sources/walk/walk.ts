import type { Entity } from '#query'
import { ERROR_TEXTS } from '../error-texts.ts'
import type { Page, RequestOptions, Source } from '../source.ts'
import { isSourceError, SourceError } from '../source-error.ts'
import type { AnewPrice } from './anew.ts'
import { isSafeEnd, safeCut, textKeys } from './cuts.ts'
import { StatefulWalk } from './stateful-walk.ts'
import { CIRCLE, MOST_LAPS, type PageBefore, withDetour, withEnd, withPage } from './steps.ts'
import {
  checkOf,
  type EndCheck,
  type FirstPage,
  newWalkState,
  type PageAsked,
  type WalkPage,
  type WalkRequest,
  type WalkState,
} from './walk-state.ts'

/** What a walk needs. */
export interface WalkOptions {
  readonly source: Source
  readonly request: WalkRequest
  /** Tells its pages from those of other walks. */
  readonly id: string
  /** Ids already held. Walks side by side share them; a walk that goes on is given those it had. Grows. */
  readonly seen?: Set<string>
  /** Where to go on from. */
  readonly state?: WalkState
  /** The first page, where it was read already. Not together with `state`. */
  readonly first?: FirstPage
  /** Whether the walk begins anew by itself when records are missing at its end. Left out: it does. */
  readonly looksAgain?: boolean
  /** Waits before a page that failed is asked for again. Left out: three; none: the first failure rejects. */
  readonly waitsMs?: readonly number[]
  /** Whether a walk whose place was lost may begin anew at this price; `false` rejects with why it was lost. Left out: it may. */
  readonly mayBeginAnew?: (price: AnewPrice) => boolean
  /** Is told of each page of a walk whose provider holds the place, also of those with nothing new. */
  readonly onPage?: (state: WalkState, receivedAt: number) => void
  /** Waits before a page that failed is asked for again. */
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

/**
 * One traversal of a list: every record once, whatever happens on the way.
 *
 * A page that fails is asked for again; one that the provider gives up on rejects `next`, and the next call goes on from
 * the same place. Records are merged by id. Law: the ids given out are those of a walk without a failure.
 */
export interface Walk {
  /** The next page with something new in it; `null`: the end. @throws {SourceError} */
  next(options: RequestOptions): Promise<WalkPage | null>
  readonly state: WalkState
  /** What it has come to. */
  check(): EndCheck
}

/** Begins a walk, or goes on with one. */
export function createWalk(options: WalkOptions): Walk {
  return options.source.can.cursor === 'stateful' ? new StatefulWalk(options) : new StatelessWalk(options)
}

/** Waits before a page is asked for again, beyond what the Source itself tried. */
const WAITS_MS = [500, 2_000, 8_000]

class StatelessWalk implements Walk {
  readonly #options: WalkOptions
  readonly #seen: Set<string>
  readonly #textKeys: readonly string[]
  #state: WalkState
  /** Known in the run that read it: a walk gone on with after a reload begins anew where others cut a page. */
  #before: PageBefore | null = null

  constructor(options: WalkOptions) {
    this.#options = options
    this.#seen = options.seen ?? new Set()
    const { query, sort } = options.request
    // A sample without a seed is another one each time: beginning anew would mix two.
    const isOnce = (query.sample !== null && query.sample.seed === null) || options.looksAgain === false
    this.#state = options.state ?? { ...newWalkState(options.id), laps: isOnce ? MOST_LAPS : 0 }
    this.#textKeys = textKeys(query.entity, sort)
    if (options.first) this.#take(options.first)
  }

  get state(): WalkState {
    return this.#state
  }

  check(): EndCheck {
    return checkOf(this.#state)
  }

  async next(options: RequestOptions): Promise<WalkPage | null> {
    while (!this.#state.isEnded) {
      const { id: walk, pages: index } = this.#state
      const asked = this.#asked
      const page = await this.#read(options)
      if (page === null) continue
      const entities = this.#take(page)
      if (entities.length > 0) return { walk, index, entities, info: page.info, asked }
    }
    return null
  }

  /** What the page at the present place is asked for with. */
  get #asked(): PageAsked {
    const { order, cursor, nextSize } = this.#state
    return { order, cursor, pageSize: nextSize ?? this.#options.request.pageSize }
  }

  /** The page at the present place; `null`: the place was refused and another one is taken. */
  async #read(options: RequestOptions): Promise<Page | null> {
    const { source, request, wait, waitsMs = WAITS_MS } = this.#options
    for (let failures = 0; ; failures += 1) {
      const { order, cursor, pageSize } = this.#asked
      try {
        const sort = order === 'safe' ? [] : request.sort
        return await source.list({ ...request, sort, cursor, pageSize }, options)
      } catch (error) {
        if (!isSourceError(error)) throw error
        // Asked for once more even then: a proxy on the way may have spoken, and repeating costs nothing.
        if (error.kind === 'expired-cursor' && failures > 0 && this.#detour()) return null
        const waits = error.kind === 'expired-cursor' && waitsMs.length === 0 ? [0] : waitsMs
        const waitMs = waits[failures]
        if (waitMs === undefined || !mayPass(error, this.#state)) throw error
        await wait(waitMs, options.signal)
      }
    }
  }

  /** Another way past a cursor that is refused; `false`: there is none. */
  #detour(): boolean {
    const next = withDetour(this.#state, this.#before)
    this.#before = null
    if (next !== null) this.#state = next
    return next !== null
  }

  #take(page: FirstPage): readonly Entity[] {
    const fresh = page.entities.filter(({ id }) => !this.#seen.has(id) && this.#seen.add(id))
    const { cursor } = this.#state
    this.#state = withPage(this.#state, page, fresh.length)
    if (page.next === null || page.entities.length === 0)
      this.#state = withEnd(this.#state, { cursor, size: page.entities.length })
    else this.#goOn(page, cursor)
    return fresh
  }

  #goOn(page: FirstPage, cursor: WalkState['cursor']): void {
    const last = page.entities.at(-1)
    const keys = this.#state.order === 'asked' ? this.#textKeys : []
    const { source, request } = this.#options
    // Samples are read by page number: another size would shift them.
    const cut = request.query.sample === null ? safeCut(page.entities, keys) : 0
    this.#before = { cut, size: page.entities.length, cursor }
    const breaks = source.can.cursor === 'stateless' && last !== undefined && !isSafeEnd(last, keys)
    const isCircle = this.#state.standstill >= CIRCLE
    if ((breaks || isCircle) && !this.#detour() && isCircle) throw new SourceError('bad-answer', ERROR_TEXTS.circle())
  }
}

/** Whether the same question may be answered later. A refusal in the midst of a walk that went well so far may pass, too. */
function mayPass({ kind, details }: SourceError, { pages }: WalkState): boolean {
  switch (kind) {
    case 'offline':
    case 'timeout':
    case 'server':
    case 'bad-answer':
    case 'expired-cursor':
      return true
    case 'rate-limited':
      return details.limit !== 'budget' && details.limit !== 'plan'
    case 'bad-query':
    case 'not-found':
      return pages > 0
    case 'unsupported':
      return false
  }
}

import type { Entity, Total } from '#query'
import type { RequestOptions, Source } from '../source.ts'
import type { Part, WalkPlan } from './split.ts'
import { createWalk, type Walk, type WalkOptions } from './walk.ts'
import type { WalkRequest, WalkState } from './walk-state.ts'

/** What all walks of a plan have in common. */
export interface WalksOptions {
  readonly source: Source
  readonly plan: WalkPlan
  readonly request: Omit<WalkRequest, 'query'>
  readonly wait: WalkOptions['wait']
  /** Where to go on from: what `take` was told last of each part, and all ids given out until then. */
  readonly from?: { readonly states: readonly WalkState[]; readonly ids: Iterable<string> } | undefined
}

/** Records that came for the first time, and what to keep in order to go on behind them. */
export interface Taken {
  readonly entities: readonly Entity[]
  /** The place of their part in the plan. */
  readonly part: number
  /** How far its walk has come with these records. */
  readonly state: WalkState
}

/** What happens on the way. */
export interface WalksListener {
  /**
   * Records came. The walk they belong to goes on when this has settled. Law: who keeps the latest state of each part
   * together with the records it came with, and drops both or neither, loses and doubles nothing.
   */
  take(taken: Taken): Promise<void> | void
  /** Settles when the next page may be asked for: the place to pause. */
  ready?(): Promise<void>
}

/** A part that gave fewer or more records than announced. */
export interface Gap {
  readonly words: string
  /** Announced and not got; below 0: more than announced. */
  readonly missing: number
  /** The provider was asked for it once, since there is no way back in its lists. */
  readonly isAskedOnce?: boolean
}

/** What all walks together have come to. */
export interface WalksCheck {
  readonly expected: Total
  readonly got: number
  readonly duplicates: number
  readonly pages: number
  /** Parts whose own total was not met. Empty: nothing is missing that was announced when it was read. */
  readonly gaps: readonly Gap[]
  /** Records read before the order asked for had to be left; `null`: never. */
  readonly orderedUntil: number | null
  /** Why pages were incomplete though they came, each reason once. Left out: none was. */
  readonly caveats?: readonly string[]
}

/**
 * The walks over the parts of a plan, side by side. Ids are shared: a record that moves from one part to another while
 * they are read is given out once.
 */
export interface Walks {
  /**
   * Walks to the end. Rejects when a walk can't go on or the signal says so; called again, it goes on from there.
   * @throws {SourceError}
   */
  run(listener: WalksListener, options: RequestOptions): Promise<void>
  check(): WalksCheck
  /** How far the walk of each part has come. */
  states(): readonly WalkState[]
  /** Ids given out so far. */
  readonly ids: ReadonlySet<string>
}

/** Prepares the walks of a plan. Nothing is sent. */
export function createWalks(options: WalksOptions): Walks {
  return new SideBySide(options)
}

interface Leg {
  readonly part: Part
  readonly index: number
  readonly walk: Walk
}

/**
 * Parts under way for each place in flight: while one takes in what came, another one's request already waits at the
 * gate, so that no place is left empty.
 */
const LEGS_A_PLACE = 2

/** Records still to come, as far as known. */
const leftOf = ({ part, walk }: Leg): number => {
  const { latest, got } = walk.state
  return (latest.kind === 'exact' ? latest.count : part.size) - got
}

/** Takes the part out that has most to come: so that all end at about the same time, and no last one walks alone. */
function takeLongest(legs: Leg[]): Leg | undefined {
  const longest = legs.reduce<Leg | undefined>(
    (best, leg) => (best && leftOf(best) >= leftOf(leg) ? best : leg),
    undefined,
  )
  if (longest) legs.splice(legs.indexOf(longest), 1)
  return longest
}

class SideBySide implements Walks {
  readonly ids: Set<string>
  readonly #options: WalksOptions
  readonly #legs: readonly Leg[]

  constructor(options: WalksOptions) {
    this.#options = options
    const { plan, source, request, wait, from } = options
    this.ids = new Set(from?.ids)
    this.#legs = plan.parts.map((part, index) => {
      const state = from?.states[index]
      const place = { id: `${index}`, seen: this.ids, ...(state && { state }) }
      return { part, index, walk: createWalk({ source, request: { ...request, query: part.query }, wait, ...place }) }
    })
  }

  async run(listener: WalksListener, options: RequestOptions): Promise<void> {
    const stop = new AbortController()
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
    const open = this.#legs.filter(({ walk }) => !walk.state.isEnded)
    const { can } = this.#options.source
    const isStateful = can.cursor === 'stateful'
    const width = can.rate === null ? 1 : can.rate.inFlight * (isStateful ? 1 : LEGS_A_PLACE)
    const runners = Array.from({ length: Math.min(width, open.length) }, async () => {
      // A walk that the provider holds dies when it waits: it is gone through before another one is begun.
      const take = (): Leg | undefined => (isStateful ? open.shift() : takeLongest(open))
      for (let leg = take(); leg; leg = take()) {
        do await this.#step(leg, listener, { ...options, signal })
        while (isStateful && !leg.walk.state.isEnded)
        if (!leg.walk.state.isEnded) open.push(leg)
      }
    })
    try {
      await Promise.all(runners)
    } catch (error) {
      stop.abort(error)
      // The others put down what they hold before anybody begins anew.
      await Promise.allSettled(runners)
      throw error
    }
  }

  /** A page of one part. */
  async #step({ walk, part, index }: Leg, listener: WalksListener, options: RequestOptions): Promise<void> {
    await listener.ready?.()
    options.signal?.throwIfAborted()
    const why = part.words === '' ? 'export' : `export, ${part.words}`
    const page = await walk.next({ ...options, why })
    if (page !== null) await listener.take({ entities: page.entities, part: index, state: walk.state })
  }

  states(): readonly WalkState[] {
    return this.#legs.map(({ walk }) => walk.state)
  }

  check(): WalksCheck {
    const checks = this.#legs.map(({ walk, part }) => ({
      ...walk.check(),
      words: part.words,
      pages: walk.state.pages,
      // What came from the others comes again there: neither is it missing nor has it come twice.
      ...(part.isAgain && { duplicates: 0, missing: null }),
    }))
    const [first] = checks
    const expected = checks.length === 1 && first ? first.expected : this.#options.plan.total
    const sum = (of: (check: (typeof checks)[number]) => number): number =>
      checks.reduce((all, check) => all + of(check), 0)
    const got = sum((check) => check.got)
    const { aboutTotals, cursor } = this.#options.source.can
    const isOff = expected.kind === 'exact' && expected.count !== got
    const about = isOff && aboutTotals !== undefined ? [aboutTotals] : []
    const caveats = [...new Set([...this.#legs.flatMap(({ walk }) => walk.state.caveats ?? []), ...about])]
    const once = cursor === 'stateful' ? { isAskedOnce: true } : {}
    return {
      expected,
      got,
      duplicates: sum(({ duplicates }) => duplicates),
      pages: sum(({ pages }) => pages),
      gaps: checks.flatMap(({ words, missing }) => (missing ? [{ words, missing, ...once }] : [])),
      orderedUntil: checks.length === 1 && first ? first.orderedUntil : null,
      ...(caveats.length === 0 ? {} : { caveats }),
    }
  }
}

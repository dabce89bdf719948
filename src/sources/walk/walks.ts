import type { Entity, Total } from '#query'
import type { RequestOptions, Source } from '../source.ts'
import type { Part, WalkPlan } from './split.ts'
import { createWalk, type Walk, type WalkOptions } from './walk.ts'
import type { WalkRequest } from './walk-state.ts'

/** What all walks of a plan have in common. */
export interface WalksOptions {
  readonly source: Source
  readonly plan: WalkPlan
  readonly request: Omit<WalkRequest, 'query'>
  readonly wait: WalkOptions['wait']
}

/** What happens on the way. */
export interface WalksListener {
  /** Records that came for the first time. The walk they belong to goes on when this has settled. */
  take(entities: readonly Entity[]): Promise<void> | void
  /** Settles when the next page may be asked for: the place to pause. */
  ready?(): Promise<void>
}

/** A part that gave fewer or more records than announced. */
export interface Gap {
  readonly words: string
  /** Announced and not got; below 0: more than announced. */
  readonly missing: number
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
  /** Ids given out so far. */
  readonly ids: ReadonlySet<string>
}

/** Prepares the walks of a plan. Nothing is sent. */
export function createWalks(options: WalksOptions): Walks {
  return new SideBySide(options)
}

interface Leg {
  readonly part: Part
  readonly walk: Walk
}

class SideBySide implements Walks {
  readonly ids = new Set<string>()
  readonly #options: WalksOptions
  readonly #legs: readonly Leg[]

  constructor(options: WalksOptions) {
    this.#options = options
    const { plan, source, request, wait } = options
    this.#legs = plan.parts.map((part, index) => ({
      part,
      walk: createWalk({
        source,
        id: `${index}`,
        request: { ...request, query: part.query },
        seen: this.ids,
        wait,
      }),
    }))
  }

  async run(listener: WalksListener, options: RequestOptions): Promise<void> {
    const stop = new AbortController()
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
    const open = this.#legs.filter(({ walk }) => !walk.state.isEnded)
    const width = this.#options.source.can.rate?.inFlight ?? 1
    const runners = Array.from({ length: Math.min(width, open.length) }, async () => {
      for (let leg = open.shift(); leg; leg = open.shift()) await this.#walk(leg, listener, { ...options, signal })
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

  async #walk({ walk, part }: Leg, listener: WalksListener, options: RequestOptions): Promise<void> {
    for (;;) {
      await listener.ready?.()
      options.signal?.throwIfAborted()
      const why = part.words === '' ? 'export' : `export, ${part.words}`
      const page = await walk.next({ ...options, why })
      if (page === null) return
      await listener.take(page.entities)
    }
  }

  check(): WalksCheck {
    const checks = this.#legs.map(({ walk, part }) => ({ ...walk.check(), words: part.words, pages: walk.state.pages }))
    const [first] = checks
    const expected = checks.length === 1 && first ? first.expected : this.#options.plan.total
    const sum = (of: (check: (typeof checks)[number]) => number): number =>
      checks.reduce((all, check) => all + of(check), 0)
    return {
      expected,
      got: sum(({ got }) => got),
      duplicates: sum(({ duplicates }) => duplicates),
      pages: sum(({ pages }) => pages),
      gaps: checks.flatMap(({ words, missing }) => (missing === null || missing === 0 ? [] : [{ words, missing }])),
      orderedUntil: checks.length === 1 && first ? first.orderedUntil : null,
    }
  }
}

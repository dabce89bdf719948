import type { Entity, Total } from '#query'
import { ERROR_TEXTS } from '../error-texts.ts'
import { largestPageOf } from '../page-size.ts'
import type { Can } from '../source.ts'
import { SourceError } from '../source-error.ts'
import type { WalkRequest, WalkState } from './walk-state.ts'

/**
 * What is known of a list that was begun anew, compared with how it was read before. Records are matched by id; a place
 * is counted from the start of the list, since two walks may differ in their order.
 */
export interface Lap {
  /** Records held when it was begun. */
  readonly held: number
  /** Requests answered since. */
  readonly requests: number
  /** Places passed since. */
  readonly passed: number
  /** Held records that came again. */
  readonly again: number
  /** Those of them that came behind the first `held` places: they moved down. */
  readonly late: number
  /** Records not held that stood among the first `held` places: they are new, or moved up. */
  readonly early: number
  /** Times in a row that it was begun and lost again before anything new came. */
  readonly vain: number
  /** What was announced before. The total since is `latest` of the walk. */
  readonly before: Total
}

/** What beginning anew costs until something new comes. `leastMs`: at the provider's pace; latency comes on top. */
export interface AnewPrice {
  readonly requests: number
  readonly leastMs: number
}

/** What the size of a page hangs on. */
type Paged = Pick<WalkRequest, 'pageSize'> & Partial<Pick<WalkRequest, 'select'>>

/** A walk that begins anew goes in the largest pages: what it holds already is only passed. */
export const anewPageSize = (can: Can, { pageSize, select = [] }: Paged): number =>
  Math.max(pageSize, largestPageOf(can, select))

/** The price of beginning anew with so many records held, of which so many places were passed again already. */
export function anewPrice(
  can: Can,
  request: Paged,
  { got, lap }: { readonly got: number; readonly lap?: Pick<Lap, 'held' | 'passed'> | null },
): AnewPrice {
  const left = lap ? Math.max(0, lap.held - lap.passed) : got
  const requests = Math.ceil((left + 1) / anewPageSize(can, request))
  return { requests, leastMs: (requests * 1000) / (can.rate?.perSecond ?? 1000) }
}

/** The state of a walk that begins anew: what was read comes again and is left out. */
export const begunAnew = (state: WalkState): WalkState => ({
  ...state,
  cursor: null,
  toComeAgain: state.got,
  standstill: 0,
  laps: state.laps + 1,
  lap: {
    ...{ held: state.got, requests: 0, passed: 0, again: 0, late: 0, early: 0, before: state.latest },
    vain: state.lap?.held === state.got ? state.lap.vain + 1 : 0,
  },
})

/** Times in a row that a walk begins anew by itself without anything new: then somebody is asked. */
export const MOST_VAIN = 2

/** What a walk is called back with by a person who does not want to wait for it. */
export const stoppedWalk = (): SourceError => new SourceError('expired-cursor', ERROR_TEXTS.stoppedWalk())

/** What is known after a page more. `fresh`: those of its records that came for the first time. */
export function withLapPage(lap: Lap, entities: readonly Entity[], fresh: ReadonlySet<Entity>): Lap {
  let { passed, again, late, early } = lap
  for (const entity of entities) {
    const isAmongHeld = passed < lap.held
    passed += 1
    if (fresh.has(entity)) early += isAmongHeld ? 1 : 0
    else if (again < lap.held) {
      again += 1
      late += isAmongHeld ? 0 : 1
    }
  }
  return { ...lap, requests: lap.requests + 1, passed, again, late, early }
}

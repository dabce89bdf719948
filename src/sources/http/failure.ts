import type { SourceError } from '../source-error.ts'

/**
 * What a failed attempt means for the next one. `never`: the same request fails again. `backoff`: after a growing wait.
 * `after`: the provider said when; `pausesAll` when it meant every request and not this kind alone.
 */
export type Retry =
  | { readonly kind: 'never' }
  | { readonly kind: 'backoff'; readonly most: number }
  | { readonly kind: 'after'; readonly waitMs: number; readonly pausesAll: boolean; readonly most: number }

/** A failed attempt. */
export interface Failure {
  readonly error: SourceError
  readonly retry: Retry
  /** A limit a second that the provider stated along with it. */
  readonly perSecond?: number | undefined
}

/** Repetitions of one request, at most. Rule: design § 6. */
export const MOST_RETRIES = 5

/** A wait longer than this is not sat out: the person is told instead. */
export const LONGEST_WAIT_MS = 60_000

export const NEVER: Retry = { kind: 'never' }

/** After a growing wait, at most so often. */
export const withBackoff = (most: number = MOST_RETRIES): Retry => ({ kind: 'backoff', most })

/** When the provider said, unless that is too long to sit out. */
export const whenToldTo = (waitMs: number, pausesAll: boolean): Retry =>
  waitMs > LONGEST_WAIT_MS ? NEVER : { kind: 'after', waitMs, pausesAll, most: MOST_RETRIES }

const FIRST_WAIT_MS = 500
const LONGEST_BACKOFF_MS = 8000

/** The wait that we invent before the nth repetition (from 1): doubling, with jitter, so that tabs do not come back at once. */
export const backoffMs = (repetition: number, random: () => number): number =>
  Math.min(LONGEST_BACKOFF_MS, FIRST_WAIT_MS * 2 ** (repetition - 1)) * (0.5 + 0.5 * random())

/**
 * How long to wait before the nth repetition; `null`: there is none. A stated wait is kept to the letter the first
 * time; who is told again and again waits at least as long as we would have by ourselves.
 */
export function waitBefore(repetition: number, retry: Retry, random: () => number): number | null {
  if (retry.kind === 'never' || repetition > retry.most) return null
  if (retry.kind === 'backoff') return backoffMs(repetition, random)
  return repetition === 1 ? retry.waitMs : Math.max(retry.waitMs, backoffMs(repetition, random))
}

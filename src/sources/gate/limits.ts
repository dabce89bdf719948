/**
 * The provider's limit and how it is kept. `perSecond`: starts in any one second, over all tabs; `inFlight`: at once,
 * in this tab, or over all tabs where these share their seats.
 */
export interface Limits {
  readonly perSecond: number
  readonly inFlight: number
}

/** The second the provider counts in, in milliseconds. */
export const SECOND_MS = 1000

/**
 * Added to the second. What we know is when a request starts, what the provider counts is when it arrives; the way
 * there takes now a little more, now a little less. Larger differences are seen in the answers and waited out (see
 * `arrivals.ts`). 1,015 ms leave 98.5 % of the limit.
 */
export const MARGIN_MS = 15

/** How long a slot counts. */
export const WINDOW_MS = SECOND_MS + MARGIN_MS

/**
 * A request without any sign of arrival holds its slot so long and no longer: it is slow, or its tab is gone. A closed
 * tab thus costs at most this.
 */
export const SILENCE_MS = 2000

/** A stated limit below ours is kept so long, then ours is tried again. */
export const LOWERED_MS = 10 * 60_000

/** No pause is longer, whatever a clock or an answer says. */
export const LONGEST_PAUSE_MS = 120_000

/**
 * What works in the background may start this share of the limit in a quarter of the window: it still reaches the
 * limit, yet every moment a slot is about to come free for a person.
 */
export const BACKGROUND_SHARE = 0.3

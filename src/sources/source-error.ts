import type { Explanation } from '#lib/explanation'

/** Why a Source could not answer. */
export const SOURCE_ERROR_KINDS = [
  'offline',
  'timeout',
  'rate-limited',
  'bad-query',
  'not-found',
  'expired-cursor',
  'unsupported',
  'bad-answer',
  'server',
] as const
export type SourceErrorKind = (typeof SOURCE_ERROR_KINDS)[number]

/**
 * Which limit of the provider was met: `too-fast` for a moment, `budget` until the day of the provider ends, `plan`
 * until somebody pays, `costly-boolean` and `semantic` for kinds of search with a slower pace, `other` when it did not
 * say.
 */
export type LimitKind = 'too-fast' | 'budget' | 'plan' | 'costly-boolean' | 'semantic' | 'other'

/** What a caller may know beside the words. */
export interface SourceErrorDetails {
  /** Wait before asking again, as the provider said it, in milliseconds. */
  readonly retryAfterMs?: number | undefined
  /** Address of the request, without key and address of the person. */
  readonly request?: string | undefined
  /** HTTP status, where there was one. */
  readonly status?: number | undefined
  /** The provider's own words, as text. */
  readonly providerSays?: string | undefined
  /** With `rate-limited`, and with `unsupported` when a plan is missing. */
  readonly limit?: LimitKind | undefined
  readonly cause?: unknown
}

/**
 * The failure of a Source, with its words for a person. Not in this family: an abort (never an error), a refusal known
 * before sending (see `refusalsOf`), a programmer's mistake.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly kind: SourceErrorKind
  readonly explanation: Explanation
  readonly details: SourceErrorDetails

  constructor(kind: SourceErrorKind, explanation: Explanation, details: SourceErrorDetails = {}) {
    super(`${explanation.what} ${explanation.why}`, { cause: details.cause })
    this.kind = kind
    this.explanation = explanation
    this.details = details
  }
}

/** Whether a value is a {@link SourceError}. */
export const isSourceError = (value: unknown): value is SourceError => value instanceof SourceError

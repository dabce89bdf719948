import type { Explanation } from '#lib/explanation'

/** Why the engine could not answer. */
export const ENGINE_ERROR_KINDS = ['start', 'load', 'not-found', 'bad-cursor', 'unsupported', 'broken'] as const
export type EngineErrorKind = (typeof ENGINE_ERROR_KINDS)[number]

/**
 * The failure of the embedded engine, with its words for a person. `start`: it could not be started;
 * `load`: a file of records could not be fetched or read; `unsupported`: records do not hold what was asked for;
 * `broken`: a fault of ours. Not in this family: a cancelled request (never an error).
 */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly kind: EngineErrorKind
  readonly explanation: Explanation

  constructor(kind: EngineErrorKind, explanation: Explanation, options: { readonly cause?: unknown } = {}) {
    super(`${explanation.what} ${explanation.why}`, { cause: options.cause })
    this.kind = kind
    this.explanation = explanation
  }
}

/** Whether a value is an {@link EngineError}. */
export const isEngineError = (value: unknown): value is EngineError => value instanceof EngineError

/** The failures of the engine, in words. */
export const engineErrors = {
  start: (cause: unknown) =>
    new EngineError(
      'start',
      {
        what: 'The embedded engine could not be started.',
        why: 'Its program could not be loaded, or this browser does not run it.',
        fix: 'Reload the page; if that does not help, use a current browser or another source.',
      },
      { cause },
    ),
  noRecords: (cause: unknown) =>
    new EngineError(
      'start',
      {
        what: 'The records could not be loaded.',
        why: 'The list of their files could not be fetched or read.',
        fix: 'Check the connection and try again, or choose another source.',
      },
      { cause },
    ),
  load: (file: string, cause: unknown) =>
    new EngineError(
      'load',
      {
        what: 'A part of the records could not be loaded.',
        why: `The file ${file} could not be fetched or read.`,
        fix: 'Try again, or reload the page.',
      },
      { cause },
    ),
  notFound: (id: string) =>
    new EngineError('not-found', {
      what: 'There is no such record.',
      why: `Nothing here has the id ${id}.`,
      fix: 'Check the id, or look in another source.',
    }),
  badCursor: () =>
    new EngineError('bad-cursor', {
      what: 'The list cannot go on from here.',
      why: 'The mark of the last row does not fit this list.',
      fix: 'Load the list again from its beginning.',
    }),
  unsupported: (what: string, why: string) =>
    new EngineError('unsupported', { what, why, fix: 'Remove this condition, or choose another source.' }),
  broken: (cause: unknown) =>
    new EngineError(
      'broken',
      {
        what: 'The embedded engine failed.',
        why: cause instanceof Error ? cause.message.slice(0, 300) : 'The reason is not known.',
        fix: 'Reload the page. If it happens again, please report it with the address of this page.',
      },
      { cause },
    ),
} as const

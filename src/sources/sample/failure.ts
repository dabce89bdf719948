import type { EngineError, EngineErrorKind } from '#engine'
import { SourceError, type SourceErrorKind } from '../source-error.ts'

const KINDS: Readonly<Record<EngineErrorKind, SourceErrorKind>> = {
  start: 'server',
  load: 'offline',
  'not-found': 'not-found',
  'bad-cursor': 'expired-cursor',
  unsupported: 'unsupported',
  broken: 'server',
}

/** A failure of the engine as one of the Source: the same words. */
export const toSourceError = (error: EngineError): SourceError =>
  new SourceError(KINDS[error.kind], error.explanation, { cause: error })

/** The engine's own program could not be fetched. */
export const notLoaded = (cause: unknown): SourceError =>
  new SourceError(
    'offline',
    {
      what: 'The sample could not be opened.',
      why: 'A part of this application could not be loaded.',
      fix: 'Check the connection and try again, or reload the page.',
    },
    { cause },
  )

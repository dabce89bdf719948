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

import type { EngineCore } from './core.ts'
import type { Timed } from './engine.ts'
import { EngineError, engineErrors } from './engine-error.ts'
import type { Asked } from './protocol.ts'

/** Puts a question to the core and times it. Whatever goes wrong is an `EngineError`. */
export async function answerAsked(core: EngineCore, asked: Asked): Promise<Timed<unknown>> {
  const start = performance.now()
  try {
    const answer = await dispatch(core, asked)
    return { answer, tookMs: performance.now() - start }
  } catch (error) {
    throw error instanceof EngineError ? error : engineErrors.broken(error)
  }
}

function dispatch(core: EngineCore, asked: Asked): Promise<unknown> {
  switch (asked.kind) {
    case 'list':
      return core.list(asked.ask)
    case 'group':
      return core.group(asked.ask)
    case 'get':
      return core.get(asked.ask)
    case 'suggest':
      return core.suggest(asked.ask)
    case 'labels':
      return core.labels(asked.ask)
  }
}

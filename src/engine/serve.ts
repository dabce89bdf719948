import { answerAsked } from './answer.ts'
import type { Arriving } from './arriving.ts'
import { createCore, type EngineCore } from './core.ts'
import type { Database } from './database/database.ts'
import { EngineError, engineErrors } from './engine-error.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { createWarmer } from './warm.ts'

const post = (message: FromWorker): void => self.postMessage(message)

/** Serves questions in this worker. The core starts at once; what is asked meanwhile waits for it. */
export function serve(arriving: Arriving): (event: MessageEvent<ToWorker>) => void {
  const starting = start(arriving)
  starting.catch(() => {})
  const warmer = createWarmer(starting)
  const cancelled = new Set<number>()
  const waiting = new Set<number>()

  const answer = async ({ id, asked }: Extract<ToWorker, { readonly kind: 'ask' }>): Promise<void> => {
    waiting.add(id)
    warmer.pause()
    try {
      const core = await starting
      // Lets a cancel that is already on its way arrive first.
      await new Promise((resolve) => setTimeout(resolve))
      if (cancelled.has(id)) return
      const { answer: found, tookMs } = await answerAsked(core, asked)
      if (!cancelled.has(id)) post({ kind: 'answer', id, answer: found, tookMs })
    } catch (error) {
      const { kind, explanation } = error instanceof EngineError ? error : engineErrors.broken(error)
      post({ kind: 'failure', id, failure: { kind, explanation } })
    } finally {
      waiting.delete(id)
      cancelled.delete(id)
      if (waiting.size === 0) warmer.resume()
    }
  }

  return ({ data }) => {
    if (data.kind === 'cancel') {
      if (waiting.has(data.id)) cancelled.add(data.id)
    } else void answer(data)
  }
}

async function start({ module, manifest, load, first }: Arriving): Promise<EngineCore> {
  post({ kind: 'stage', stage: 'program' })
  const core = createCore({ db: openDatabase(module, first), manifest: await manifest, load })
  post({ kind: 'stage', stage: 'records' })
  return core
}

/**
 * Starting the database keeps this thread busy for a while. It waits until the files of the first list are unpacked and
 * a list that asks for no more has been answered.
 */
async function openDatabase(module: Promise<WebAssembly.Module>, first: Promise<unknown>): Promise<Database> {
  try {
    await first
    await new Promise((resolve) => setTimeout(resolve))
    const { startBrowserDatabase } = await import('./database/browser.ts')
    const db = await startBrowserDatabase(module)
    post({ kind: 'stage', stage: 'ready' })
    return db
  } catch (error) {
    throw engineErrors.start(error)
  }
}

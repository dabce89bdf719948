import type { Engine, EngineStage, Timed } from './engine.ts'
import { EngineError, engineErrors } from './engine-error.ts'
import type { Asked, FromWorker, ToWorker } from './protocol.ts'

interface Waiting {
  resolve(timed: Timed<unknown>): void
  reject(reason: unknown): void
}

/** The part of a worker that is used here. */
export interface WorkerLike {
  postMessage(message: ToWorker): void
  terminate(): void
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** The engine behind a worker. Answers to cancelled questions are dropped. */
export function createWorkerEngine(worker: WorkerLike, onStage: (stage: EngineStage) => void = () => {}): Engine {
  const waiting = new Map<number, Waiting>()
  const failAll = (cause: unknown): void => {
    const failure = engineErrors.start(cause)
    for (const one of waiting.values()) one.reject(failure)
    waiting.clear()
  }
  worker.onerror = (event) => failAll(event.message)
  worker.onmessage = ({ data }) => {
    if (data.kind === 'stage') return onStage(data.stage)
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'answer') one?.resolve({ answer: data.answer, tookMs: data.tookMs })
    else one?.reject(new EngineError(data.failure.kind, data.failure.explanation))
  }
  const send = createSender(worker, waiting)
  return {
    // The worker answers a question with what `Questions` says; across the border types are a matter of trust.
    ask: (kind, ask, signal) => send({ kind, ask } as Asked, signal) as Promise<Timed<never>>,
    close: () => {
      worker.terminate()
      failAll('closed')
    },
  }
}

/** Sends questions, numbers them and lets them wait; an abort takes one out and tells the worker. */
function createSender(worker: WorkerLike, waiting: Map<number, Waiting>) {
  let last = 0
  return (asked: Asked, signal: AbortSignal | undefined): Promise<Timed<unknown>> =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      last += 1
      const id = last
      const cancel = (): void => {
        waiting.delete(id)
        worker.postMessage({ kind: 'cancel', id })
        reject(signal?.reason)
      }
      const settle =
        <T>(end: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', cancel)
          end(value)
        }
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) })
      signal?.addEventListener('abort', cancel, { once: true })
      worker.postMessage({ kind: 'ask', id, asked })
    })
}

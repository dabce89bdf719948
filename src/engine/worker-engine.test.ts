import { describe, expect, it, vi } from 'vitest'
import { isEngineError } from './engine-error.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { createWorkerEngine, type WorkerLike } from './worker-engine.ts'

class FakeWorker implements WorkerLike {
  readonly sent: ToWorker[] = []
  onmessage: WorkerLike['onmessage'] = null
  onerror: WorkerLike['onerror'] = null
  terminate = vi.fn()

  postMessage(message: ToWorker): void {
    this.sent.push(message)
  }

  say(data: FromWorker): void {
    this.onmessage?.(new MessageEvent('message', { data }))
  }
}

const ASK = { entity: 'works', id: 'W1' } as const

describe('the engine behind a worker', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const worker = new FakeWorker()
    const engine = createWorkerEngine(worker)
    const one = engine.ask('get', ASK)
    const two = engine.ask('get', { ...ASK, id: 'W2' })
    worker.say({ kind: 'answer', id: 2, answer: 'second', tookMs: 2 })
    worker.say({ kind: 'answer', id: 1, answer: 'first', tookMs: 1 })
    expect(await Promise.all([one, two])).toEqual([
      { answer: 'first', tookMs: 1 },
      { answer: 'second', tookMs: 2 },
    ])
  })

  it('an abort rejects with its reason, cancels the question and drops its answer', async () => {
    const worker = new FakeWorker()
    const engine = createWorkerEngine(worker)
    const controller = new AbortController()
    const asked = engine.ask('get', ASK, controller.signal)
    const reason = new Error('superseded')
    controller.abort(reason)
    await expect(asked).rejects.toBe(reason)
    expect(worker.sent.at(-1)).toEqual({ kind: 'cancel', id: 1 })
    expect(() => worker.say({ kind: 'answer', id: 1, answer: 'late', tookMs: 1 })).not.toThrow()
  })

  it('what is aborted before is never sent', async () => {
    const worker = new FakeWorker()
    const reason = new Error('superseded')
    await expect(createWorkerEngine(worker).ask('get', ASK, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(worker.sent).toEqual([])
  })

  it('a failure keeps its kind and its words', async () => {
    const worker = new FakeWorker()
    const asked = createWorkerEngine(worker).ask('get', ASK)
    const explanation = { what: 'What.', why: 'Why.', fix: 'Fix.' }
    worker.say({ kind: 'failure', id: 1, failure: { kind: 'not-found', explanation } })
    const error = await asked.catch((reason: unknown) => reason)
    if (!isEngineError(error)) throw error
    expect([error.kind, error.explanation]).toEqual(['not-found', explanation])
  })

  it('a worker that breaks fails all that waits', async () => {
    const worker = new FakeWorker()
    const engine = createWorkerEngine(worker)
    const asked = Promise.allSettled([engine.ask('get', ASK), engine.ask('get', ASK)])
    worker.onerror?.(Object.assign(new Event('error'), { message: 'no' }) as ErrorEvent)
    for (const result of await asked) {
      expect(result.status === 'rejected' && isEngineError(result.reason) && result.reason.kind).toBe('start')
    }
  })

  it('closing fails what still waits, so that nobody waits for ever', async () => {
    const worker = new FakeWorker()
    const engine = createWorkerEngine(worker)
    const asked = engine.ask('get', ASK)
    engine.close()
    await expect(asked).rejects.toSatisfy(isEngineError)
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('tells how far the start has come', () => {
    const worker = new FakeWorker()
    const stages: string[] = []
    createWorkerEngine(worker, (stage) => stages.push(stage))
    worker.say({ kind: 'stage', stage: 'program' })
    worker.say({ kind: 'stage', stage: 'ready' })
    expect(stages).toEqual(['program', 'ready'])
  })
})

import type { Engine, EngineStage } from './engine.ts'
import { createWorkerEngine } from './worker-engine.ts'

/**
 * Starts the engine over the embedded sample, in a worker of its own. It begins to load at once; questions may be asked
 * right away and are answered when it is ready.
 */
export function startSampleEngine(onStage?: (stage: EngineStage) => void): Engine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' })
  return createWorkerEngine(worker, onStage)
}

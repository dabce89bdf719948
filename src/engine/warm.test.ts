import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EngineCore } from './core.ts'
import { createWarmer } from './warm.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function coreOf(done: string[]): Promise<EngineCore> {
  function* warmSteps() {
    yield async () => done.push('a')
    yield async () => {
      done.push('b')
      throw new Error('offline')
    }
    yield async () => done.push('c')
  }
  // Warming asks the core for nothing else.
  return Promise.resolve({ warmSteps } as Pick<EngineCore, 'warmSteps'> as EngineCore)
}

it('warms step by step once nobody waits, failures or not', async () => {
  const done: string[] = []
  const warmer = createWarmer(coreOf(done))
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).toEqual([])
  warmer.resume()
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).toEqual(['a', 'b', 'c'])
})

it('stops while somebody waits and goes on where it was', async () => {
  const done: string[] = []
  const warmer = createWarmer(coreOf(done))
  warmer.resume()
  await vi.advanceTimersByTimeAsync(149)
  warmer.pause()
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).toEqual([])
  warmer.resume()
  warmer.resume()
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).toEqual(['a', 'b', 'c'])
})

import { describe, expect, it, vi } from 'vitest'
import { type Engine, EngineError, type EngineErrorKind, isEngineError } from '#engine'
import { emptyQuery, toFieldId } from '#query'
import { isSourceError } from '../source-error.ts'
import { createSampleSource } from './sample.ts'

const OPTIONS = { lane: 'person', why: 'test' } as const
const EXPLANATION = { what: 'What.', why: 'Why.', fix: 'Fix.' }

const failing = (kind: EngineErrorKind): Engine => ({
  ask: () => Promise.reject(new EngineError(kind, EXPLANATION)),
  close: vi.fn(),
})

const sourceOf = (start: () => Promise<Engine>) =>
  createSampleSource(async () => ({ start, isEngineError }), { now: () => 7 })

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

describe('the sample', () => {
  it('starts no engine before it is asked, and one for all questions', async () => {
    const start = vi.fn(
      async (): Promise<Engine> => ({
        ask: async () => ({ answer: new Map() as never, tookMs: 3 }),
        close: () => {},
      }),
    )
    const source = sourceOf(start)
    expect(start).not.toHaveBeenCalled()
    await Promise.all([1, 2, 3].map(() => source.labels({ entity: 'works', ids: [] }, OPTIONS)))
    expect(start).toHaveBeenCalledOnce()
  })

  it.each([
    ['start', 'server'],
    ['load', 'offline'],
    ['not-found', 'not-found'],
    ['bad-cursor', 'expired-cursor'],
    ['unsupported', 'unsupported'],
    ['broken', 'server'],
  ] as const)('a failure of the kind %s reaches the person as %s, in the same words', async (kind, expected) => {
    const source = sourceOf(async () => failing(kind))
    const error = await failureOf(source.get({ entity: 'works', id: 'W1' }, OPTIONS))
    if (!isSourceError(error)) throw error
    expect([error.kind, error.explanation]).toEqual([expected, EXPLANATION])
  })

  it('an engine that could not start is closed and started anew by the next question', async () => {
    const engines: Engine[] = []
    const source = sourceOf(async () => {
      const engine = failing('start')
      engines.push(engine)
      return engine
    })
    await Promise.all([1, 2].map(() => failureOf(source.get({ entity: 'works', id: 'W1' }, OPTIONS))))
    expect(engines).toHaveLength(1)
    expect(engines[0]?.close).toHaveBeenCalled()
    await failureOf(source.get({ entity: 'works', id: 'W1' }, OPTIONS))
    expect(engines).toHaveLength(2)
  })

  it('says so when its program cannot be fetched, and tries again', async () => {
    let tries = 0
    const source = createSampleSource(
      async () => {
        tries += 1
        throw new Error('no chunk')
      },
      { now: () => 0 },
    )
    for (const expected of [1, 2]) {
      const error = await failureOf(source.suggest({ entity: 'authors', text: 'a' }, OPTIONS))
      expect(isSourceError(error) && error.kind).toBe('offline')
      expect(tries).toBe(expected)
    }
  })

  it('refuses what it cannot do before the engine is asked', async () => {
    const start = vi.fn(async () => failing('broken'))
    const source = sourceOf(start)
    const list = { query: emptyQuery('concepts'), sort: [], cursor: null, pageSize: 10, select: null }
    const group = { query: emptyQuery('works'), field: toFieldId('publication_date'), includeUnknown: false, top: 10 }
    for (const asked of [source.list(list, OPTIONS), source.group(group, OPTIONS)]) {
      const error = await failureOf(asked)
      expect(isSourceError(error) && error.kind).toBe('unsupported')
    }
    expect(start).not.toHaveBeenCalled()
  })
})

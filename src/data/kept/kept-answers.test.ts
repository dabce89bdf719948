import { afterEach, expect, it, vi } from 'vitest'
import { openDatabase } from '#lib/database'
import { createFakeIndexedDb } from '#testing'
import { openKeptAnswers } from './kept-answers.ts'
import { DATABASE_VERSION, SHELVES, toKey } from './shelves.ts'

afterEach(() => vi.doUnmock('./write.ts'))

function open({ isOnline = true, isHasty = false } = {}) {
  const setTimeout = (run: () => void, delayMs: number) => globalThis.setTimeout(run, delayMs)
  const clearTimeout = (handle: unknown) => globalThis.clearTimeout(handle as number)
  const mark = { isSet: () => true, set: () => undefined }
  const database = openDatabase({
    indexedDB: createFakeIndexedDb(),
    name: 'test',
    version: DATABASE_VERSION,
    shelves: Object.values(SHELVES),
    setTimeout,
    clearTimeout,
  })
  const hasty = (run: () => void) => run()
  return openKeptAnswers({
    database,
    now: () => 0,
    setTimeout: isHasty ? hasty : setTimeout,
    isOnline: () => isOnline,
    mark,
  })
}

it('an answer is not kept while what writes cannot be loaded, and the next one is', async () => {
  vi.doMock('./write.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  const kept = open()
  const [first, second] = [toKey(['a']), toKey(['b'])]
  await expect(kept.keep([{ key: first, text: '1', receivedAt: 0 }])).resolves.toBe(false)
  expect(kept.trouble(), 'the database is well').toBeNull()
  vi.doUnmock('./write.ts')
  await expect(kept.keep([{ key: second, text: '2', receivedAt: 0 }])).resolves.toBe(true)
  await expect(kept.read([first, second])).resolves.toEqual([undefined, '2'])
})

it('a database that is slower than our patience is waited for when there is nobody else to ask', async () => {
  const key = toKey(['a'])
  const readBack = async (isOnline: boolean) => {
    const kept = open({ isOnline, isHasty: true })
    await kept.keep([{ key, text: '1', receivedAt: 0 }])
    return kept.read([key])
  }
  await expect(readBack(true), 'the provider is asked').resolves.toEqual([])
  await expect(readBack(false)).resolves.toEqual(['1'])
})

/** What a fake database may do wrong: refuse to open, or never answer. */
export type DatabaseFault = 'none' | 'refuses' | 'hangs'

type Handler = (() => void) | null

class FakeRequest<T> {
  onsuccess: Handler = null
  onerror: Handler = null
  onupgradeneeded: Handler = null
  readonly error = new Error('The database refuses.')
  result: T | undefined
}

/**
 * As much of IndexedDB as one key-value store needs: transactions that write run one after the other over all
 * connections, each seeing what the one before wrote. Values are copied as the real one does.
 */
export function createFakeIndexedDb(fault: DatabaseFault = 'none'): IDBFactory {
  const stored = new Map<string, unknown>()
  let turn: Promise<unknown> = Promise.resolve()

  const transaction = () => {
    const asked: (() => void)[] = []
    turn = turn.then(async () => {
      while (asked.length > 0) {
        asked.shift()?.()
        await Promise.resolve()
      }
    })
    const store = {
      get(key: string) {
        const request = new FakeRequest<unknown>()
        asked.push(() => {
          request.result = structuredClone(stored.get(key))
          request.onsuccess?.()
        })
        return request
      },
      put: (value: unknown, key: string) => void asked.push(() => stored.set(key, structuredClone(value))),
    }
    return { objectStore: () => store }
  }
  const open = () => {
    const request = new FakeRequest<unknown>()
    request.result = { createObjectStore: () => {}, close: () => {}, transaction }
    if (fault !== 'hangs') {
      queueMicrotask(() => {
        if (fault === 'refuses') request.onerror?.()
        else {
          request.onupgradeneeded?.()
          request.onsuccess?.()
        }
      })
    }
    return request
  }
  // Only what the ledger uses is there; the type of the whole is what the ledger asks for.
  return { open } as unknown as IDBFactory
}

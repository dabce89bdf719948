/**
 * What a fake database may do wrong: refuse to open, throw at once, never answer, have room for nothing more, be held by
 * a tab that does not let go, belong to a newer version of the app.
 */
export type DatabaseFault = 'none' | 'refuses' | 'throws' | 'hangs' | 'full' | 'held' | 'newer'

type Handler = (() => void) | null

class FakeRequest<T> {
  onsuccess: Handler = null
  onerror: Handler = null
  onblocked: Handler = null
  onupgradeneeded: Handler = null
  readonly error = new Error('The database refuses.')
  result: T | undefined
}

const quotaExceeded = (): Error => Object.assign(new Error('The disk is full.'), { name: 'QuotaExceededError' })

type Shelf = Map<string, unknown>

interface Connection {
  readonly objectStoreNames: { contains(name: string): boolean }
  createObjectStore(name: string): void
  close(): void
  onversionchange: Handler
  onclose: Handler
  transaction(names: string | readonly string[], mode?: string): unknown
}

/** A fake database that can be played with while it is in use. */
export interface FakeDatabase extends IDBFactory {
  /** What goes wrong from now on. */
  fault: DatabaseFault
  /** Another tab opens a newer version, or the person clears the site's data: every connection is told or closed. */
  upgradeElsewhere(): void
  clearedByPerson(): void
  /** Everything kept, by shelf and key. */
  readonly kept: ReadonlyMap<string, ReadonlyMap<string, unknown>>
  /** Values read so far. */
  readonly reads: () => number
}

/**
 * As much of IndexedDB as shelves of values by key need: transactions that write run one after the other over all
 * connections, each seeing what the one before wrote; one that fails leaves everything as it was. Values are copied as
 * the real one does.
 */
export function createFakeIndexedDb(fault: DatabaseFault = 'none'): FakeDatabase {
  const stored = new Map<string, Shelf>()
  const connections = new Set<Connection>()
  const state = { fault, reads: 0 }
  let turn: Promise<unknown> = Promise.resolve()

  const shelfOf = (name: string): Shelf => {
    const shelf = stored.get(name) ?? new Map<string, unknown>()
    stored.set(name, shelf)
    return shelf
  }

  const transaction = (_names: string | readonly string[], mode = 'readonly') => {
    const asked: (() => void)[] = []
    const own = { oncomplete: null as Handler, onabort: null as Handler, error: null as Error | null }
    turn = turn.then(async () => {
      const before = new Map([...stored].map(([name, shelf]) => [name, new Map(shelf)]))
      while (asked.length > 0) {
        asked.shift()?.()
        await Promise.resolve()
      }
      if (state.fault === 'full' && mode === 'readwrite') {
        for (const [name, shelf] of before) stored.set(name, shelf)
        own.error = quotaExceeded()
        own.onabort?.()
      } else own.oncomplete?.()
    })
    const reading = (read: (shelf: Shelf) => unknown, name: string) => {
      const request = new FakeRequest<unknown>()
      asked.push(() => {
        state.reads += 1
        request.result = structuredClone(read(shelfOf(name)))
        request.onsuccess?.()
      })
      return request
    }
    const inOrder = (shelf: Shelf) => [...shelf].sort(([a], [b]) => (a < b ? -1 : 1))
    const objectStore = (name = '') => ({
      get: (key: string) => reading((shelf) => shelf.get(key), name),
      getAllKeys: () => reading((shelf) => inOrder(shelf).map(([key]) => key), name),
      getAll: () => reading((shelf) => inOrder(shelf).map(([, value]) => value), name),
      put: (value: unknown, key: string) => {
        const copy = structuredClone(value)
        asked.push(() => shelfOf(name).set(key, copy))
      },
      delete: (key: string) => void asked.push(() => shelfOf(name).delete(key)),
      clear: () => void asked.push(() => shelfOf(name).clear()),
    })
    return Object.assign(own, { objectStore })
  }

  const connect = (): Connection => {
    const connection: Connection = {
      objectStoreNames: { contains: (name) => stored.has(name) },
      createObjectStore: (name) => void shelfOf(name),
      close: () => void connections.delete(connection),
      onversionchange: null,
      onclose: null,
      transaction(names, mode) {
        if (!connections.has(connection)) throw new Error('The connection is closed.')
        return transaction(names, mode)
      },
    }
    connections.add(connection)
    return connection
  }

  const open = () => {
    const request = new FakeRequest<unknown>()
    if (state.fault === 'throws') throw new Error('Storage is blocked.')
    queueMicrotask(() => {
      if (state.fault === 'hangs') return
      if (state.fault === 'held') return request.onblocked?.()
      if (state.fault === 'refuses' || state.fault === 'newer') return request.onerror?.()
      request.result = connect()
      request.onupgradeneeded?.()
      request.onsuccess?.()
    })
    return request
  }
  const fake = {
    open,
    get fault() {
      return state.fault
    },
    set fault(next: DatabaseFault) {
      state.fault = next
    },
    upgradeElsewhere: () => {
      state.fault = 'newer'
      for (const connection of [...connections]) connection.onversionchange?.()
    },
    clearedByPerson: () => {
      stored.clear()
      for (const connection of [...connections]) {
        connections.delete(connection)
        connection.onclose?.()
      }
    },
    kept: stored,
    reads: () => state.reads,
  }
  // Only what the app uses is there; the type of the whole is what it asks for.
  return fake as unknown as FakeDatabase
}

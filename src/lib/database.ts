/**
 * Why a database of the browser does not serve. `blocked`: there is none, or this page may not use it (private windows,
 * policies, a newer version of the app in another tab). `full`: what was to be written does not fit. `broken`: it failed
 * or did not answer in time.
 */
export type DatabaseTrouble = 'blocked' | 'full' | 'broken'

/** The failure of a database. What is kept in one can be had again: callers go on without it. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly kind: DatabaseTrouble

  constructor(kind: DatabaseTrouble, cause?: unknown) {
    super(`The database of the browser is ${kind}.`, { cause })
    this.kind = kind
  }
}

/** Whether a value is a {@link DatabaseError}. */
export const isDatabaseError = (value: unknown): value is DatabaseError => value instanceof DatabaseError

/** One change of what is kept. Values are copied as `structuredClone` does. */
export type DatabaseChange =
  | { readonly kind: 'put'; readonly shelf: string; readonly key: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly shelf: string; readonly key: string }
  | { readonly kind: 'clear'; readonly shelf: string }

/**
 * A small database of the browser: shelves of values by key. Made once and shared. Every method is one transaction and
 * rejects with a {@link DatabaseError}; what was read is `unknown` until it was checked, since another version of the
 * app may have written it.
 */
export interface Database {
  /** The values of the keys, in their order; `undefined` where there is none. */
  read(shelf: string, keys: readonly string[]): Promise<readonly unknown[]>
  /** Everything on a shelf, in the order of the keys. */
  entries(shelf: string): Promise<readonly (readonly [string, unknown])[]>
  /** All changes or none, in their order. */
  write(changes: readonly DatabaseChange[]): Promise<void>
}

/** What a database needs of the world around it. */
export interface DatabaseOptions {
  /** As the browser has it; `null`: it has none. */
  readonly indexedDB: IDBFactory | null
  readonly name: string
  /** Raised when a shelf is added; shelves are never taken away. What values look like belongs into names or keys. */
  readonly version: number
  readonly shelves: readonly string[]
  setTimeout(run: () => void, delayMs: number): unknown
  clearTimeout(handle: unknown): void
  /** How long an answer is waited for. Left out: eight seconds, since a machine that opens several tabs may be slow. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 8_000

/** A database, connected with its first use. Nothing is thrown where the browser has none. */
export function openDatabase(options: DatabaseOptions): Database {
  let opening: Promise<IDBDatabase> | null = null
  const close = (): void => {
    opening = null
  }
  const connect = (): Promise<IDBDatabase> => {
    opening ??= within(connectTo(options, close), options)
    return opening
  }
  const transact = async <T>(
    mode: IDBTransactionMode,
    shelves: readonly string[],
    run: (transaction: IDBTransaction, give: (value: T) => void) => void,
  ): Promise<T> => within(settled(await connect(), mode, shelves, run), options)
  return {
    read: (shelf, keys) =>
      transact('readonly', [shelf], (transaction, give) => {
        const requests = keys.map((key) => transaction.objectStore(shelf).get(key))
        transaction.oncomplete = () => give(requests.map(({ result }) => result as unknown))
      }),
    entries: (shelf) =>
      transact('readonly', [shelf], (transaction, give) => {
        const store = transaction.objectStore(shelf)
        const [keys, values] = [store.getAllKeys(), store.getAll()]
        transaction.oncomplete = () => give(keys.result.map((key, index) => [String(key), values.result[index]]))
      }),
    write: async (changes) => {
      const shelves = [...new Set(changes.map(({ shelf }) => shelf))]
      if (shelves.length === 0) return
      await transact<void>('readwrite', shelves, (transaction, give) => {
        for (const change of changes) apply(transaction, change)
        transaction.oncomplete = () => give()
      })
    },
  }
}

function apply(transaction: IDBTransaction, change: DatabaseChange): void {
  const store = transaction.objectStore(change.shelf)
  switch (change.kind) {
    case 'put':
      store.put(change.value, change.key)
      return
    case 'delete':
      store.delete(change.key)
      return
    case 'clear':
      store.clear()
  }
}

/** Connects. `onClose`: the connection is gone, the next use needs another one. */
function connectTo(options: DatabaseOptions, onClose: () => void): Promise<IDBDatabase> {
  const { indexedDB, name, version, shelves } = options
  return new Promise((resolve, reject) => {
    if (!indexedDB) throw new DatabaseError('blocked')
    const request = openIn(indexedDB, name, version)
    request.onupgradeneeded = () => {
      const { result } = request
      for (const shelf of shelves) if (!result.objectStoreNames.contains(shelf)) result.createObjectStore(shelf)
    }
    // A tab with an older version of the app holds on to it: this one does not wait.
    request.onblocked = () => reject(new DatabaseError('blocked'))
    request.onerror = () => reject(new DatabaseError('blocked', request.error))
    request.onsuccess = () => {
      const { result } = request
      // Whoever wants to upgrade or delete the database is not kept waiting by this tab.
      result.onversionchange = () => {
        result.close()
        onClose()
      }
      result.onclose = onClose
      resolve(result)
    }
  })
}

function openIn(indexedDB: IDBFactory, name: string, version: number): IDBOpenDBRequest {
  try {
    return indexedDB.open(name, version)
  } catch (error) {
    // Some browsers throw at once where storage is blocked.
    throw new DatabaseError('blocked', error)
  }
}

const troubleOf = (error: unknown): DatabaseError => {
  if (isDatabaseError(error)) return error
  const isFull = error instanceof Error && error.name === 'QuotaExceededError'
  return new DatabaseError(isFull ? 'full' : 'broken', error)
}

/** Runs a transaction; `give` is called when it is complete. */
function settled<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  shelves: readonly string[],
  run: (transaction: IDBTransaction, give: (value: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      const transaction = database.transaction([...shelves], mode, { durability: 'relaxed' })
      transaction.onabort = () => reject(troubleOf(transaction.error))
      run(transaction, resolve)
    } catch (error) {
      reject(troubleOf(error))
    }
  })
}

/** The promise, or a failure when it takes too long. */
function within<T>(
  promise: Promise<T>,
  { setTimeout, clearTimeout, patienceMs }: Pick<DatabaseOptions, 'setTimeout' | 'clearTimeout' | 'patienceMs'>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DatabaseError('broken')), patienceMs ?? PATIENCE_MS)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

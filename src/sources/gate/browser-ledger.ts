import type { Clock } from '../outside.ts'
import { openDatabase, STORE } from './database.ts'
import { createMemoryLedger, EMPTY_LEDGER, type Ledger, type LedgerState } from './ledger.ts'
import { readLedger } from './read-ledger.ts'

/**
 * An answer of the database that takes longer is not waited for: the tab goes on alone. Long, because a machine that is
 * busy opening several tabs may keep it waiting for seconds, and tabs that count alone together break the limit.
 */
const PATIENCE_MS = 8_000

interface BrowserLedgerOptions {
  readonly indexedDB: IDBFactory | null
  /** One book per provider. */
  readonly name: string
  readonly clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>
}

/**
 * The book that the tabs of one browser share, in IndexedDB. Its write transactions run one after the other over all
 * tabs, and each sees what the one before wrote. A lock around `localStorage` would be simpler, yet promises less: the
 * lock and the stored text reach the other tabs by different ways, and a tab may read the text of a moment ago.
 *
 * Where the database is missing, blocked, broken or hangs, the book goes on in memory and counts for this tab alone.
 */
export function createBrowserLedger({ indexedDB, name, clock }: BrowserLedgerOptions): Ledger {
  let alone: Ledger | null = indexedDB ? null : createMemoryLedger()
  let last: LedgerState = EMPTY_LEDGER
  let database: Promise<IDBDatabase> | null = indexedDB ? within(openDatabase(indexedDB), clock) : null
  // Opening begins at once, before the first request; a failure shows when the book is used.
  database?.catch(() => {})
  return {
    async change(edit) {
      if (!alone && database) {
        try {
          const [state, value] = await within(changeStored(await database, name, edit), clock)
          last = state
          return value
        } catch {
          database = null
          alone ??= createMemoryLedger(last)
        }
      }
      alone ??= createMemoryLedger(last)
      return alone.change(edit)
    },
  }
}

type Edit<T> = (state: LedgerState) => readonly [LedgerState, T]

function changeStored<T>(database: IDBDatabase, name: string, edit: Edit<T>): Promise<readonly [LedgerState, T]> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'relaxed' })
    const store = transaction.objectStore(STORE)
    const read = store.get(name)
    read.onsuccess = () => {
      try {
        const edited = edit(readLedger(read.result))
        // The next transaction sees this write, so there is no need to wait for its end.
        store.put(edited[0], name)
        resolve(edited)
      } catch (error) {
        reject(error)
      }
    }
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}

/** The promise, or a failure when it takes too long. */
function within<T>(promise: Promise<T>, clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE_MS)
    const stop = (): void => clock.clearTimeout(timer)
    promise.then(resolve, reject).finally(stop)
  })
}

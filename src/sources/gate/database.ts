const DATABASE = 'bibscope-gate'

/** Where the books of all providers lie. */
export const STORE = 'ledgers'

let begun: { readonly indexedDB: IDBFactory; readonly database: Promise<IDBDatabase> } | null = null

/**
 * Begins to open the database of the gate before there is a gate: no request leaves without it, and it opens while the
 * code that will ask is still being read. The first gate takes it over.
 */
export function beginGate(indexedDB: IDBFactory): void {
  const database = open(indexedDB)
  // Who takes it over hears of a failure.
  database.catch(() => {})
  begun = { indexedDB, database }
}

/** Opens the database of the gate, or takes over the one that was begun. */
export function openDatabase(indexedDB: IDBFactory): Promise<IDBDatabase> {
  if (begun?.indexedDB !== indexedDB) return open(indexedDB)
  const { database } = begun
  begun = null
  return database
}

function open(indexedDB: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
    request.onsuccess = () => {
      // Whoever wants to delete or upgrade the database is not kept waiting by us.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
}

function read(): IDBFactory | null {
  try {
    return window.indexedDB
  } catch {
    return null
  }
}

/** The page's own database, or nothing where the browser blocks it. */
export const ownDatabase = read()

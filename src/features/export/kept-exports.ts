/** The database that exports are kept in while they are not at their end. */
export const EXPORTS_DATABASE = 'bibscope-exports'

/** Whether an export may be kept, without opening anything. A browser that does not tell may have one. */
export async function hasKeptExports(): Promise<boolean> {
  try {
    return (await window.indexedDB.databases()).some(({ name }) => name === EXPORTS_DATABASE)
  } catch {
    return false
  }
}

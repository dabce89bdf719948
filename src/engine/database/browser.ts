import { BROWSER_RUNTIME, createDuckDB, VoidLogger } from '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs'
import type { Database } from './database.ts'
import { openDatabase } from './duckdb.ts'

/**
 * The database in this worker. `module` is the engine's code, being compiled while it arrives: the package would send it
 * through a stream of its own first, which takes half a second longer and keeps the browser from caching the result.
 */
export async function startBrowserDatabase(module: Promise<WebAssembly.Module>): Promise<Database> {
  const bundle = { mainModule: '', mainWorker: '' }
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME)
  const instantiated = new Promise<void>((resolve, reject) => {
    bindings.instantiateWasm = (imports, done) => {
      // The runtime's file functions are looked up here by the compiled code.
      Object.assign(globalThis, { DUCKDB_RUNTIME: BROWSER_RUNTIME })
      const start = async (): Promise<void> => {
        const compiled = await module
        done(await WebAssembly.instantiate(compiled, imports), compiled)
      }
      start().then(resolve, reject)
      return {}
    }
  })
  await Promise.all([instantiated, bindings.instantiate(() => {})])
  return openDatabase(bindings)
}

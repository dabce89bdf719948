import { createRequire } from 'node:module'
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import type { Database } from './database.ts'
import { openDatabase } from './duckdb.ts'

/** The database in this thread of Node: for tests and measurements. */
export async function startNodeDatabase(): Promise<Database> {
  const { resolve } = createRequire(import.meta.url)
  const bundle = (name: string) => ({
    mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
    mainWorker: '',
  })
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') }
  const bindings = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME)
  await bindings.instantiate(() => {})
  return openDatabase(bindings)
}

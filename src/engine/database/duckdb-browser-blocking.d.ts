/**
 * The blocking build for browsers: the package ships it without naming it in its exports, so that the build resolves it
 * by an alias and its types stand here, as far as we use it.
 */
declare module '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs' {
  import type { DuckDBBindings, DuckDBRuntime, Logger } from '@duckdb/duckdb-wasm/blocking'

  export const BROWSER_RUNTIME: DuckDBRuntime
  export class VoidLogger implements Logger {
    log(): void
  }

  /** What the bindings call to get the module; replaced to compile while the module arrives. */
  export interface BrowserBindings extends DuckDBBindings {
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object
  }

  export function createDuckDB(bundles: object, logger: Logger, runtime: DuckDBRuntime): Promise<BrowserBindings>
}

import programUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { beginArrival } from './arriving.ts'

/*
 * The worker's first file is small, so that everything large begins to arrive before the rest of the engine is read.
 */

const folder = new URL(`${import.meta.env.BASE_URL}sample/`, self.location.origin)
const arriving = beginArrival(programUrl, folder)

// Questions that come before the engine is there wait here.
const early: MessageEvent[] = []
self.onmessage = (event) => {
  early.push(event)
}

const { serve } = await import('./serve.ts')
self.onmessage = serve(arriving)
for (const event of early) self.onmessage?.(event)

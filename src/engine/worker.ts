import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

/*
 * The worker's first file is small, so that the engine's code, by far the largest, begins to arrive and to be compiled
 * before anything else is read.
 */

async function compile(): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(fetch(wasmUrl))
  } catch {
    // Some hosts send the file with a type that streaming refuses.
    const response = await fetch(wasmUrl)
    return WebAssembly.compile(await response.arrayBuffer())
  }
}

const module = compile()
// A failure is reported where it is waited for.
module.catch(() => {})
const manifest = fetch(new URL(`${import.meta.env.BASE_URL}sample/manifest.json`, self.location.origin))
manifest.catch(() => {})

const early: MessageEvent[] = []
self.onmessage = (event) => {
  early.push(event)
}

const { serve } = await import('./serve.ts')
self.onmessage = serve({ module, manifest })
for (const event of early) self.onmessage?.(event)

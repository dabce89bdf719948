import type { EntityType } from '#query'
import { answerAsked } from './answer.ts'
import { createCore, type EngineCore } from './core.ts'
import { startBrowserDatabase } from './database/browser.ts'
import { EngineError, engineErrors } from './engine-error.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { gunzip } from './records/gunzip.ts'
import { FORMAT, type Manifest } from './schema/manifest.ts'
import { createWarmer } from './warm.ts'

interface Arriving {
  readonly module: Promise<WebAssembly.Module>
  readonly manifest: Promise<Response>
}

const post = (message: FromWorker): void => self.postMessage(message)

/** Serves questions in this worker. The core starts at once; what is asked meanwhile waits for it. */
export function serve(arriving: Arriving): (event: MessageEvent<ToWorker>) => void {
  const starting = start(arriving)
  starting.catch(() => {})
  const warmer = createWarmer(starting)
  const cancelled = new Set<number>()
  const waiting = new Set<number>()

  const answer = async ({ id, asked }: Extract<ToWorker, { readonly kind: 'ask' }>): Promise<void> => {
    waiting.add(id)
    warmer.pause()
    try {
      const core = await starting
      // Lets a cancel that is already on its way arrive first.
      await new Promise((resolve) => setTimeout(resolve))
      if (cancelled.has(id)) return
      const { answer: found, tookMs } = await answerAsked(core, asked)
      if (!cancelled.has(id)) post({ kind: 'answer', id, answer: found, tookMs })
    } catch (error) {
      const { kind, explanation } = error instanceof EngineError ? error : engineErrors.broken(error)
      post({ kind: 'failure', id, failure: { kind, explanation } })
    } finally {
      waiting.delete(id)
      cancelled.delete(id)
      if (waiting.size === 0) warmer.resume()
    }
  }

  return ({ data }) => {
    if (data.kind === 'cancel') {
      if (waiting.has(data.id)) cancelled.add(data.id)
    } else void answer(data)
  }
}

async function start({ module, manifest: response }: Arriving): Promise<EngineCore> {
  post({ kind: 'stage', stage: 'program' })
  const loading = readManifest(response)
  // The first list will ask for these: they come while the engine is compiled.
  const files = createFiles(loading)
  loading.then(files.begin, () => {})
  const db = await startBrowserDatabase(module).catch((error: unknown) => {
    throw engineErrors.start(error)
  })
  post({ kind: 'stage', stage: 'records' })
  const core = createCore({ db, manifest: await loading, load: files.load })
  post({ kind: 'stage', stage: 'ready' })
  return core
}

async function readManifest(response: Promise<Response>): Promise<Manifest> {
  try {
    const manifest: Manifest = await (await response).json()
    if (manifest.format !== FORMAT) throw new Error(`Format ${manifest.format} is not ${FORMAT}`)
    return manifest
  } catch (error) {
    throw engineErrors.load('manifest.json', error)
  }
}

/** Root keys of works that the first list shows. */
const FIRST: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  works: ['id', 'display_name', 'authorships', 'primary_location', 'locations', 'open_access', 'publication_date'],
}

interface Files {
  /** Begins to fetch what the first list needs. */
  begin(manifest: Manifest): void
  load(file: string): Promise<Uint8Array>
}

function createFiles(manifest: Promise<Manifest>): Files {
  const begun = new Map<string, Promise<Uint8Array>>()
  const fetchFile = async (file: string): Promise<Uint8Array> => {
    try {
      const { made } = await manifest
      const folder = new URL(`${import.meta.env.BASE_URL}sample/`, self.location.origin)
      const response = await fetch(new URL(`${file}?${made.generator}`, folder))
      if (!response.ok) throw new Error(`Status ${response.status}`)
      return await gunzip(new Uint8Array(await response.arrayBuffer()))
    } catch (error) {
      throw engineErrors.load(file, error)
    }
  }
  return {
    begin: ({ entities }) => {
      for (const part of entities.works?.parts ?? []) {
        if (!part.roots.some((root) => FIRST.works?.includes(root))) continue
        const coming = fetchFile(part.file)
        coming.catch(() => begun.delete(part.file))
        begun.set(part.file, coming)
      }
    },
    load: (file) => {
      const coming = begun.get(file)
      begun.delete(file)
      return coming ?? fetchFile(file)
    },
  }
}

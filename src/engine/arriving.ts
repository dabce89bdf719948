import type { EntityType } from '#query'
import { engineErrors } from './engine-error.ts'
import { gunzip } from './records/gunzip.ts'
import { FORMAT, MANIFEST_FILE, type Manifest } from './schema/manifest.ts'

/** What the engine needs from the network, on its way since the worker began. */
export interface Arriving {
  readonly module: Promise<WebAssembly.Module>
  readonly manifest: Promise<Manifest>
  load(file: string): Promise<Uint8Array>
  /** Settles when the files of the first list are there, or cannot be. */
  readonly first: Promise<unknown>
}

/** Root keys of works that the first list shows and asks by. */
const FIRST_ENTITY: EntityType = 'works'
const FIRST_ROOTS: readonly string[] = ['id', 'display_name', 'authorships', 'locations', 'open_access']

/**
 * Begins to fetch: the engine's program, the list of files, and the files of the first list. They are unpacked while the
 * program is being compiled, which happens outside this thread.
 */
export function beginArrival(programUrl: string, folder: URL): Arriving {
  const module = compile(programUrl)
  const manifest = readManifest(new URL(MANIFEST_FILE, folder))
  const begun = new Map<string, Promise<Uint8Array>>()
  const fetchFile = (file: string): Promise<Uint8Array> => readFile(file, { manifest, folder })

  const begin = ({ entities }: Manifest): Promise<unknown> => {
    for (const { roots, file } of entities[FIRST_ENTITY]?.parts ?? []) {
      if (!roots.some((root) => FIRST_ROOTS.includes(root))) continue
      const coming = fetchFile(file)
      // A failure is reported where the file is waited for.
      coming.catch(() => {})
      begun.set(file, coming)
    }
    return Promise.allSettled(begun.values())
  }
  const first = manifest.then(begin, () => {})
  module.catch(() => {})
  return {
    first,
    module,
    manifest,
    load: (file) => {
      const coming = begun.get(file)
      begun.delete(file)
      return coming ?? fetchFile(file)
    },
  }
}

async function compile(url: string): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(fetch(url))
  } catch {
    // Some hosts send the file with a type that streaming refuses.
    const response = await fetch(url)
    return WebAssembly.compile(await response.arrayBuffer())
  }
}

async function readManifest(url: URL): Promise<Manifest> {
  try {
    const response = await fetch(url, { cache: 'no-cache' })
    const manifest: Manifest = await response.json()
    if (manifest.format !== FORMAT) throw new Error(`Format ${manifest.format} is not ${FORMAT}`)
    return manifest
  } catch (error) {
    throw engineErrors.noRecords(error)
  }
}

async function readFile(
  file: string,
  { manifest, folder }: { readonly manifest: Promise<Manifest>; readonly folder: URL },
): Promise<Uint8Array> {
  try {
    const { made } = await manifest
    // Files of another make have other addresses, so that a browser may keep them for good.
    const response = await fetch(new URL(`${file}?${made.generator}`, folder))
    if (!response.ok) throw new Error(`Status ${response.status}`)
    return await gunzip(new Uint8Array(await response.arrayBuffer()))
  } catch (error) {
    throw engineErrors.load(file, error)
  }
}

import { type Database, type DatabaseTrouble, isDatabaseError } from '#lib/database'
import type { Json } from '#lib/json'
import { type Facts, readFacts, SHELVES } from './shelves.ts'
import type { Writer } from './write.ts'

/** An answer to be kept. `isPinned`: it could not be had again, so it stays while this page is open. */
export interface Keepsake {
  readonly key: string
  readonly text: string
  readonly receivedAt: number
  readonly sketch?: Json
  readonly isPinned?: boolean
}

/** How much is kept. `size`: characters, about as many bytes. */
export interface Usage {
  readonly count: number
  readonly size: number
}

/**
 * Answers kept in this browser. Reading never fails: what cannot be read is not there. Keys and texts hold neither a key
 * nor an e-mail address of the person.
 */
export interface KeptAnswers {
  /** The texts of the keys; `undefined` where nothing is kept. */
  read(keys: readonly string[]): Promise<readonly unknown[]>
  facts(keys: readonly string[]): Promise<readonly (Facts | null)[]>
  /** Keeps answers; tells whether they are kept. */
  keep(keepsakes: readonly Keepsake[]): Promise<boolean>
  readNames(keys: readonly string[]): Promise<readonly (string | null)[]>
  keepNames(names: ReadonlyMap<string, string>): void
  /** Drops the answers whose key begins so. */
  forget(beginning: string): Promise<void>
  clear(): Promise<void>
  usage(): Promise<Usage>
  /** Why nothing is kept; `null`: it is. The same value until it changes. */
  readonly trouble: () => DatabaseTrouble | null
  subscribe(listener: () => void): () => void
}

/** What kept answers need of the world around them. */
export interface KeptOptions {
  readonly database: Database
  now(): number
  setTimeout(run: () => void, delayMs: number): unknown
  isOnline(): boolean
  /** Whether anything may be kept, known at once: the first visit of a browser does not wait for its database. */
  readonly mark: { isSet(): boolean; set(isSet: boolean): void }
  /** The most that is kept, in characters. */
  readonly mostSize?: number
}

/** How long a place is waited for before the provider is asked, in ms. Without a network there is nobody else to ask. */
const PATIENCE_MS = 1_000

/** Uses are written down together, when the page is likely at rest. */
const TOUCH_MS = 3_000

/** Opens what is kept. What writes is loaded with the first answer to be kept. */
export function openKeptAnswers(options: KeptOptions): KeptAnswers {
  const { database, mark } = options
  const listeners = new Set<() => void>()
  let trouble: DatabaseTrouble | null = null
  const fail = (error: unknown): void => {
    if (!isDatabaseError(error)) throw error
    trouble = error.kind
    for (const listener of [...listeners]) listener()
  }
  // The way to the database is made while the code of the page comes.
  if (mark.isSet()) void database.read(SHELVES.names, []).catch(fail)
  /** What writes; `null`: it could not be loaded, the network being gone. The next change tries again. */
  const writing = async () => {
    const loaded = await import('./write.ts').catch(() => null)
    return loaded?.writerOf(options) ?? null
  }

  let used: Set<string> | null = null
  /** Remembers that answers were used, so that those used longest ago make way first. */
  const touch = (keys: readonly string[]): void => {
    if (used) for (const key of keys) used.add(key)
    else {
      const now = new Set(keys)
      used = now
      options.setTimeout(() => {
        used = null
        void change((writer) => writer.touch([...now]))
      }, TOUCH_MS)
    }
  }
  const readShelf = async (shelf: string, keys: readonly string[]): Promise<readonly unknown[]> => {
    if (trouble !== null && trouble !== 'full') return []
    if (!mark.isSet() || keys.length === 0) return []
    const found = database.read(shelf, keys).catch((error: unknown) => {
      fail(error)
      return []
    })
    if (!options.isOnline()) return found
    const late = new Promise<readonly unknown[]>((resolve) => options.setTimeout(() => resolve([]), PATIENCE_MS))
    return Promise.race([found, late])
  }
  /** Runs a change; a failure is told once and ends all keeping, never the page. */
  const change = async (run: (writer: Writer) => Promise<void>): Promise<boolean> => {
    if (trouble !== null) return false
    try {
      const writer = await writing()
      if (writer) await run(writer)
      return writer !== null
    } catch (error) {
      fail(error)
      return false
    }
  }
  return {
    read: async (keys) => {
      const found = await readShelf(SHELVES.answers, keys)
      const hits = keys.filter((_, index) => found[index] !== undefined)
      if (hits.length > 0) touch(hits)
      return found
    },
    facts: async (keys) => (await readShelf(SHELVES.facts, keys)).map(readFacts),
    readNames: async (keys) => {
      const names = await readShelf(SHELVES.names, keys)
      return keys.map((_, index) => (typeof names[index] === 'string' ? names[index] : null))
    },
    keep: (keepsakes) => change((writer) => writer.keep(keepsakes)),
    keepNames: (names) => void change((writer) => writer.keepNames(names)),
    forget: async (beginning) => {
      if (mark.isSet()) await change((writer) => writer.forget(beginning))
    },
    clear: async () => {
      // Room is made: what was full before may be kept again.
      if (trouble === 'full') trouble = null
      if (await change((writer) => writer.clear())) for (const listener of [...listeners]) listener()
    },
    usage: async () => {
      const usage = { now: { count: 0, size: 0 } }
      if (mark.isSet())
        await change(async (writer) => {
          usage.now = await writer.usage()
        })
      return usage.now
    },
    trouble: () => trouble,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

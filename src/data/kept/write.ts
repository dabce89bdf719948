import { type DatabaseChange, isDatabaseError } from '#lib/database'
import type { Keepsake, KeptOptions, Usage } from './kept-answers.ts'
import { type Facts, MOST_SIZE, readFacts, SHELVES } from './shelves.ts'
import { planSweep, type Room } from './sweep.ts'

/** Answers and sketches kept at most. */
const MOST_COUNT = 10_000

/** Names kept at most: beyond, they are begun afresh. */
const MOST_NAMES = 30_000

/** So much may be written before it is looked whether all still fits. */
const UNSWEPT = 4_000_000

/** Names come in handfuls: they are written together. */
const GATHER_MS = 500

/** Changes what is kept. Rejects with a `DatabaseError`. */
export interface Writer {
  keep(keepsakes: readonly Keepsake[]): Promise<void>
  keepNames(names: ReadonlyMap<string, string>): Promise<void>
  /** Says that answers were used now. */
  touch(keys: readonly string[]): Promise<void>
  forget(beginning: string): Promise<void>
  clear(): Promise<void>
  usage(): Promise<Usage>
}

const writers = new WeakMap<KeptOptions, Writer>()

/** The writer of what is kept; one for each. */
export function writerOf(options: KeptOptions): Writer {
  const writer = writers.get(options) ?? createWriter(options)
  writers.set(options, writer)
  return writer
}

function createWriter({ database, now, setTimeout, mark, mostSize }: KeptOptions): Writer {
  const room: Room = { count: MOST_COUNT, size: mostSize ?? MOST_SIZE }
  const pinned = new Set<string>()
  let unswept = UNSWEPT
  let gathered: Map<string, string> | null = null

  const allFacts = async () =>
    (await database.entries(SHELVES.facts)).map(([key, value]) => [key, readFacts(value)] as const)

  const sweep = async (within: Room): Promise<void> => {
    unswept = 0
    await database.write(planSweep(await allFacts(), within, pinned))
  }
  const put = ({ key, text, receivedAt, sketch }: Keepsake): readonly DatabaseChange[] => {
    const facts: Facts = { receivedAt, usedAt: now(), size: text.length, ...(sketch === undefined ? {} : { sketch }) }
    return [
      { kind: 'put', shelf: SHELVES.answers, key, value: text },
      { kind: 'put', shelf: SHELVES.facts, key, value: facts },
    ]
  }
  const keep = async (keepsakes: readonly Keepsake[]): Promise<void> => {
    mark.set(true)
    for (const { key, isPinned } of keepsakes) if (isPinned) pinned.add(key)
    const changes = keepsakes.flatMap(put)
    try {
      await database.write(changes)
    } catch (error) {
      if (!isDatabaseError(error) || error.kind !== 'full') throw error
      // The browser gives less room than we take for ours: half of what is there makes way.
      const { size } = await usage()
      await sweep({ ...room, size: size / 2 })
      await database.write(changes)
    }
    unswept += keepsakes.reduce((sum, { text }) => sum + text.length, 0)
    if (unswept >= UNSWEPT) await sweep(room)
  }
  const usage = async (): Promise<Usage> => {
    const facts = await allFacts()
    const whole = facts.filter(([, one]) => one !== null && one.size > 0)
    return { count: whole.length, size: whole.reduce((sum, [, one]) => sum + (one?.size ?? 0), 0) }
  }
  const keepNames = async (names: ReadonlyMap<string, string>): Promise<void> => {
    if (gathered) {
      for (const [key, name] of names) gathered.set(key, name)
      return
    }
    gathered = new Map(names)
    await new Promise<void>((resolve) => setTimeout(resolve, GATHER_MS))
    const all = gathered
    gathered = null
    mark.set(true)
    const puts = [...all].map(([key, value]) => ({ kind: 'put', shelf: SHELVES.names, key, value }) as const)
    await database.write(puts)
    if ((await database.entries(SHELVES.names)).length > MOST_NAMES)
      await database.write([{ kind: 'clear', shelf: SHELVES.names }, ...puts])
  }
  return {
    keep,
    keepNames,
    usage,
    touch: async (keys) => {
      const facts = (await database.read(SHELVES.facts, keys)).map(readFacts)
      await database.write(
        keys.flatMap((key, index) => {
          const value = facts[index] && { ...facts[index], usedAt: now() }
          return value ? [{ kind: 'put', shelf: SHELVES.facts, key, value } as const] : []
        }),
      )
    },
    forget: async (beginning) => {
      const keys = (await database.entries(SHELVES.facts))
        .map(([key]) => key)
        .filter((key) => key.startsWith(beginning))
      const shelves = [SHELVES.answers, SHELVES.facts]
      await database.write(keys.flatMap((key) => shelves.map((shelf) => ({ kind: 'delete', shelf, key }) as const)))
    },
    clear: async () => {
      pinned.clear()
      await database.write(Object.values(SHELVES).map((shelf) => ({ kind: 'clear', shelf }) as const))
      mark.set(false)
    },
  }
}

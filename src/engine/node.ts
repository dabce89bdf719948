import type { JsonObject } from '#lib/json'
import { ENTITY_TYPES, type EntityType, entityInfo } from '#query'
import { answerAsked } from './answer.ts'
import { createCore, type EngineCore } from './core.ts'
import { startNodeDatabase } from './database/node.ts'
import type { Engine, Timed } from './engine.ts'
import type { Asked } from './protocol.ts'
import type { EntityFiles, Manifest } from './schema/manifest.ts'
import { FORMAT } from './schema/manifest.ts'
import { encodeEntity } from './schema/parts.ts'

/** As the page asks it: an `Engine` over a core of this thread. */
export function asEngine(core: EngineCore): Engine {
  return {
    ask: async (kind, ask, signal) => {
      signal?.throwIfAborted()
      // Pairs of question and answer are held together by `Questions`, which TypeScript cannot follow through a union.
      const timed = await answerAsked(core, { kind, ask } as Asked)
      signal?.throwIfAborted()
      return timed as Timed<never>
    },
    close: () => core.close(),
  }
}

/** The engine in this thread of Node, over records in memory, laid out as they are at rest. For tests. */
export async function startEngineOver(
  records: Readonly<Partial<Record<EntityType, readonly JsonObject[]>>>,
): Promise<EngineCore> {
  const files = new Map<string, Uint8Array>()
  const entities: Partial<Record<EntityType, EntityFiles>> = {}
  for (const type of ENTITY_TYPES) {
    const { parts, ...rest } = encodeEntity(entityInfo(type), records[type] ?? [])
    const infos = parts.map((part) => {
      const file = `${type}.${part.name}`
      files.set(file, part.bytes)
      return { file, roots: part.roots, bytes: part.bytes.length }
    })
    entities[type] = { ...rest, parts: infos }
  }
  const manifest: Manifest = { format: FORMAT, made: { generator: 'memory', seed: '', works: 0 }, entities }
  const load = async (file: string): Promise<Uint8Array> => {
    const bytes = files.get(file)
    if (bytes === undefined) throw new Error(`No file ${file}`)
    return bytes
  }
  // Waited for, so that no test pays for the start with its own time.
  const db = await startNodeDatabase()
  return createCore({ db: Promise.resolve(db), manifest, load })
}

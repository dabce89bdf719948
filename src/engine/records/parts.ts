import type { EntityType } from '#query'
import type { Column } from '../schema/column.ts'
import type { EntityFiles } from '../schema/manifest.ts'
import { decodePart } from '../schema/parts.ts'

/** Fetches and unpacks a file of the folder. */
export type LoadFile = (file: string) => Promise<Uint8Array>

/** The files of an entity, each loaded once. */
export interface Parts {
  need(roots: Iterable<string>): Promise<void>
  /** What is kept under a root key. */
  column(root: string): Column | null
}

export function createParts(entity: EntityType, files: EntityFiles, load: LoadFile): Parts {
  const columns = new Map<string, Column>()
  const loading = new Map<string, Promise<void>>()
  const partOf = new Map(files.parts.flatMap((part) => part.roots.map((root) => [root, part.file] as const)))
  const loadPart = async (file: string): Promise<void> => {
    for (const [root, column] of decodePart(await load(file))) columns.set(root, column)
  }
  const needPart = (file: string): Promise<void> => {
    const known = loading.get(file) ?? loadPart(file)
    loading.set(file, known)
    // A failed load is asked for again next time.
    known.catch(() => loading.delete(file))
    return known
  }
  return {
    need: async (roots) => {
      const wanted = new Set<string>()
      for (const root of roots) {
        const file = partOf.get(root)
        if (file !== undefined) wanted.add(file)
      }
      await Promise.all([...wanted].map(needPart))
    },
    column: (root) => {
      const found = columns.get(root)
      if (found === undefined && partOf.has(root)) throw new Error(`${entity} ${root} was not loaded`)
      return found ?? null
    },
  }
}

import type { ExportJob, ExportProgress } from './job.ts'

/** Some rows of a file and the ids of their records. */
export interface Piece {
  readonly text: Blob
  readonly ids: readonly string[]
}

/** Where exports are kept until their file is handed over. */
export interface JobStore {
  /** Whether what is in it outlasts the page. */
  readonly isLasting: boolean
  jobs(): Promise<readonly ExportJob[]>
  begin(job: ExportJob): Promise<void>
  /** Keeps how far it is and the piece that belongs to it, both or neither. `null`: no more rows. */
  commit(id: string, progress: ExportProgress, piece: Piece | null): Promise<void>
  /** The text of all pieces, in order. Nothing is held in memory but the one read last. */
  texts(id: string): AsyncIterable<Blob>
  ids(id: string): Promise<readonly string[]>
  remove(id: string): Promise<void>
}

/** Keeps exports as long as the page lives: where the browser keeps nothing, and in tests. */
export function createMemoryStore(): JobStore {
  const jobs = new Map<string, ExportJob>()
  const pieces = new Map<string, Piece[]>()
  return {
    isLasting: false,
    jobs: async () => [...jobs.values()],
    async begin(job) {
      jobs.set(job.order.id, job)
      pieces.set(job.order.id, [])
    },
    async commit(id, progress, piece) {
      const job = jobs.get(id)
      if (!job) throw new Error('The export is not kept here')
      jobs.set(id, { ...job, progress })
      if (piece) pieces.get(id)?.push(piece)
    },
    async *texts(id) {
      for (const { text } of pieces.get(id) ?? []) yield text
    },
    ids: async (id) => (pieces.get(id) ?? []).flatMap(({ ids }) => ids),
    async remove(id) {
      jobs.delete(id)
      pieces.delete(id)
    },
  }
}

/**
 * A store that never fails: what the first one does not take any more (full, blocked, private window) is kept in memory.
 * `onLoss` is told once: from then on the export does not outlast the page.
 */
export function withMemory(first: JobStore, onLoss: () => void): JobStore {
  const memory = createMemoryStore()
  const moved = new Set<string>()
  const begun = new Map<string, ExportJob>()
  let isLasting = first.isLasting
  const move = async (id: string): Promise<void> => {
    const job = begun.get(id)
    if (moved.has(id) || !job) return
    moved.add(id)
    await memory.begin(job)
    if (isLasting) onLoss()
    isLasting = false
  }
  return {
    get isLasting() {
      return isLasting
    },
    jobs: () => first.jobs().catch(() => []),
    async begin(job) {
      begun.set(job.order.id, job)
      await first.begin(job).catch(() => move(job.order.id))
    },
    async commit(id, progress, piece) {
      if (!moved.has(id)) {
        try {
          return await first.commit(id, progress, piece)
        } catch {
          await move(id)
        }
      }
      await memory.commit(id, progress, piece)
    },
    async *texts(id) {
      if (begun.has(id) && moved.has(id)) {
        // Nothing was kept there when it did not even begin.
        try {
          yield* first.texts(id)
        } catch {
          // The pieces that follow are all there is.
        }
      } else yield* first.texts(id)
      yield* memory.texts(id)
    },
    async ids(id) {
      return [...(await first.ids(id).catch(() => [])), ...(await memory.ids(id))]
    },
    async remove(id) {
      await first.remove(id).catch(() => undefined)
      await memory.remove(id)
    },
  }
}

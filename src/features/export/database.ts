import type { ExportJob, ExportProgress } from './job.ts'
import type { JobStore, Piece } from './job-store.ts'
import { EXPORTS_DATABASE } from './kept-exports.ts'

const JOBS = 'jobs'
const PIECES = 'pieces'

/** A piece as it is kept; the browser puts the text on disk. */
interface KeptPiece {
  readonly text: Blob
  readonly ids: string
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error ?? new Error('The database gave up.'))
  })
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(EXPORTS_DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(JOBS, { keyPath: 'order.id' })
    request.result.createObjectStore(PIECES)
  }
  return settled(request)
}

const piecesOf = (id: string, from = 0): IDBKeyRange => IDBKeyRange.bound([id, from], [id, Number.MAX_SAFE_INTEGER])

/**
 * Keeps exports in IndexedDB: a piece and how far it goes are one transaction, so that a crash leaves both or neither.
 * The database is there as long as an export is: whether there is one can be seen without opening it.
 */
export function createDatabaseStore(factory: IDBFactory): JobStore {
  let opening: Promise<IDBDatabase> | null = null
  const open = async (): Promise<IDBDatabase> => {
    const database = await openDatabase(factory)
    database.onversionchange = () => void close()
    return database
  }
  const close = async (): Promise<void> => {
    const closing = opening
    opening = null
    await closing?.then((database) => database.close())
  }
  const transact = async (mode: IDBTransactionMode): Promise<IDBTransaction> => {
    opening ??= open()
    // What is written has reached the disk: a crash of the machine counts, too.
    return (await opening).transaction([JOBS, PIECES], mode, {
      durability: mode === 'readwrite' ? 'strict' : 'default',
    })
  }
  const commit = async (id: string, progress: ExportProgress, piece: Piece | null): Promise<void> => {
    const transaction = await transact('readwrite')
    const jobs = transaction.objectStore(JOBS)
    const job: ExportJob | undefined = await settled(jobs.get(id))
    if (!job) throw new Error('The export is not kept here')
    jobs.put({ ...job, progress })
    const kept: KeptPiece | null = piece && { text: piece.text, ids: piece.ids.join('\n') }
    if (kept) transaction.objectStore(PIECES).put(kept, [id, progress.pieces - 1])
    await done(transaction)
  }
  const jobs = async (): Promise<readonly ExportJob[]> => {
    const kept: readonly ExportJob[] = await settled((await transact('readonly')).objectStore(JOBS).getAll())
    if (kept.length === 0) {
      await close()
      factory.deleteDatabase(EXPORTS_DATABASE)
    }
    return kept
  }
  return {
    isLasting: true,
    jobs,
    async begin(job) {
      const transaction = await transact('readwrite')
      transaction.objectStore(JOBS).put(job)
      await done(transaction)
    },
    commit,
    async *texts(id) {
      for (let index = 0; ; index += 1) {
        const pieces = (await transact('readonly')).objectStore(PIECES)
        const kept: KeptPiece | undefined = await settled(pieces.get([id, index]))
        if (!kept) return
        yield kept.text
      }
    },
    async ids(id) {
      const kept: readonly KeptPiece[] = await settled(
        (await transact('readonly')).objectStore(PIECES).getAll(piecesOf(id)),
      )
      return kept.flatMap(({ ids }) => ids.split('\n'))
    },
    async remove(id) {
      const transaction = await transact('readwrite')
      transaction.objectStore(JOBS).delete(id)
      transaction.objectStore(PIECES).delete(piecesOf(id))
      await done(transaction)
      await jobs()
    },
  }
}

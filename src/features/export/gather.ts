import type { Encoder } from '#query'
import type { Taken, WalkState } from '#sources'
import type { Piece } from './job-store.ts'

/** What a piece goes with. */
export interface Gathered {
  readonly states: readonly WalkState[]
  readonly pieces: number
  readonly rows: number
}

interface GatherOptions {
  readonly encoder: Encoder
  /** Where to go on from. */
  readonly from: Gathered
  readonly commit: (gathered: Gathered, piece: Piece) => Promise<void>
  readonly now: () => number
}

/** Signs of a piece: fewer and larger writes, and no more than this is held. */
const PIECE = 1_000_000

/** Nothing waits longer than this to be kept, in ms: what a crash costs is a few requests. */
const KEEP_AFTER_MS = 2_000

/**
 * Gathers records until they are worth a piece, and keeps piece after piece. What is taken and how far the walks are with
 * it go together: a piece never holds a record whose walk was kept before it, nor the other way round.
 */
export function createGatherer({ encoder, from, commit, now }: GatherOptions) {
  let { states, pieces, rows } = from
  let texts: string[] = []
  let ids: string[] = []
  let length = 0
  let keptAt = now()
  let writing: Promise<void> = Promise.resolve()

  const flush = (): Promise<void> => {
    keptAt = now()
    if (ids.length === 0) return writing
    pieces += 1
    const piece = { text: new Blob(texts), ids }
    const gathered = { states, pieces, rows }
    texts = []
    ids = []
    length = 0
    writing = writing.then(() => commit(gathered, piece))
    return writing
  }
  return {
    /** Takes at once; settles when there is room for more. */
    async take({ entities, part, state }: Taken): Promise<void> {
      const text = encoder.rows(entities, rows)
      texts.push(text)
      length += text.length
      rows += entities.length
      ids = ids.concat(entities.map(({ id }) => id))
      states = states.with(part, state)
      if (length >= PIECE || now() - keptAt >= KEEP_AFTER_MS) await flush()
    },
    /** Keeps all that was taken. */
    flush,
    get rows() {
      return rows
    },
    get pieces() {
      return pieces
    },
  }
}

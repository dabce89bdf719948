import { type AnewPrice, type PageAsked, stoppedWalk, type WalkOptions, type WalkState } from '#sources'

/** How a list stands whose place its provider holds. A new value at every change. */
export interface Standing {
  /** What the last page of the list was asked for with, at that time: tells whether this is about the list as it is. */
  readonly asked: PageAsked
  readonly state: WalkState
  /** When the provider answered last, in ms since the epoch; `null`: not to this page of the browser. */
  readonly answeredAt: number | null
  readonly isUnderWay: boolean
}

interface Held {
  standing: Standing | null
  /** A person agreed to the price of beginning anew: for the request that follows. */
  isAgreed: boolean
  stop: AbortController
  readonly listeners: Set<() => void>
}

/** Beginning anew costs a handful of requests at most: it needs no question. */
export const MOST_UNASKED = 5

/** Lists whose standing is remembered. */
const MOST_HELD = 40

const lists = new Map<string, Held>()

function heldOf(listKey: string): Held {
  const held = lists.get(listKey) ?? {
    standing: null,
    isAgreed: false,
    stop: new AbortController(),
    listeners: new Set<() => void>(),
  }
  lists.delete(listKey)
  lists.set(listKey, held)
  for (const [old, { listeners, standing }] of lists) {
    if (lists.size <= MOST_HELD) break
    if (listeners.size === 0 && !standing?.isUnderWay) lists.delete(old)
  }
  return held
}

function change(held: Held, standing: Standing): void {
  held.standing = standing
  for (const listener of [...held.listeners]) listener()
}

/** How a list stands; `null`: nothing was read behind its first page yet. */
export const standingOf = (listKey: string): Standing | null => lists.get(listKey)?.standing ?? null

/** Tells of each change of how a list stands. */
export function followStanding(listKey: string, listener: () => void): () => void {
  const { listeners } = heldOf(listKey)
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Agrees to the price of beginning anew, for the next request of a list. */
export function agree(listKey: string): void {
  heldOf(listKey).isAgreed = true
}

/** Calls back the request under way: what it passed is kept. */
export const stop = (listKey: string): void => lists.get(listKey)?.stop.abort(stoppedWalk())

/** How a walk of a list is watched: it asks before it begins anew at more than a handful of requests. */
export function watchOf(listKey: string, asked: PageAsked): Pick<WalkOptions, 'mayBeginAnew' | 'onPage'> {
  const held = heldOf(listKey)
  return {
    mayBeginAnew: ({ requests }: AnewPrice) => requests <= MOST_UNASKED || held.isAgreed,
    onPage: (state, answeredAt) =>
      change(held, { asked: held.standing?.asked ?? asked, state, answeredAt, isUnderWay: true }),
  }
}

/** A walk as it is watched: how far it has come. */
interface Watched {
  readonly asked: PageAsked
  readonly state: WalkState
}

/** Runs one request of a list, noted from its start to its end. `now`: how the walk stands, asked before and after. */
export async function noted<T>(
  listKey: string,
  now: () => Watched,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const held = heldOf(listKey)
  held.stop = new AbortController()
  const note = (isUnderWay: boolean): void => {
    const { asked, state } = now()
    const isSame = held.standing?.state.id === state.id
    change(held, { asked, state, answeredAt: (isSame ? held.standing?.answeredAt : null) ?? null, isUnderWay })
  }
  note(true)
  try {
    return await run(held.stop.signal)
  } finally {
    held.isAgreed = false
    note(false)
  }
}

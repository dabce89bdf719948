import { at, type Json } from '#lib/json'

/** The shelves of the database of kept answers. */
export const SHELVES = { answers: 'answers', facts: 'facts', names: 'names' } as const

/** Raised when a shelf is added. What values look like is said by {@link FORMAT}. */
export const DATABASE_VERSION = 1

/**
 * How answers are written. Raised with any change of what an answer looks like: keys begin with it, so that two versions
 * of the app in two tabs never read one another's answers.
 */
export const FORMAT = 1

/** The most that is kept, in characters, unless said otherwise: some forty thousand works as a table shows them. */
export const MOST_SIZE = 100_000_000

/** The key of a query as text, with the format before it. */
export const toKey = (queryKey: readonly unknown[]): string => `${FORMAT} ${JSON.stringify(queryKey)}`

/** How the keys of all queries begin whose own key begins so. */
export const beginningOf = (queryKey: readonly unknown[]): string => `${toKey(queryKey).slice(0, -1)},`

/** The key of a page of a list. */
export const pageKey = (listKey: string, index: number): string => `${listKey}#${index}`

/** What is known of an answer without reading it. Times are ms since the epoch, sizes characters. */
export interface Facts {
  readonly receivedAt: number
  readonly usedAt: number
  /** 0: the answer itself was dropped, only these facts are left. */
  readonly size: number
  /** Enough of a page of a list to give its records their places. */
  readonly sketch?: Json | undefined
}

/** Facts as far as they are sound. */
export function readFacts(value: unknown): Facts | null {
  if (typeof value !== 'object' || value === null) return null
  const { receivedAt, usedAt, size, sketch } = value as Record<string, unknown>
  if (typeof receivedAt !== 'number' || typeof usedAt !== 'number' || typeof size !== 'number') return null
  return { receivedAt, usedAt, size, sketch: sketch as Json | undefined }
}

/** A kept text as the value it stands for; `null`: it is broken. */
export function parseKept(text: unknown): Json | null {
  if (typeof text !== 'string') return null
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

/** When the answer in a kept value was received; `null`: it is none. */
export function receivedAtOf(value: Json | null): number | null {
  const time = at(at(value ?? undefined, 'info'), 'receivedAt')
  return typeof time === 'number' ? time : null
}

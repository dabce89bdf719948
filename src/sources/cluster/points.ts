import { at } from '#lib/json'
import type { Client } from '../http/client.ts'
import type { RequestOptions } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import type { Flavour } from './connection.ts'
import { indexPath } from './ground.ts'

/** The state of an index that a page is read in. `isNew`: its walk has read nothing in it so far. */
export interface Point {
  readonly key: string
  readonly id: string
  readonly isNew: boolean
}

/**
 * A walk whose pages are to be read in one state of the index. `isShared`: with all others like it, so that parts of one
 * export fit together. `preference`: the copies its first page came from.
 */
export interface PointRequest {
  readonly walk: string
  readonly index: string
  readonly isShared: boolean
  readonly preference: string | null
}

interface Entry {
  readonly opening: Promise<string | null>
  /** Walks that read in it and have not ended, and whether anything came yet. */
  readonly readers: Map<string, boolean>
  id: string | null
  usedAt: number
}

/** How long a cluster keeps a state that nobody asks for, as it is told and in milliseconds. Every page renews it. */
export const KEEP_ALIVE = '5m'
const KEPT_MS = 300_000

/** States kept at once, at most: each holds back disk space in every shard, and a node gives out a few hundred. */
const MOST_POINTS = 3

/** Where the two servers differ (reference for clusters § 4, point in time). */
const DIALECTS = {
  elasticsearch: { open: '_pit', close: '/_pit', idKey: 'id', toBody: (id: string) => ({ id }) },
  opensearch: {
    open: '_search/point_in_time',
    close: '/_search/point_in_time',
    idKey: 'pit_id',
    toBody: (id: string) => ({ pit_id: [id] }),
  },
} as const

/**
 * The points in time of a cluster: states of its indices in which the pages of a walk fit one another, whatever is
 * written meanwhile. Where a cluster gives none (a role that may only search, a proxy that lets nothing else through) it
 * is not asked again, and walks go on by their sort values as well.
 */
export class PointsInTime {
  readonly #options: { readonly client: Client; readonly flavour: Flavour; now(): number }
  /** The least recently used first. */
  readonly #entries = new Map<string, Entry>()
  #isAllowed = true
  #isClosable = true

  constructor(options: { readonly client: Client; readonly flavour: Flavour; now(): number }) {
    this.#options = options
  }

  /** The state that a walk is read in, opened where there is none yet; `null`: it goes without. */
  async of(request: PointRequest, options: RequestOptions): Promise<Point | null> {
    if (!this.#isAllowed) return null
    const key = request.isShared ? `shared ${request.index}` : request.walk
    const entry = this.#entryOf(key) ?? this.#open(request, options)
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    entry.usedAt = this.#options.now()
    const hasRead = entry.readers.get(request.walk) ?? false
    entry.readers.set(request.walk, hasRead)
    this.#closeOldest()
    await entry.opening
    options.signal?.throwIfAborted()
    return entry.id === null ? null : { key, id: entry.id, isNew: !hasRead }
  }

  /** A page came: `id` is the name that the state is asked for by from now on. */
  renew({ key }: Point, walk: string, id: string | null): void {
    const entry = this.#entries.get(key)
    if (entry === undefined) return
    entry.readers.set(walk, true)
    entry.id = id ?? entry.id
    entry.usedAt = this.#options.now()
  }

  /** The cluster has lost a state: the next page opens another, unless one of another walk has done so already. */
  lose({ key, id }: Point): void {
    if (this.#entries.get(key)?.id === id) this.#entries.delete(key)
  }

  /** A walk has ended. The last one gives the state back; pages of it that are asked for again open another. */
  end({ key }: Point, walk: string): void {
    const entry = this.#entries.get(key)
    entry?.readers.delete(walk)
    if (entry === undefined || entry.readers.size > 0) return
    this.#entries.delete(key)
    void this.#close(entry.id)
  }

  /** States are given out, but nothing may be searched in them. */
  forbid(): void {
    this.leave()
    this.#isAllowed = false
  }

  /** The page is left: everything is given back. */
  leave(): void {
    for (const { id } of this.#entries.values()) void this.#close(id)
    this.#entries.clear()
  }

  /** What lay idle for too long is not there any more: what asks now is another walk, or begins anew. */
  #entryOf(key: string): Entry | undefined {
    const entry = this.#entries.get(key)
    return entry && key.startsWith('shared') && this.#options.now() - entry.usedAt > KEPT_MS ? undefined : entry
  }

  #closeOldest(): void {
    const [oldest] = this.#entries
    if (this.#entries.size <= MOST_POINTS || oldest === undefined) return
    const [key, entry] = oldest
    this.#entries.delete(key)
    void entry.opening.then(() => this.#close(entry.id))
  }

  /** Opening is never called back: others may wait for the same state. */
  #open(request: PointRequest, options: RequestOptions): Entry {
    const opening = this.#ask(request, options).then((id) => {
      entry.id = id
      return id
    })
    const entry: Entry = { opening, readers: new Map(), id: null, usedAt: 0 }
    return entry
  }

  async #ask({ index, preference }: PointRequest, { lane, why }: RequestOptions): Promise<string | null> {
    const { client, flavour } = this.#options
    const { open, idKey } = DIALECTS[flavour]
    const copies = preference === null ? [] : [['preference', preference] as const]
    try {
      const { body } = await client.get({
        method: 'POST',
        path: `${indexPath(index)}/${open}`,
        params: [['keep_alive', KEEP_ALIVE], ...copies],
        options: { lane, why: `point in time for ${why}` },
        // Repeating may leave a second one behind, and the walk goes on without.
        isOnce: true,
      })
      const id = at(body, idKey)
      return typeof id === 'string' ? id : null
    } catch (error) {
      if (!isSourceError(error)) throw error
      // Too many of them, or too much to do: another walk may have more luck.
      this.#isAllowed = ['rate-limited', 'server', 'timeout'].includes(error.kind)
      return null
    }
  }

  /** Gives a state back, also while the page is going away. Where that is not allowed, states end by themselves. */
  async #close(id: string | null): Promise<void> {
    if (id === null || !this.#isClosable) return
    const { client, flavour } = this.#options
    const { close: path, toBody } = DIALECTS[flavour]
    const options = { lane: 'person', why: 'point in time given back' } as const
    try {
      await client.get({
        method: 'DELETE',
        path,
        params: [],
        body: toBody(id),
        options,
        isOnce: true,
        outlivesPage: true,
      })
    } catch (error) {
      if (!isSourceError(error)) throw error
      // Its CORS settings may not let DELETE through: a browser complains each time.
      if (error.kind === 'offline' || error.kind === 'bad-query') this.#isClosable = false
    }
  }
}

import type { InfiniteData, Query, QueryClient, QueryKey, QueryPersister } from '@tanstack/react-query'
import { isSourceError } from '#sources'
import type { ListPage } from '../list-page.ts'
import { keepList, restoreList } from './keep-list.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { isAnswerOf } from './shape.ts'
import { parseKept, receivedAtOf, toKey } from './shelves.ts'

/** A kept answer as a query takes it. */
interface Restored {
  readonly data: unknown
  readonly receivedAt: number
}

/** What the persister needs beside what is kept. */
export interface PersisterOptions {
  readonly store: KeptAnswers
  now(): number
  isOnline(): boolean
  /** Whether answers of a scope may be kept: not those that lie here anyway, nor those behind a login. */
  mayKeep(scope: string): boolean
  /** Runs when the page has nothing better to do. */
  whenIdle(run: () => void): void
  /** Is told of each answer that was taken from what is kept. */
  onTaken(queryKey: QueryKey, receivedAt: number): void
}

/** An older answer is asked for again where that is possible, and taken where it is not. */
export const GOOD_MS = 24 * 60 * 60_000

const stores = new WeakMap<QueryClient, KeptAnswers>()

/** What a client keeps; `null`: nothing. */
export const keptOf = (client: QueryClient): KeptAnswers | null => stores.get(client) ?? null

/** Makes a client keep answers. */
export const setKept = (client: QueryClient, store: KeptAnswers): void => void stores.set(client, store)

/** How the answers of each kind of query are kept. Kinds left out are not: names have a way of their own. */
const KINDS: ReadonlySet<unknown> = new Set(['list', 'groups', 'group-walk', 'record', 'series'])

const isPages = (data: unknown): data is InfiniteData<ListPage, unknown> =>
  typeof data === 'object' && data !== null && 'pages' in data

async function restore(store: KeptAnswers, kind: unknown, key: string): Promise<Restored | null> {
  if (kind === 'list') {
    const data = await restoreList(store, key)
    return data && { data, receivedAt: data.pages[0]?.info.receivedAt ?? 0 }
  }
  const [[text], [facts]] = await Promise.all([store.read([key]), store.facts([key])])
  const data = parseKept(text)
  return data === null || !facts || !isAnswerOf(kind, data)
    ? null
    : { data, receivedAt: receivedAtOf(data) ?? facts.receivedAt }
}

async function keep({ store, now }: PersisterOptions, { queryKey, meta }: Query, data: unknown): Promise<void> {
  const [kind] = queryKey
  const key = toKey(queryKey)
  if (kind === 'list') {
    if (isPages(data)) await keepList(store, key, { pages: data.pages, isPinned: isPinned(meta) })
    return
  }
  // A walk over groups is kept when it is whole: else each page would write all pages before it again.
  if (kind === 'group-walk' && isPages(data) && data.pages.at(-1)?.next !== null) return
  const text = JSON.stringify(data)
  await store.keep([{ key, text, receivedAt: now() }])
}

/** The mark of a query whose pages cannot be had again: they are kept before they are shown, and stay. */
export const PINNED = { isPinned: true }
const isPinned = (meta: Query['meta']): boolean => meta?.['isPinned'] === true

/** Whether an answer of before is better than this failure. */
const mayStandIn = (error: unknown): boolean =>
  isSourceError(error) && ['offline', 'timeout', 'server', 'rate-limited', 'bad-answer'].includes(error.kind)

/**
 * Answers a query that has no answer yet from what is kept, and keeps what a Source answers. An answer of the last day is
 * taken as it is; an older one only where the provider cannot be asked. Asking again ("refresh") goes past it.
 */
export function createPersister(options: PersisterOptions): QueryPersister {
  const { store, now, isOnline, onTaken } = options
  const take = (query: Query, { data, receivedAt }: Restored) => {
    onTaken(query.queryKey, receivedAt)
    return data
  }
  const persister = async (
    queryFn: (context: unknown) => unknown | Promise<unknown>,
    context: unknown,
    query: Query,
  ): Promise<unknown> => {
    const ask = () => queryFn(context)
    const [kind, scope] = query.queryKey
    if (!KINDS.has(kind) || !options.mayKeep(`${scope}`)) return ask()
    const key = toKey(query.queryKey)
    const before = query.state.data === undefined ? await restore(store, kind, key) : null
    if (before && (now() - before.receivedAt < GOOD_MS || !isOnline())) return take(query, before)
    try {
      const data = await ask()
      if (isPinned(query.meta)) await keep(options, query, data)
      else options.whenIdle(() => void keep(options, query, data))
      return data
    } catch (error) {
      if (before && mayStandIn(error)) return take(query, before)
      throw error
    }
  }
  return persister as QueryPersister
}

import type { InfiniteData } from '@tanstack/react-query'
import { at, isJsonObject, type Json } from '#lib/json'
import type { Entity, EntityType } from '#query'
import { emptiedPage } from '../far-pages.ts'
import type { ListPage } from '../list-page.ts'
import type { Keepsake, KeptAnswers } from './kept-answers.ts'
import { isListPage } from './shape.ts'
import { type Facts, pageKey, parseKept } from './shelves.ts'

/** A list as react-query holds it. */
export type ListData = InfiniteData<ListPage, unknown>

/** What pages were asked for with, of those that are kept. The object goes along when a page is emptied and filled. */
const kept = new WeakSet<ListPage['asked']>()

/** Whether a page can be had again from what is kept. */
export const isKept = ({ asked }: ListPage): boolean => kept.has(asked)

/** The walk a page belongs to: all its pages name the time at which the first one was received. */
const walkOf = (pages: readonly ListPage[]): number => pages[0]?.info.receivedAt ?? 0

/**
 * Names of pages as they were written. Each page is kept with the name of the one before: tabs that read on behind the
 * same page write over one another, and a list put together from both would have gaps.
 */
const names = new WeakMap<ListPage['asked'], string>()

function nameOf({ asked }: ListPage): string {
  const name = names.get(asked) ?? crypto.getRandomValues(new Uint32Array(2)).join('.')
  names.set(asked, name)
  return name
}

/** The first page goes by its walk: with another first page it is another list. */
const nameFirst = (first: ListPage | undefined, walk: number): void => {
  if (first) names.set(first.asked, `${walk}`)
}

/** A page without the bodies of its records. */
function sketchOf(page: ListPage, walk: number, before: ListPage | undefined): Json {
  const { entities, ...rest } = page
  const name = nameOf(page)
  const behind = before ? nameOf(before) : null
  const sketch = { ...rest, walk, name, behind, type: entities[0]?.type ?? null, ids: entities.map(({ id }) => id) }
  // Copied as text, since the parts of a page are ours and more than JSON by type.
  return JSON.parse(JSON.stringify(sketch)) as Json
}

/** Pages to keep. `isPinned`: they could not be had again. */
interface ListToKeep {
  readonly pages: readonly ListPage[]
  readonly isPinned: boolean
}

/** Keeps the pages of a list that are not kept yet. Settles when they are, or cannot be. */
export async function keepList(store: KeptAnswers, listKey: string, { pages, isPinned }: ListToKeep): Promise<void> {
  const walk = walkOf(pages)
  nameFirst(pages[0], walk)
  const from = pages.findLastIndex((page) => isKept(page)) + 1
  const added = pages.slice(from)
  const keepsakes = added.map(
    (page, index): Keepsake => ({
      key: pageKey(listKey, from + index),
      text: JSON.stringify(page),
      receivedAt: page.info.receivedAt,
      sketch: sketchOf(page, walk, pages[from + index - 1]),
      isPinned,
    }),
  )
  if (keepsakes.length > 0 && (await store.keep(keepsakes))) for (const page of added) kept.add(page.asked)
}

/** The records of one page; `null`: they are not kept, or another tab has kept others in their place. */
export async function readKeptPage(
  store: KeptAnswers,
  listKey: string,
  { page, index }: { readonly page: ListPage; readonly index: number },
): Promise<readonly Entity[] | null> {
  const key = pageKey(listKey, index)
  const [[text], [facts]] = await Promise.all([store.read([key]), store.facts([key])])
  const name = at(facts?.sketch, 'name')
  if (index > 0 && typeof name === 'string' && name !== names.get(page.asked)) return null
  return toPage(parseKept(text))?.entities ?? null
}

const isPage = (value: unknown): value is ListPage => isListPage(value)

const toPage = (value: Json | null): ListPage | null => (isPage(value) ? value : null)

/** A page from its sketch: every record in its place, by its id. `null`: it does not stand behind the page before. */
function fromSketch(facts: Facts | null | undefined, walk: number, before: ListPage): ListPage | null {
  const { sketch } = facts ?? {}
  const [ids, type, behind] = [at(sketch, 'ids'), at(sketch, 'type'), at(sketch, 'behind')]
  if (at(sketch, 'walk') !== walk || !Array.isArray(ids)) return null
  if (typeof behind === 'string' && behind !== names.get(before.asked)) return null
  // Only the type of the whole is checked below: what a sketch holds beside ids was a page of ours.
  const entities = ids.flatMap((id) =>
    typeof id === 'string' ? [{ type: type as EntityType, id, label: null, body: {} }] : [],
  )
  const page: unknown = isJsonObject(sketch) ? { ...sketch, entities } : null
  if (!isPage(page)) return null
  const name = at(sketch, 'name')
  if (typeof name === 'string') names.set(page.asked, name)
  return emptiedPage(page)
}

/** Sketches read at once: few at first, since most lists are short. */
const FIRST_SKETCHES = 8
const MOST_PAGES = 100_000

/** A list as it was left: its first page whole, the others in their places, to be filled when they come into sight. */
export async function restoreList(store: KeptAnswers, listKey: string): Promise<ListData | null> {
  const keysFrom = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => pageKey(listKey, from + index))
  const [[text], begun] = await Promise.all([
    store.read([pageKey(listKey, 0)]),
    store.facts(keysFrom(1, FIRST_SKETCHES)),
  ])
  const first = toPage(parseKept(text))
  if (!first) return null
  const pages = [first]
  const walk = walkOf(pages)
  nameFirst(first, walk)
  let last = first
  for (let facts = begun; pages.length < MOST_PAGES; ) {
    const before = pages.length
    for (const one of facts) {
      const page = fromSketch(one, walk, last)
      if (!page) break
      pages.push(page)
      last = page
    }
    if (pages.length - before < facts.length || facts.length === 0) break
    facts = await store.facts(keysFrom(pages.length, pages.length * 3))
  }
  for (const page of pages) kept.add(page.asked)
  return { pages, pageParams: pages.map((_, index) => index) }
}

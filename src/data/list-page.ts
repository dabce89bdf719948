import type { EndCheck, Page, PageAsked, WalkState } from '#sources'

/**
 * A page of a list, as it is held. Its identity is its place in the walk, never its cursor. `entities`: those that came
 * for the first time, except on the first page, which is what the Source gave.
 */
export interface ListPage extends Page {
  /** What it was asked for with. The same object for as long as the page is held, whole or emptied. */
  readonly asked: PageAsked
  /** The walk behind this page; `null`: it was not begun, this is the first page. */
  readonly after: WalkState | null
}

const fresh = new WeakSet<PageAsked>()

/** Whether a page was read by this page of the browser, and not kept from a visit before. */
export const isFresh = ({ asked }: ListPage): boolean => fresh.has(asked)

/** The first page of a list, as the Source gave it. */
export function toFirstPage(page: Page, pageSize: number): ListPage {
  const asked: PageAsked = { order: 'asked', cursor: null, pageSize }
  fresh.add(asked)
  return { ...page, asked, after: null }
}

/** Whether nothing comes behind a page. */
export const isListEnd = ({ next, after }: ListPage): boolean => (after ? after.isEnded : next === null)

/** What a list has come to with its last page. `duplicates`: repeated records that a list without a walk left out. */
export function checkOfList(pages: readonly ListPage[], duplicates: number): EndCheck | null {
  const [first, last] = [pages[0], pages.at(-1)]
  if (!first || !last) return null
  const { after } = last
  const got = after ? after.got : first.entities.length - duplicates
  const latest = after ? after.latest : first.total
  return {
    expected: first.total,
    latest,
    got,
    duplicates: after ? after.duplicates : duplicates,
    missing: latest.kind === 'exact' ? latest.count - got : null,
    orderedUntil: after ? after.orderedUntil : null,
  }
}

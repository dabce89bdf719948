import type { JsonObject } from '#lib/json'
import type { Entity } from '#query'
import type { Page } from '#sources'
import type { ListPage } from './list-page.ts'

/** Pages held whole: when there are more than `most`, the farthest are emptied until `kept` remain. */
export const WHOLE_PAGES = { most: 60, kept: 40 } as const

/** The body of records that were emptied. Compared by identity: no answer has it. */
const EMPTIED: JsonObject = Object.freeze({})

/** Whether only the id of a record is left: it is far from the window, or on its way back. */
export const isEmptied = (entity: Entity): boolean => entity.body === EMPTIED

const isWhole = ({ entities: [first] }: Page): boolean => first !== undefined && !isEmptied(first)

/** The page with nothing but the ids of its records, so that places and counts stay what they are. */
export const emptiedPage = (page: ListPage): ListPage => ({
  ...page,
  entities: page.entities.map(({ type, id }) => ({ type, id, label: null, body: EMPTIED })),
})

/**
 * An emptied page with the records that came for it, each in its place. A record that is not among them any more was
 * moved meanwhile: it stays with its id alone and is not blank for ever.
 */
export function filledPage(page: ListPage, entities: readonly Entity[]): ListPage {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return {
    ...page,
    entities: page.entities.map((entity) => byId.get(entity.id) ?? { ...entity, body: { id: entity.id } }),
  }
}

/**
 * The pages with those emptied that lie farthest from the page in the window, when too many are whole; the same value
 * when they are not. Many at once, since each change costs a merge of all pages. `canReturn`: whether a page can be had
 * again; others stay.
 */
export function withoutFarPages(
  pages: readonly ListPage[],
  centre: number,
  canReturn: (page: ListPage) => boolean,
): readonly ListPage[] {
  const whole = pages.flatMap((page, index) => (isWhole(page) && canReturn(page) ? [index] : []))
  if (whole.length <= WHOLE_PAGES.most) return pages
  const far = new Set(
    whole.toSorted((one, other) => Math.abs(one - centre) - Math.abs(other - centre)).slice(WHOLE_PAGES.kept),
  )
  return pages.map((page, index) => (far.has(index) ? emptiedPage(page) : page))
}

/** The emptied pages from one index to another, both included. */
export function emptiedPages(pages: readonly Page[], from: number, to: number): readonly number[] {
  return pages.flatMap((page, index) =>
    index >= from && index <= to && page.entities.length > 0 && !isWhole(page) ? [index] : [],
  )
}

/** The page a row stands in. `starts`: the first row of each page, ascending. */
export function pageOfRow(starts: readonly number[], row: number): number {
  const after = starts.findIndex((start) => start > row)
  return (after < 0 ? starts.length : after) - 1
}

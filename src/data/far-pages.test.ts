import { describe, expect, it } from 'vitest'
import { emptiedPages, filledPage, isEmptied, pageOfRow, WHOLE_PAGES, withoutFarPages as without } from './far-pages.ts'
import type { ListPage } from './list-page.ts'

const withoutFarPages = (pages: readonly ListPage[], centre: number) => without(pages, centre, () => true)

const page = (index: number): ListPage => ({
  asked: { order: 'asked', cursor: null, pageSize: 2 },
  after: null,
  entities: [0, 1].map((row) => {
    const id = `W${index * 2 + row}`
    return { type: 'works', id, label: id, body: { id } }
  }),
  next: null,
  total: { kind: 'exact', count: 999 },
  info: { receivedAt: 0, tookMs: 1, credits: null },
})
const walk = (count: number) => Array.from({ length: count }, (_, index) => page(index))
const wholeOf = (pages: readonly ListPage[]) =>
  pages.flatMap(({ entities: [first] }, index) => (first && !isEmptied(first) ? [index] : []))

describe('pages far from the window', () => {
  it('stay as long as there are few', () => {
    const pages = walk(WHOLE_PAGES.most)
    expect(withoutFarPages(pages, 0)).toBe(pages)
  })

  it('are emptied when there are too many, the nearest stay whole', () => {
    const pages = withoutFarPages(walk(WHOLE_PAGES.most + 1), 50)
    expect(wholeOf(pages)).toHaveLength(WHOLE_PAGES.kept)
    expect(wholeOf(pages)).toContain(50)
    expect(wholeOf(pages)).not.toContain(0)
  })

  it('keep the ids of their records, so that no place moves', () => {
    const before = walk(WHOLE_PAGES.most + 1)
    const after = withoutFarPages(before, WHOLE_PAGES.most)
    const ids = (pages: readonly ListPage[]) => pages.flatMap(({ entities }) => entities.map(({ id }) => id))
    expect(ids(after)).toEqual(ids(before))
    expect(after[0]?.total).toEqual(before[0]?.total)
  })

  it('stay where they could not be had again', () => {
    const pages = walk(WHOLE_PAGES.most + 30)
    expect(without(pages, 0, () => false)).toBe(pages)
    expect(without(pages, 0, ({ entities }) => entities[0]?.id !== 'W140').at(70)).toBe(pages[70])
  })

  it('are filled by id: what comes in another order or with others stands in its place, what moved away keeps its id', () => {
    const [whole, ...rest] = walk(WHOLE_PAGES.most + 1)
    const [empty] = withoutFarPages(whole ? [whole, ...rest] : [], WHOLE_PAGES.most)
    if (!whole || !empty) throw new Error('There is a first page')
    expect(filledPage(empty, [...whole.entities].reverse())).toEqual(whole)
    const partly = filledPage(empty, whole.entities.slice(1))
    expect(partly.entities.map((one) => [one.id, isEmptied(one), one.label])).toEqual([
      ['W0', false, null],
      ['W1', false, 'W1'],
    ])
  })

  it('are found again when the window comes near', () => {
    const pages = withoutFarPages(walk(WHOLE_PAGES.most + 1), WHOLE_PAGES.most)
    expect(emptiedPages(pages, -1, 2)).toEqual([0, 1, 2])
    expect(emptiedPages(pages, WHOLE_PAGES.most - 1, WHOLE_PAGES.most + 1)).toEqual([])
  })
})

it('a row stands in the last page that begins before it', () => {
  expect([0, 99, 100, 198, 199, 500].map((row) => pageOfRow([0, 100, 199], row))).toEqual([0, 0, 1, 1, 2, 2])
})

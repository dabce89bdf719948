import { describe, expect, it } from 'vitest'
import type { Entity } from '#query'
import type { Page } from '#sources'
import { mergePages } from './merge-pages.ts'

const entity = (id: string): Entity => ({ type: 'works', id, label: id, body: { id } })
const page = (...ids: string[]): Page => ({
  entities: ids.map(entity),
  next: null,
  total: { kind: 'exact', count: 9 },
  info: { receivedAt: 0, tookMs: 1, credits: null },
})
const idsOf = (pages: readonly Page[]) => mergePages(pages).entities.map((one) => one.id)

describe('joining the pages of a walk', () => {
  it('no page gives no record', () => {
    expect(mergePages([])).toEqual({ entities: [], duplicates: 0, starts: [] })
  })

  it('records keep the order of the pages', () => {
    expect(idsOf([page('W1', 'W2'), page('W3')])).toEqual(['W1', 'W2', 'W3'])
  })

  it('a record that comes twice is shown once and counted', () => {
    const merged = mergePages([page('W1', 'W2'), page('W2', 'W3'), page('W1')])
    expect(merged.entities.map((one) => one.id)).toEqual(['W1', 'W2', 'W3'])
    expect(merged.duplicates).toBe(2)
  })

  it('a page more keeps what was joined and adds its own records', () => {
    const pages = [page('W1', 'W2'), page('W2', 'W3')]
    const before = mergePages(pages)
    const after = mergePages([...pages, page('W3', 'W4')])
    expect(after.entities.map((one) => one.id)).toEqual(['W1', 'W2', 'W3', 'W4'])
    expect(after.duplicates).toBe(2)
    expect(before.entities).toHaveLength(3)
  })

  it('each page begins where the records before it end', () => {
    const pages = [page('W1', 'W2'), page('W2', 'W3')]
    expect(mergePages(pages).starts).toEqual([0, 2])
    expect(mergePages([...pages, page('W4')]).starts).toEqual([0, 2, 3])
  })

  it('the same pages give the same value, so that nothing is drawn anew', () => {
    const pages = [page('W1'), page('W2')]
    expect(mergePages([...pages])).toBe(mergePages(pages))
  })

  it('fewer pages than before, or others, are joined afresh', () => {
    const [first, second] = [page('W1'), page('W2')]
    expect(idsOf([first, second])).toEqual(['W1', 'W2'])
    expect(idsOf([first])).toEqual(['W1'])
    expect(idsOf([first, page('W1', 'W5')])).toEqual(['W1', 'W5'])
    expect(idsOf([first, second])).toEqual(['W1', 'W2'])
  })
})

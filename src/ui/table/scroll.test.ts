import { describe, expect, it } from 'vitest'
import {
  createScrollMemory,
  indexesAround,
  isNearEnd,
  offsetToReveal,
  rowsInWindow,
  toStretches,
  withFocused,
} from './scroll.ts'

describe('what is drawn of a long table', () => {
  it('gaps keep the height of the rows that are not drawn', () => {
    expect(toStretches([0, 5, 6], 10, 32)).toEqual([
      { kind: 'row', index: 0 },
      { kind: 'gap', heightPx: 128, before: 5 },
      { kind: 'row', index: 5 },
      { kind: 'row', index: 6 },
      { kind: 'gap', heightPx: 96, before: 10 },
    ])
  })

  it('rows and gaps add up to the height of all rows', () => {
    const stretches = toStretches([3, 40, 41, 42, 99], 20_000, 44)
    const height = stretches.reduce((sum, part) => sum + (part.kind === 'row' ? 44 : part.heightPx), 0)
    expect(height).toBe(20_000 * 44)
  })

  it('nothing is drawn of an empty table', () => {
    expect(toStretches([], 0, 32)).toEqual([])
  })

  it('the window shows whole rows and the two that are cut', () => {
    expect(rowsInWindow(0, 320, 32, 1000)).toEqual({ first: 0, last: 10 })
    expect(rowsInWindow(700, 330, 32, 1000)).toEqual({ first: 700, last: 711 })
    expect(rowsInWindow(995, 320, 32, 1000)).toEqual({ first: 995, last: 999 })
    expect(rowsInWindow(50, 320, 32, 3)).toEqual({ first: 2, last: 2 })
    expect(rowsInWindow(0, 320, 32, 0)).toEqual({ first: 0, last: -1 })
  })

  it('rows around the window are drawn as far as there are any', () => {
    expect(indexesAround({ first: 2, last: 4 }, 3, 100)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(indexesAround({ first: 97, last: 99 }, 2, 100)).toEqual([95, 96, 97, 98, 99])
    expect(indexesAround({ first: 0, last: -1 }, 10, 0)).toEqual([])
  })

  it('a row is brought into the window by the shortest way', () => {
    const window = { topPx: 320, heightPx: 320, rowHeightPx: 32 }
    expect(offsetToReveal(10, window)).toBeNull()
    expect(offsetToReveal(19, window)).toBeNull()
    expect(offsetToReveal(9, window)).toBe(288)
    expect(offsetToReveal(20, window)).toBe(352)
  })

  it('the row with the focus is drawn wherever the window is', () => {
    expect(withFocused([10, 11, 12], 3, 100)).toEqual([3, 10, 11, 12])
    expect(withFocused([10, 11, 12], 11, 100)).toEqual([10, 11, 12])
    expect(withFocused([10, 11, 12], 90, 100)).toEqual([10, 11, 12, 90])
    expect(withFocused([10, 11, 12], 400, 100)).toEqual([10, 11, 12])
    expect(withFocused([10, 11, 12], -1, 100)).toEqual([10, 11, 12])
  })
})

describe('asking for more rows', () => {
  const near = { lastShown: 25, loaded: 100, hasScrolled: false, aheadRows: 150 }
  it('a first look at a full window asks for nothing', () => {
    expect(isNearEnd(near)).toBe(false)
  })
  it('scrolling asks a page and a half ahead', () => {
    expect(isNearEnd({ ...near, hasScrolled: true })).toBe(true)
    expect(isNearEnd({ ...near, loaded: 400, hasScrolled: true })).toBe(false)
  })
  it('a window that is not full asks without scrolling', () => {
    expect(isNearEnd({ ...near, loaded: 20 })).toBe(true)
  })
})

describe('the remembered scroll position', () => {
  it('is 0 for a list never seen, and kept for 200 lists', () => {
    const { recall, remember } = createScrollMemory()
    expect(recall('never seen')).toBe(0)
    remember('first', 10)
    for (let index = 0; index < 200; index += 1) remember(`list ${index}`, index)
    expect(recall('first')).toBe(0)
    expect(recall('list 199')).toBe(199)
  })
})

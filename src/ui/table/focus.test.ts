import { describe, expect, it } from 'vitest'
import { type GridMove, moveFocus, moveOfKey } from './focus.ts'

const shape = { rows: 50, pageRows: 10, stops: 2, headerStops: 3 }
const row = (index: number) => ({ row: index, stop: null })

describe('moving the focus over a grid', () => {
  it.each<[string, { row: number; stop: number | null }, GridMove, { row: number; stop: number | null }]>([
    ['down goes to the next row', row(3), 'down', row(4)],
    ['down stays on the last row', row(49), 'down', row(49)],
    ['up from the first row goes to the header', row(0), 'up', { row: -1, stop: 0 }],
    ['down from the header goes to the first row', { row: -1, stop: 2 }, 'down', row(0)],
    ['a page down stops at the last row', row(45), 'page-down', row(49)],
    ['a page up stops at the first row', row(4), 'page-up', row(0)],
    ['Home goes to the first row', row(30), 'first', row(0)],
    ['End goes to the last row', row(3), 'last', row(49)],
    ['right enters the row', row(3), 'right', { row: 3, stop: 0 }],
    ['right stays on the last link of the row', { row: 3, stop: 1 }, 'right', { row: 3, stop: 1 }],
    ['left from the first link goes back to the row', { row: 3, stop: 0 }, 'left', row(3)],
    ['down from a link goes to the next row as a whole', { row: 3, stop: 1 }, 'down', row(4)],
    ['right moves over the header', { row: -1, stop: 0 }, 'right', { row: -1, stop: 1 }],
    ['left stays on the first header', { row: -1, stop: 0 }, 'left', { row: -1, stop: 0 }],
  ])('%s', (_fact, from, move, to) => {
    expect(moveFocus(from, move, shape)).toEqual(to)
  })

  it('a row without links keeps the focus on itself', () => {
    expect(moveFocus(row(3), 'right', { ...shape, stops: 0 })).toEqual(row(3))
  })

  it('an empty grid keeps the focus in the header', () => {
    expect(moveFocus({ row: -1, stop: 1 }, 'down', { ...shape, rows: 0 })).toEqual({ row: -1, stop: 0 })
  })

  it('a header without buttons is not entered', () => {
    expect(moveFocus(row(0), 'up', { ...shape, headerStops: 0 })).toEqual(row(0))
  })

  it('other keys do not move', () => {
    expect(moveOfKey('a')).toBeNull()
    expect(moveOfKey('PageDown')).toBe('page-down')
  })
})

import { describe, expect, it } from 'vitest'
import { fitWidths } from './column.ts'

const columns = [
  { widthPx: 300, leastPx: 200 },
  { widthPx: 100, leastPx: 100 },
  { widthPx: 200, leastPx: 100 },
]

describe('fitting columns into a window', () => {
  it('leaves them as wished where they fit', () => {
    expect(fitWidths(columns, 900)).toEqual([300, 100, 200])
  })
  it('takes the same share from each that can shrink', () => {
    expect(fitWidths(columns, 500)).toEqual([250, 100, 150])
  })
  it('never goes below the least width: then the table scrolls sideways', () => {
    expect(fitWidths(columns, 100)).toEqual([200, 100, 100])
  })
})

import { describe, expect, it } from 'vitest'
import { movedId, toChoice, toggledId } from './columns-choice.ts'

describe('choosing columns', () => {
  it('a column moves by one place and stays within the list', () => {
    expect(movedId(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
    expect(movedId(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(movedId(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(movedId(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
    expect(movedId(['a'], 'x', 1)).toEqual(['a'])
  })

  it('a new column comes last, a shown one goes, the last one stays', () => {
    expect(toggledId(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggledId(['a', 'b'], 'a')).toEqual(['b'])
    expect(toggledId(['a'], 'a')).toEqual(['a'])
  })

  it('the default columns leave the address empty', () => {
    expect(toChoice(['a', 'b'], ['a', 'b'])).toBeNull()
    expect(toChoice(['b', 'a'], ['a', 'b'])).toEqual(['b', 'a'])
  })
})

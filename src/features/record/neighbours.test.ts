import { describe, expect, it } from 'vitest'
import { neighboursOf, wishOfKey } from './neighbours.ts'

const list = ['W1', 'W2', 'W3'].map((id) => ({ id }))

describe('the neighbours of an open record', () => {
  it('are the ones before and after it in the list', () => {
    expect(neighboursOf(list, 'W2')).toEqual({ place: 2, previous: { id: 'W1' }, next: { id: 'W3' } })
  })
  it('end with the list', () => {
    expect(neighboursOf(list, 'W1')).toEqual({ place: 1, previous: null, next: { id: 'W2' } })
    expect(neighboursOf(list, 'W3')).toEqual({ place: 3, previous: { id: 'W2' }, next: null })
  })
  it('are unknown for a record that is not loaded', () => {
    expect(neighboursOf(list, 'W9')).toBeNull()
  })
})

describe('keys in an open record', () => {
  it('arrows go on, Escape closes, others do nothing', () => {
    expect(['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Escape', 'a'].map(wishOfKey)).toEqual([
      'next',
      'next',
      'previous',
      'previous',
      'close',
      null,
    ])
  })
})

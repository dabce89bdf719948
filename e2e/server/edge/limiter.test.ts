import { describe, expect, it } from 'vitest'
import { Limiter, secondsToMidnight } from './limiter.ts'

const account = { name: 'anonymous', perSecond: 10, budget: 20 } as const
const at = (ms: number) => ({ monotonicMs: ms, nowMs: Date.UTC(2026, 9, 1) + ms })

describe('the limiter', () => {
  it('lets ten pass in any second and refuses the eleventh', () => {
    const limiter = new Limiter()
    for (let call = 0; call < 10; call += 1) expect(limiter.check('a', account, 1, at(call * 50)).kind).toBe('pass')
    expect(limiter.check('a', account, 1, at(999))).toEqual({ kind: 'too-fast', waitMs: 1 })
    expect(limiter.check('a', account, 1, at(1_000)).kind).toBe('pass')
    expect(limiter.check('a', account, 1, at(1_001)).kind).toBe('too-fast')
  })

  it('does not count what it refuses', () => {
    const limiter = new Limiter()
    for (let call = 0; call < 30; call += 1) limiter.check('a', account, 0, at(0))
    expect(limiter.check('a', account, 0, at(1_000)).kind).toBe('pass')
  })

  it('counts clients apart', () => {
    const limiter = new Limiter()
    for (let call = 0; call < 10; call += 1) limiter.check('a', account, 0, at(0))
    expect(limiter.check('b', account, 0, at(0)).kind).toBe('pass')
  })

  it('ends the budget of the day, and begins a new one at midnight', () => {
    const limiter = new Limiter()
    expect(limiter.check('a', account, 20, at(0))).toEqual({ kind: 'pass', remaining: 0 })
    expect(limiter.check('a', account, 1, at(2_000))).toEqual({ kind: 'spent', remaining: 0 })
    expect(limiter.check('a', account, 0, at(4_000)).kind).toBe('pass')
    expect(limiter.check('a', account, 1, at(86_400_000)).kind).toBe('pass')
  })

  it('counts down to midnight', () => {
    expect(secondsToMidnight(Date.UTC(2026, 9, 1, 23, 59, 30))).toBe(30)
  })
})

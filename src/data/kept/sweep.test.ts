import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Facts, FORMAT } from './shelves.ts'
import { planSweep } from './sweep.ts'

const facts = (usedAt: number, size: number, sketch?: string): Facts => ({ receivedAt: 0, usedAt, size, sketch })
const key = (name: string) => `${FORMAT} ${name}`
const droppedOf = (changes: ReturnType<typeof planSweep>) =>
  changes.flatMap((change) => (change.kind === 'delete' && change.shelf === 'answers' ? [change.key] : []))
const nothing = new Set<string>()

describe('making room', () => {
  it('drops nothing where all fits', () => {
    expect(planSweep([[key('a'), facts(1, 50)]], { size: 100, count: 10 }, nothing)).toEqual([])
  })

  it('drops what was used longest ago, until a fifth is free', () => {
    const entries = [3, 1, 2, 4].map((usedAt) => [key(`${usedAt}`), facts(usedAt, 30)] as const)
    expect(droppedOf(planSweep(entries, { size: 100, count: 10 }, nothing))).toEqual([key('1'), key('2')])
  })

  it('leaves the sketch of a page, so that a list keeps its places', () => {
    const changes = planSweep([[key('a'), facts(1, 200, 'ids')]], { size: 100, count: 10 }, nothing)
    expect(changes).toEqual([
      { kind: 'delete', shelf: 'answers', key: key('a') },
      { kind: 'put', shelf: 'facts', key: key('a'), value: facts(1, 0, 'ids') },
    ])
  })

  it('drops sketches, too, when there are too many', () => {
    const entries = [1, 2, 3].map((usedAt) => [key(`${usedAt}`), facts(usedAt, 0, 'ids')] as const)
    expect(droppedOf(planSweep(entries, { size: 100, count: 2 }, nothing))).toEqual([key('1'), key('2')])
  })

  it('drops what an older version wrote and what is broken, and leaves alone what a newer one did', () => {
    const entries = [
      ['0 old', facts(9, 1)],
      [`${FORMAT + 1} new`, facts(1, 1)],
      ['rubbish', facts(9, 1)],
      [key('broken'), null],
      [key('mine'), facts(1, 1)],
    ] as const
    expect(droppedOf(planSweep(entries, { size: 100, count: 10 }, nothing))).toEqual([
      '0 old',
      'rubbish',
      key('broken'),
    ])
  })

  it('never drops what is pinned, and otherwise always fits', () => {
    const entry = fc.record({ usedAt: fc.nat(50), size: fc.nat(40), isPage: fc.boolean(), isPinned: fc.boolean() })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.nat(400), (drawn, size) => {
        const entries = drawn.map(
          (one, index) => [key(`${index}`), facts(one.usedAt, one.size, one.isPage ? 'ids' : undefined)] as const,
        )
        const pinned = new Set(drawn.flatMap((one, index) => (one.isPinned ? [key(`${index}`)] : [])))
        const dropped = new Set(droppedOf(planSweep(entries, { size, count: 1_000 }, pinned)))
        expect([...dropped].filter((one) => pinned.has(one))).toEqual([])
        const left = entries.filter(([name]) => !dropped.has(name) && !pinned.has(name))
        const [sum, held] = [
          left.reduce((all, [, one]) => all + one.size, 0),
          entries.reduce((all, [name, one]) => all + (pinned.has(name) ? one.size : 0), 0),
        ]
        expect(sum === 0 || sum + held <= size).toBe(true)
      }),
      { seed: 7 },
    )
  })
})

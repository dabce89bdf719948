import { describe, expect, it } from 'vitest'
import { isTicked, type Ticks } from '#prefs'
import { allTicks, MOST_LEFT_OUT, placesBetween, withTicks } from './ticking.ts'

const QUERY = { key: '/works?filter=type:article', href: '/works?filter=type:article' }
const OTHER = { key: '/works', href: '/works' }
const tick = (ticks: Ticks | null, ...ids: readonly string[]) => withTicks(ticks, QUERY, { ids, isOn: true })
const untick = (ticks: Ticks | null, ...ids: readonly string[]) => withTicks(ticks, QUERY, { ids, isOn: false })

describe('ticks', () => {
  it('are those of the rows ticked, and none when the last one goes', () => {
    const two = tick(tick(null, 'W1'), 'W2')
    expect([isTicked(two, 'W1'), isTicked(two, 'W2'), isTicked(two, 'W3')]).toEqual([true, true, false])
    expect(untick(two, 'W1', 'W2')).toBeNull()
  })

  it('of all that match hold for rows nobody has seen, but for those left out', () => {
    const all = untick(allTicks(QUERY), 'W5')
    expect([isTicked(all, 'W5'), isTicked(all, 'W999')]).toEqual([false, true])
    expect(isTicked(tick(all, 'W5'), 'W5')).toBe(true)
  })

  it('of all leave out no more than a query can name', () => {
    const most = untick(allTicks(QUERY), ...Array.from({ length: MOST_LEFT_OUT }, (_, index) => `W${index}`))
    expect(untick(most, 'W1000')).toBe(most)
  })

  it('of another query are put aside by the first tick', () => {
    expect([...(withTicks(tick(null, 'W1'), OTHER, { ids: ['W2'], isOn: true })?.ids ?? [])]).toEqual(['W2'])
  })

  it('of a range go either way', () => {
    expect([placesBetween(2, 4), placesBetween(4, 2), placesBetween(3, 3)]).toEqual([[2, 3, 4], [2, 3, 4], [3]])
  })
})

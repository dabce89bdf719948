import { describe, expect, it } from 'vitest'
import { emptyView, parseAddress, type Query } from '#query'
import { type Compared, setsOf, withFirst, withMore, withMoved, withoutSet } from './sets.ts'

const queryOf = (address: string): Query => {
  const { route } = parseAddress(address)
  if (route.kind !== 'list') throw new Error(`${address} is no list`)
  return route.query
}
const [a, b, c] = ['article', 'review', 'book'].map((type) => queryOf(`/works?filter=type:${type}`))
if (!a || !b || !c) throw new Error('three sets')
const three: Compared = withMore({ query: a, view: emptyView() }, [b, c])

describe('the sets of a comparison', () => {
  it('begin with the query of the page', () => {
    expect(setsOf(three)).toEqual([a, b, c])
  })
  it('stand there once each', () => {
    expect(setsOf(withMore(three, [b, queryOf('/works?filter=type:article')]))).toEqual([a, b, c])
  })
  it('are six at most', () => {
    const more = Array.from({ length: 9 }, (_, at) => queryOf(`/works?filter=publication_year:${2000 + at}`))
    expect(setsOf(withMore(three, more))).toHaveLength(6)
  })
  it('change places, and the first is the query', () => {
    expect(setsOf(withMoved(three, 1, -1))).toEqual([b, a, c])
    expect(withMoved(three, 1, -1).query).toBe(b)
    expect(setsOf(withFirst(three, 2))).toEqual([c, a, b])
  })
  it('are taken away; the last one alone is no comparison', () => {
    expect(setsOf(withoutSet(three, 0))).toEqual([b, c])
    const { query, view } = withoutSet(withoutSet(three, 1), 1)
    expect([query, view.compare]).toEqual([a, null])
  })
})

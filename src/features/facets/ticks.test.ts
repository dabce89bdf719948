import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalQuery, emptyQuery, type Field, findField, formatFilter, parseFilter, type Query } from '#query'
import { tickedOf, whyNotTick, withOnly, withTick } from './ticks.ts'

const field = (id: string): Field => {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}
const query = (filter: string): Query => ({ ...emptyQuery('works'), filter: parseFilter(filter, 'works').filter })
const text = ({ filter }: Query): string => formatFilter(filter, 'works')

describe('a tick', () => {
  const type = field('type')

  it.each([
    ['', 'article', 'in', 'type:article'],
    ['type:article', 'book', 'in', 'type:article|book'],
    ['type:article|book', 'book', 'in', 'type:article'],
    ['type:article', 'article', 'in', ''],
    ['', 'article', 'out', 'type:!article'],
    ['type:!article', 'book', 'out', 'type:!article|book'],
    ['type:article|book', 'book', 'out', 'type:article,type:!book'],
    ['type:!article', 'article', 'in', 'type:article'],
    ['is_oa:true', 'article', 'in', 'open_access.is_oa:true,type:article'],
  ] as const)('on %s of %s (%s) gives %s', (before, key, tick, after) => {
    expect(text(withTick(query(before), type, { key, tick }))).toBe(after)
  })

  it('asks for records without a value, and for those with one', () => {
    const language = field('language')
    expect(text(withTick(query(''), language, { key: null, tick: 'in' }))).toBe('language:null')
    expect(text(withTick(query(''), language, { key: null, tick: 'out' }))).toBe('language:!null')
  })

  it('on yes takes the place of no: both together would be all records', () => {
    const isOpen = field('open_access.is_oa')
    const no = withTick(query(''), isOpen, { key: 'false', tick: 'in' })
    expect(text(withTick(no, isOpen, { key: 'true', tick: 'in' }))).toBe('open_access.is_oa:true')
  })

  it('on a year inside a range narrows the range', () => {
    const year = field('publication_year')
    expect(text(withTick(query('publication_year:2020-2024'), year, { key: '2021', tick: 'in' }))).toBe(
      'publication_year:2020-2024,publication_year:2021',
    )
  })

  it('twice on the same value changes nothing, whatever else is asked', () => {
    const keys = fc.constantFrom('article', 'book', 'dataset', null)
    const ticks = fc.array(fc.tuple(keys, fc.constantFrom('in' as const, 'out' as const)), { maxLength: 5 })
    fc.assert(
      fc.property(ticks, keys, fc.constantFrom('in' as const, 'out' as const), (before, key, tick) => {
        const start = before.reduce((now, [k, t]) => withTick(now, type, { key: k, tick: t }), query('is_oa:true'))
        if (tickedOf(start, type).some((one) => one.key === key)) return
        const once = withTick(start, type, { key, tick })
        expect(canonicalQuery(withTick(once, type, { key, tick }))).toEqual(canonicalQuery(start))
        expect(tickedOf(once, type).filter((one) => one.key === key)).toHaveLength(1)
      }),
      { seed: 3, numRuns: 200 },
    )
  })

  it('on one value alone drops what was asked of the field', () => {
    expect(text(withOnly(query('type:article|book,language:en,type:!dataset'), type, 'review'))).toBe(
      'language:en,type:review',
    )
  })

  it('says why a value cannot be left out', () => {
    expect(whyNotTick(query(''), type, { key: 'article', tick: 'out' })).toBeNull()
    expect(whyNotTick(query(''), field('has_doi'), { key: null, tick: 'in' })).toMatch(/\.$/)
  })
})

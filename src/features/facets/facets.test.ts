import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES, emptyQuery, type Field, findField, type Group, parseFilter, toFieldId } from '#query'
import type { Groups } from '#sources'
import { firstFacets } from './facet-fields.ts'
import { facetModel } from './facet-rows.ts'
import { facetSum, facetSumLine } from './facet-sum.ts'
import { withoutPanel, withPanel, withPanelMoved } from './panels.ts'
import { tickedOf } from './ticks.ts'

const field = (id: string): Field => {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}
const group = (key: string | null, count: number): Group => ({ key, label: key ?? 'Unknown', count })
const answer = (groups: readonly Group[], total: number, isComplete = true): Groups => ({
  groups,
  next: null,
  total: { kind: 'exact', count: total },
  isComplete,
  info: { receivedAt: 0, tookMs: 1, credits: null },
})
const tickedIn = (filter: string, of: Field) =>
  tickedOf({ ...emptyQuery('works'), filter: parseFilter(filter, 'works').filter }, of)

describe('the lines of a facet', () => {
  const type = field('type')
  const groups = answer([group('article', 60), group('book', 25), group('review', 5), group(null, 10)], 100)
  const model = (filter: string, limit = 2) =>
    facetModel({
      field: type,
      groups,
      total: 100,
      ticked: tickedIn(filter, type),
      limit,
      labelOf: ({ key }) => `name of ${key}`,
    })

  it('are the largest values with their share, unknown apart', () => {
    const { rows, unknown, hidden } = model('')
    expect(rows.map(({ key, share }) => [key, share])).toEqual([
      ['article', 0.6],
      ['book', 0.25],
    ])
    expect(unknown).toMatchObject({ key: null, count: 10, share: 0.1 })
    expect(hidden).toBe(1)
  })

  it('show first what the query names and would be out of sight', () => {
    const { rows, hidden } = model('type:review|dataset')
    expect(rows.map(({ key, label, count, tick }) => [key, label, count, tick])).toEqual([
      ['dataset', 'name of dataset', null, 'in'],
      ['review', 'review', 5, 'in'],
      ['article', 'article', 60, null],
      ['book', 'book', 25, null],
    ])
    expect(hidden).toBe(0)
  })

  it('keep what is asked away in sight', () => {
    expect(model('type:!dataset').rows[0]).toMatchObject({ key: 'dataset', tick: 'out' })
  })

  it('show the latest year first', () => {
    const year = field('publication_year')
    const years = answer([group('2019', 9), group('2022', 1), group('2020', 5)], 15)
    const { rows } = facetModel({ field: year, groups: years, total: 15, ticked: [], limit: 9, labelOf: () => '' })
    expect(rows.map(({ key }) => key)).toEqual(['2022', '2020', '2019'])
  })
})

describe('the figures of a facet', () => {
  it('always add up: total = known + unknown, known = shown + rest', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 30 })
    fc.assert(
      fc.property(
        sizes,
        fc.nat(900),
        fc.nat(900),
        fc.integer({ min: 1, max: 40 }),
        (counts, unknown, unseen, limit) => {
          const of = field('language')
          const known = counts.map((count, index) => group(`l${index}`, count))
          const total = counts.reduce((sum, count) => sum + count, 0) + unknown + unseen
          const groups = answer(unknown > 0 ? [...known, group(null, unknown)] : known, total, unseen === 0)
          const model = facetModel({ field: of, groups, total, ticked: [], limit, labelOf: () => '' })
          const sum = facetSum(of, groups, model)
          if (sum.known === null || sum.unknown === null || sum.rest === null) return
          expect(sum.known + sum.unknown).toBe(total)
          expect(sum.shown + sum.rest).toBe(sum.known)
          expect(sum.rest).toBe(total - unknown - model.rows.reduce((all, { count }) => all + (count ?? 0), 0))
        },
      ),
      { seed: 5 },
    )
  })

  it('say overlap and cuts in words', () => {
    const of = field('authorships.countries')
    const groups = answer([group('SE', 80), group('DE', 50)], 100, false)
    const model = facetModel({ field: of, groups, total: 100, ticked: [], limit: 9, labelOf: () => '' })
    expect(facetSumLine(facetSum(of, groups, model))).toBe(
      'Values overlap: those shown add up to 1.30 × the set. Only the largest 2 values came.',
    )
  })
})

describe('the panels', () => {
  const panel = (name: string) => ({ field: toFieldId(name), isFolded: false, isFree: false })
  const three = [panel('a'), panel('b'), panel('c')]
  const names = (panels: ReturnType<typeof withoutPanel>) => panels?.map((one) => one.field).join() ?? null

  it('are added on top, removed, and gone with the last', () => {
    expect(names(withPanel(three, toFieldId('d')))).toBe('d,a,b,c')
    expect(names(withPanel(three, toFieldId('c')))).toBe('c,a,b')
    expect(names(withoutPanel(three, toFieldId('b')))).toBe('a,c')
    expect(withoutPanel([panel('a')], toFieldId('a'))).toBeNull()
  })

  it('move by a place, never past an end', () => {
    expect(names(withPanelMoved(three, toFieldId('b'), -1))).toBe('b,a,c')
    expect(names(withPanelMoved(three, toFieldId('c'), 1))).toBe('a,b,c')
  })

  it.each(ENTITY_TYPES)('of %s begin with fields that can be grouped', (entity) => {
    for (const { field: id } of firstFacets(entity)) expect(findField(entity, id)?.canGroup).toBe(true)
  })
})

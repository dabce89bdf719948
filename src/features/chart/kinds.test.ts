import { describe, expect, test } from 'vitest'
import { type Field, findField } from '#query'
import { GROUP_KINDS, kindOf, kindsOf, shapeOf, whyNotKind } from './kinds.ts'

function field(id: string): Field {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

const shape = (id: string, keys: readonly (string | number)[], isComplete = true) =>
  shapeOf(
    field(id),
    keys.map((key) => ({ key: String(key), label: String(key), count: 1 })),
    isComplete,
  )

const chosen = (kind: (typeof GROUP_KINDS)[number]) => ({ kind, isShare: false, isLog: false })

const CASES = [
  ['language', ['en', 'fr'], true, 'bars', ['bars', 'treemap']],
  ['authorships.countries', ['SE', 'DE'], true, 'bars', ['bars', 'map']],
  ['publication_year', [1990, 2020], true, 'columns', ['bars', 'columns', 'line', 'area']],
  ['publication_year', [1500, 2020], false, 'columns', ['bars', 'columns', 'line', 'area']],
  ['authors_count', [1, 2, 9], true, 'columns', ['bars', 'columns', 'line', 'area', 'histogram']],
  ['cited_by_count', [0, 1, 3000], true, 'histogram', ['bars', 'histogram']],
  ['cited_by_count', [0, 1, 2], false, 'histogram', ['bars', 'histogram']],
] as const

describe.each(CASES)('groups of %s with values %j, all of them: %s', (id, keys, isComplete, usual, fitting) => {
  test(`are usually drawn as ${usual}`, () => {
    expect(kindOf(null, field(id), shape(id, keys, isComplete))).toBe(usual)
  })

  test('offer what suits them and give a reason for the rest', () => {
    const offers = kindsOf(field(id), shape(id, keys, isComplete))
    expect(offers.filter(({ whyNot }) => whyNot === null).map(({ kind }) => kind)).toEqual(fitting)
    expect(offers).toHaveLength(GROUP_KINDS.length)
  })
})

test('a choice that does not suit the field leaves it at the usual', () => {
  const languages = shape('language', ['en'])
  expect(kindOf(chosen('map'), field('language'), languages)).toBe('bars')
  expect(kindOf(chosen('treemap'), field('language'), languages)).toBe('treemap')
  expect(whyNotKind('treemap', field('authorships.countries'), languages)).toMatch(/overlap/)
})

import { describe, expect, it } from 'vitest'
import { parseAddress } from '../codec/parse-address.ts'
import type { Query } from '../model/query.ts'
import { describe as sentence } from './describe.ts'
import { idsToName } from './ids-to-name.ts'
import type { Names } from './names.ts'
import { describeSets } from './sets.ts'

const queryOf = (address: string): Query => {
  const { route } = parseAddress(address)
  if (route.kind !== 'list') throw new Error(`${address} is no list`)
  return route.query
}

const names: Names = (_entity, id) => ({ I1: 'KTH', I2: 'Lund University' })[id] ?? null

const CASES: readonly (readonly [name: string, addresses: readonly string[], words: readonly string[]])[] = [
  [
    'values of one field are enough',
    [
      '/works?filter=type:article,authorships.institutions.lineage:I1',
      '/works?filter=authorships.institutions.lineage:I2,type:article',
    ],
    ['KTH', 'Lund University'],
  ],
  [
    'periods',
    ['/works?filter=publication_year:2015-2019', '/works?filter=publication_year:2020-2024'],
    ['2015–2019', '2020–2024'],
  ],
  [
    'yes and no need their field',
    ['/works?filter=is_oa:true', '/works?filter=is_oa:false'],
    ['open access', 'not open access'],
  ],
  [
    'a set without an own condition',
    ['/works?filter=type:article,is_oa:true', '/works?filter=type:article'],
    ['open access', 'no further condition'],
  ],
  ['everything', ['/works?filter=type:article', '/works'], ['of type article', 'all works']],
  [
    'another Source',
    ['/works?filter=type:article', '/works?filter=type:article&source=sample'],
    ['in OpenAlex', 'in the sample'],
  ],
  ['another entity', ['/works', '/authors'], ['works', 'authors']],
  ['another search', ['/works?search=reef', '/works?search=coral'], ['matching “reef”', 'matching “coral”']],
]

describe('the names of sets', () => {
  it.each(CASES)('%s', (_name, addresses, words) => {
    expect(describeSets(addresses.map(queryOf), names)).toEqual(words)
  })

  it('do not show an id for a name that is not known', () => {
    const sets = [
      '/works?filter=authorships.institutions.lineage:I8',
      '/works?filter=authorships.institutions.lineage:I1',
    ]
    expect(describeSets(sets.map(queryOf), names)).toEqual(['at an institution', 'at KTH'])
  })

  it('stand in the sentence of the view, and their ids are asked for by name', () => {
    const { route } = parseAddress(
      '/works?filter=authorships.institutions.lineage:I1&group_by=publication_year&split=type&compare=/works?filter%3Dauthorships.institutions.lineage:I2',
    )
    if (route.kind !== 'list') throw new Error('no list')
    expect(sentence(route.query, route.view, names)).toBe(
      'works at KTH, grouped by publication year, each split by work type, compared with: Lund University',
    )
    expect([...idsToName(route.query, route.view)]).toEqual([['institutions', ['I1', 'I2']]])
  })
})

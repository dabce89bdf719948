import { describe, expect, it } from 'vitest'
import { formatAddress, type Names, parseAddress } from '#query'
import type { Can } from '#sources'
import type { PillsRequest } from './clause-pills.ts'
import { faceOf } from './pill-face.ts'
import { pillsOf } from './pills.ts'
import { addressOf, withoutPill } from './removal.ts'

const CAN = {
  whyNotEntity: () => null,
  whyNotFilter: () => null,
  whyNotSearch: () => null,
  whyNotSample: () => null,
} as unknown as Can

const names: Names = (_, id) => ({ I1: 'KTH', I2: 'Lund University' })[id] ?? null

function request(path: string, change: Partial<PillsRequest> = {}): PillsRequest {
  const { route, unread, problems } = parseAddress(path)
  if (route.kind !== 'list') throw new Error('no list')
  return { query: route.query, view: route.view, unread, problems, names, can: CAN, hasKey: false, ...change }
}

const faces = (path: string, change: Partial<PillsRequest> = {}) => {
  const asked = request(path, change)
  return pillsOf(asked).map((pill) => faceOf(pill, asked.query))
}
const texts = (path: string, change: Partial<PillsRequest> = {}) => faces(path, change).map(({ text }) => text)
const tones = (path: string, change: Partial<PillsRequest> = {}) => faces(path, change).map(({ tone }) => tone)

describe('a query reads as pills', () => {
  it('each in words, in the order of the query', () => {
    expect(
      texts('/works?filter=publication_year:2020-2024,authorships.institutions.lineage:!I1|I2,open_access.is_oa:true'),
    ).toEqual(['Published 2020–2024', 'Institution is not KTH, Lund University', 'Open access: yes'])
  })

  it('two ends of one period as one pill, whichever comes first', () => {
    const both = ['Published since 1 January 2020 up to 31 May 2021']
    expect(texts('/works?filter=from_publication_date:2020-01-01,to_publication_date:2021-05-31')).toEqual(both)
    expect(texts('/works?filter=to_publication_date:2021-05-31,from_publication_date:2020-01-01')).toEqual(both)
  })

  it('ends that are said twice stay apart: they are two conditions', () => {
    expect(
      texts(
        '/works?filter=from_publication_date:2020-01-01,from_publication_date:2019-01-01,to_publication_date:2021-05-31',
      ),
    ).toHaveLength(3)
  })

  it('many values are counted, and all of them are in the full text', () => {
    const [face] = faces('/works?filter=type:article|book|dataset|editorial|letter')
    expect(face?.values).toBe('article, book, dataset + 2 more')
    expect(face?.text).toBe('Type is article, book, dataset, editorial or letter')
  })

  it('the first search stands in the search box, others are pills', () => {
    expect(texts('/works?search=water')).toEqual([])
    expect(texts('/works?search=water&search.title=soil')).toEqual(['Title contains “soil”'])
  })

  it('a sample and the expansion corpus are said, since they decide what comes', () => {
    expect(texts('/works?sample=500&seed=7&include_xpac=true')).toEqual([
      'Random sample of 500, seed 7',
      'Expansion corpus included',
    ])
  })
})

describe('what stands in the way is said before anything is sent', () => {
  it('what the provider would refuse makes the pill red', () => {
    const [pill] = pillsOf(request('/works?filter=from_created_date:2024-01-01'))
    expect(pill?.kind === 'clauses' && pill.refusals[0]?.why).toMatch(/paid/)
    expect(tones('/works?filter=from_created_date:2024-01-01')).toEqual(['red'])
  })

  it('a key lifts what needs one', () => {
    expect(tones('/works?filter=from_created_date:2024-01-01', { hasKey: true })).toEqual(['plain'])
  })

  it('what this source cannot do makes the pill red', () => {
    const can: Can = { ...CAN, whyNotFilter: (_, field) => (field === 'fwci' ? 'The sample has none.' : null) }
    const path = '/works?filter=type:article,fwci:1-'
    expect(tones(path, { can })).toEqual(['plain', 'red'])
  })

  it('a field that is not in the catalog is amber: it is sent', () => {
    expect(tones('/works?filter=frobnicate:3')).toEqual(['amber'])
    expect(pillsOf(request('/works?filter=frobnicate:3'))[0]).toMatchObject({ kind: 'clauses', subject: null })
  })

  it('a part of the link that could not be read is kept, red, with its reason, also once it was kept', () => {
    const path = '/works?filter=cited_by_count:x'
    expect(texts(path)).toEqual(['Not read: filter=cited_by_count:x'])
    const kept = '/works?unread=filter%3Dcited_by_count:x'
    const reason = (from: string) => pillsOf(request(from)).map((pill) => pill.kind === 'unread' && pill.explanation)
    expect(reason(kept)).toEqual(reason(path))
    expect(reason(path)[0]).toMatchObject({ what: expect.stringContaining('“x”') })
  })

  it('a choice of the view that cannot be had is a pill that takes it back', () => {
    const asked = request('/works?sort=cited_by_count:desc&sample=10')
    const pill = pillsOf(asked).find(({ kind }) => kind === 'refusal')
    expect(pill).toBeTruthy()
    const without = pill && withoutPill(asked, pill)
    expect(without?.view.sort).toEqual([])
  })

  it('what was merely read otherwise is no pill: nothing about the answer is uncertain', () => {
    expect(tones('/works?filter=publication-year:2020&page=3&cursor=abc')).toEqual(['plain'])
  })
})

describe('taking a pill away', () => {
  const leftAfter = (path: string, index: number) => {
    const asked = request(path)
    const pill = pillsOf(asked)[index]
    const without = pill && withoutPill(asked, pill)
    return without ? pillsOf(request(formatAddress(addressOf(without)))).length : null
  }

  it('takes all of it: both ends of a period', () => {
    expect(
      leftAfter('/works?filter=from_publication_date:2020-01-01,type:article,to_publication_date:2021-01-01', 0),
    ).toBe(1)
  })

  it.each([
    ['/works?filter=type:article', 0],
    ['/works?search=a&search.title=b', 0],
    ['/works?sample=10', 0],
    ['/works?include_xpac=true', 0],
    ['/works?filter=cited_by_count:x', 0],
  ])('leaves nothing of it in %s', (path, index) => {
    expect(leftAfter(path, index)).toBe(0)
  })
})

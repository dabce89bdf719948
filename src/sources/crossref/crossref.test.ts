import { beforeAll, describe, expect, it, vi } from 'vitest'
import { emptyQuery, parseFilter, type Query, registerAnnex, toFieldId } from '#query'
import { CROSSREF } from '#query/crossref'
import { fixtureRecords } from '#testing'
import type { Fault } from '../../../e2e/server/index.ts'
import { type CrossrefRecords, toCrossrefRecords } from '../../../e2e/server/index.ts'
import { largestPageOf } from '../page-size.ts'
import type { Cursor, ListRequest, Page } from '../source.ts'
import { isSourceError, type SourceError } from '../source-error.ts'
import { openInProcess } from './in-process.cases.ts'

registerAnnex(CROSSREF)
vi.setConfig({ testTimeout: 60_000 })

const OPTIONS = { lane: 'person', why: 'first page' } as const
let records: CrossrefRecords
beforeAll(() => {
  records = toCrossrefRecords(fixtureRecords())
})

const queryOf = (filter = ''): Query => ({
  ...emptyQuery('crossref-works'),
  filter: parseFilter(filter, 'crossref-works').filter,
})
const listOf = (more: Partial<ListRequest> = {}): ListRequest => ({
  query: queryOf(),
  sort: [],
  cursor: null,
  pageSize: 100,
  select: ['DOI'],
  ...more,
})
const idsOf = (page: Page): readonly string[] => page.entities.map(({ id }) => id)
const failure = async (promise: Promise<unknown>): Promise<SourceError> => {
  const error = await promise.then(
    () => new Error('It was answered.'),
    (reason: unknown) => reason,
  )
  if (!isSourceError(error)) throw error
  return error
}
const CURSOR = 'cursor=(?!\\*)'

async function opened() {
  const world = openInProcess({ records })
  const first = await world.settled(world.source.list(listOf(), OPTIONS))
  return { ...world, first, next: first.next as Cursor }
}

describe('a walk that Crossref holds', () => {
  it('ends with a short page; every record comes once', async () => {
    const { source, settled, first, standIn } = await opened()
    const found = [...idsOf(first)]
    let { next } = first
    while (next !== null) {
      const page = await settled(source.list(listOf({ cursor: next }), OPTIONS))
      found.push(...idsOf(page))
      next = page.next
    }
    expect([...found].sort()).toEqual(records.works.map((work) => String(work['DOI'])).sort())
    expect(standIn.violations).toEqual([])
    expect(standIn.pace.refused).toBe(0)
  })

  it('is asked for each page once, whoever wants it how often', async () => {
    const { source, settled, next, standIn } = await opened()
    const [one, two] = await settled(
      Promise.all([source.list(listOf({ cursor: next }), OPTIONS), source.list(listOf({ cursor: next }), OPTIONS)]),
    )
    const again = await settled(source.list(listOf({ cursor: next }), OPTIONS))
    expect([idsOf(two), idsOf(again)]).toEqual([idsOf(one), idsOf(one)])
    expect(standIn.log).toHaveLength(2)
  })

  it('has no way back: an older page is refused here, and nothing is sent', async () => {
    const { source, settled, next, standIn } = await opened()
    const second = await settled(source.list(listOf({ cursor: next }), OPTIONS))
    await settled(source.list(listOf({ cursor: second.next }), OPTIONS))
    expect((await failure(settled(source.list(listOf({ cursor: next }), OPTIONS)))).kind).toBe('expired-cursor')
    expect(standIn.log).toHaveLength(3)
  })

  it('keeps the page that whoever asked for it did not wait for', async () => {
    const { source, settled, next, standIn } = await opened()
    const controller = new AbortController()
    const left = source.list(listOf({ cursor: next }), { ...OPTIONS, signal: controller.signal })
    controller.abort(new Error('gone elsewhere'))
    await expect(left).rejects.toThrow('gone elsewhere')
    const page = await settled(source.list(listOf({ cursor: next }), OPTIONS))
    expect(page.entities).toHaveLength(100)
    expect(standIn.log).toHaveLength(2)
  })

  it.each<readonly [string, Fault, string]>([
    ['the connection breaks', { kind: 'drop' }, 'offline'],
    ['a proxy fails', { kind: 'status', status: 502 }, 'offline'],
    ['the load balancer gives up', { kind: 'status', status: 504 }, 'offline'],
    ['the body breaks off', { kind: 'cut-body' }, 'bad-answer'],
    ['the text breaks off', { kind: 'cut-json' }, 'bad-answer'],
    ['a web page comes', { kind: 'html' }, 'bad-answer'],
    ['it lacks its list', { kind: 'wrong-shape' }, 'bad-answer'],
    ['nothing comes', { kind: 'never' }, 'timeout'],
  ])('is given up without a second request when %s', async (_name, fault, kind) => {
    const { source, settled, next, standIn } = await opened()
    standIn.plan([{ target: CURSOR, fault }])
    const error = await failure(settled(source.list(listOf({ cursor: next }), OPTIONS)))
    expect([error.kind, standIn.log.length]).toEqual([kind, 2])
    expect(error.explanation.fix).toContain('from its start')
    expect((await failure(settled(source.list(listOf({ cursor: next }), OPTIONS)))).kind).toBe('expired-cursor')
    expect(standIn.log).toHaveLength(2)
  })

  it.each<readonly [string, Fault]>([
    ['a restart of the service', { kind: 'dead-cursor' }],
    ['an exception', { kind: 'status', status: 500 }],
  ])('is over for certain after %s', async (_name, fault) => {
    const { source, settled, next, standIn } = await opened()
    standIn.plan([{ target: CURSOR, fault }])
    expect((await failure(settled(source.list(listOf({ cursor: next }), OPTIONS)))).kind).toBe('expired-cursor')
    expect(standIn.log).toHaveLength(2)
  })

  it('dies of five idle minutes', async () => {
    const { source, settled, next, clock } = await opened()
    await clock.advance(301_000)
    expect((await failure(settled(source.list(listOf({ cursor: next }), OPTIONS)))).kind).toBe('expired-cursor')
  })

  it('begins, unlike it goes on, as often as it takes', async () => {
    const { source, settled, standIn } = openInProcess({ records })
    standIn.plan([{ times: 2, fault: { kind: 'drop' } }])
    expect((await settled(source.list(listOf(), OPTIONS))).entities).toHaveLength(100)
  })

  it('is not begun for a count', async () => {
    const { source, standIn, settled } = openInProcess({ records })
    const { next, total } = await settled(source.list({ ...listOf({ pageSize: 1 }), isOnly: true }, OPTIONS))
    expect([next, total]).toEqual([null, { kind: 'exact', count: records.works.length }])
    expect(standIn.log).toEqual([expect.not.stringContaining('cursor')])
  })

  it('goes in smaller pages where whole records are read', () => {
    const { can } = openInProcess({ records }).source
    expect([largestPageOf(can, null), largestPageOf(can, ['DOI'])]).toEqual([200, 1000])
  })

  it('is never answered from a cache', async () => {
    const { source, settled, next, inits } = await opened()
    await settled(source.list(listOf({ cursor: next }), OPTIONS))
    expect(inits).toEqual([
      expect.objectContaining({ cache: 'no-store' }),
      expect.objectContaining({ cache: 'no-store' }),
    ])
  })
})

describe('the pace', () => {
  it.each([
    ['public', undefined, 1],
    ['polite', 'me@example.org', 3],
  ])('of the %s pool is kept by lists, groups and single records together', async (_pool, mailto, atOnce) => {
    const { source, settled, standIn } = openInProcess({ records, ...(mailto === undefined ? {} : { mailto }) })
    const type = toFieldId('type')
    const asked = [
      ...Array.from({ length: 6 }, () => source.list(listOf({ pageSize: 5 }), OPTIONS)),
      ...Array.from({ length: 6 }, () =>
        source.group({ query: queryOf(), field: type, includeUnknown: false, top: 5 }, OPTIONS),
      ),
      ...records.works
        .slice(0, 20)
        .map((work) => source.get({ entity: 'crossref-works', id: String(work['DOI']) }, OPTIONS)),
    ]
    await settled(Promise.all(asked))
    expect([standIn.pace.refused, standIn.pace.mostInFlight <= atOnce]).toEqual([0, true])
  })

  it('sends the address of the person as a parameter and shows it nowhere', async () => {
    const { source, settled, standIn } = openInProcess({ records, mailto: 'me@example.org' })
    standIn.plan([{ fault: { kind: 'status', status: 500 } }])
    const error = await failure(settled(source.list(listOf(), OPTIONS)))
    expect(standIn.log[0]).toContain('mailto=me%40example.org')
    expect(JSON.stringify([error.details, error.explanation])).not.toContain('example.org')
  })
})

describe('groups', () => {
  const group = async (field: string, more: { top?: number; filter?: string } = {}) => {
    const { source, settled } = openInProcess({ records })
    const { top = 12, filter = '' } = more
    const request = { query: queryOf(filter), field: toFieldId(field), includeUnknown: false, top }
    return settled(source.group(request, OPTIONS))
  }

  it('come largest first although their keys look like numbers', async () => {
    const { groups } = await group('published')
    const counts = groups.map(({ count }) => count)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(groups.every(({ key }) => /^\d{4}$/.test(key ?? ''))).toBe(true)
  })

  it('have keys that a filter takes, and names for people', async () => {
    const types = await group('type')
    expect(types.groups[0]).toMatchObject({ key: 'journal-article', label: 'Journal Article' })
    expect((await group('issn')).groups[0]?.key).toMatch(/^\d{4}-\d{3}[\dX]$/)
    expect((await group('funder')).groups[0]?.key).toMatch(/^\d+$/)
    expect((await group('orcid')).groups[0]?.key).toMatch(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
  })

  it('say whether they are all', async () => {
    expect((await group('type', { top: 3 })).isComplete).toBe(false)
    expect((await group('type', { top: 100 })).isComplete).toBe(true)
    expect((await group('issn', { top: 1000 })).groups.length).toBeLessThanOrEqual(100)
  })

  it('give the count that their filter finds', async () => {
    const { source, settled } = openInProcess({ records })
    const { groups } = await group('published')
    for (const { key, count } of groups.slice(0, 4)) {
      const page = await settled(source.list(listOf({ query: queryOf(`published:${key}`), pageSize: 1 }), OPTIONS))
      expect(page.total).toEqual({ kind: 'exact', count })
    }
  })
})

describe('names', () => {
  it('of members, funders and journals come by their ids; unknown ones are left out', async () => {
    const { source, settled } = openInProcess({ records })
    const names = (entity: 'crossref-members' | 'crossref-journals', ids: readonly string[]) =>
      settled(source.labels({ entity, ids }, OPTIONS))
    expect([...(await names('crossref-members', ['1', '777777', 'x']))]).toEqual([
      ['1', records.members[0]?.['primary-name']],
    ])
    const issns = records.journals[0]?.['ISSN']
    const issn = String(Array.isArray(issns) ? issns[0] : '')
    expect((await names('crossref-journals', [issn])).get(issn)).toBe(records.journals[0]?.['title'])
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyQuery, findField, toFieldId } from '#query'
import { fixtureRecords } from '#testing'
import { type RunningCluster, startCluster } from '../../../e2e/server/index.ts'
import { NODE_OUTSIDE } from '../openalex/node-outside.cases.ts'
import { toCursor } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import { type Holdings, indexOf, loginHeaders, readHoldings } from './connection.ts'
import { formatMark, parseMark } from './cursor.ts'
import { storedForms } from './forms.ts'
import { connectCluster, NO_CLUSTER, openCluster } from './index.ts'
import { loadCluster, openLoaded, PATTERN } from './loaded.cases.ts'
import { readFields } from './probe.ts'

const OPTIONS = { lane: 'person', why: 'test' } as const
const LIST = { query: emptyQuery('works'), sort: [], cursor: null, pageSize: 5, select: ['id'] } as const

const failureOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!isSourceError(error)) throw error ?? new Error('It was answered.')
  return error
}

async function withCluster(use: (cluster: RunningCluster) => Promise<void>, options = {}): Promise<void> {
  const cluster = await startCluster(options)
  try {
    await use(cluster)
  } finally {
    await cluster.close()
  }
}

const fieldOf = (name: string) => {
  const field = findField('works', name)
  if (field === null) throw new Error(`The catalog lacks ${name}.`)
  return field
}

describe('a cursor', () => {
  it('says again what was written into it', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null))
    const mark = fc.record({
      walk: fc.string(),
      after: fc.array(value),
      given: fc.nat(),
      total: fc.option(fc.nat()),
      seed: fc.option(fc.string()),
    })
    fc.assert(
      fc.property(mark, (one) => {
        expect(parseMark(formatMark(one), one.walk)).toEqual(one)
      }),
    )
  })

  it('of another walk, or none at all, is refused', () => {
    const mark = formatMark({ walk: 'a', after: [1], given: 1, total: 2, seed: null })
    for (const text of [mark, toCursor('nonsense'), toCursor(''), toCursor('e30')])
      expect(() => parseMark(text, 'b')).toThrow(/can't be continued/)
  })
})

describe('the forms of a value', () => {
  it.each([
    ['authorships.author.id', 'A5023888391', 'https://openalex.org/A5023888391'],
    ['primary_topic.field.id', '17', 'https://openalex.org/fields/17'],
    ['sustainable_development_goals.id', '3', 'https://metadata.un.org/sdg/3'],
    ['type', 'article', 'https://openalex.org/types/article'],
    ['doi', 'https://doi.org/10.1/a', '10.1/a'],
    ['authorships.author.orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ])('of %s hold %s and %s', (name, one, other) => {
    const forms = storedForms(fieldOf(name), one)
    expect(forms).toContain(one)
    expect(forms).toContain(other)
  })
})

describe('connecting', () => {
  it('takes the name of an index from the pattern', () => {
    expect([indexOf('openalex-*', 'authors'), indexOf('papers', 'works'), indexOf('papers', 'authors')]).toEqual([
      'openalex-authors',
      'papers',
      null,
    ])
  })

  it('writes names and passwords of any script', () => {
    expect(loginHeaders({ kind: 'basic', user: 'Åsa', password: 'ключ' })).toEqual({
      Authorization: `Basic ${Buffer.from('Åsa:ключ').toString('base64')}`,
    })
  })

  it('leaves fields out whose types differ between the indices of a pattern', () => {
    const caps = {
      type: { keyword: { searchable: true } },
      year: { long: { searchable: true }, keyword: { searchable: true } },
      hidden: { keyword: { searchable: false } },
      _id: { _id: { searchable: true } },
      authorships: { nested: { searchable: false } },
      place: { geo_point: { searchable: true } },
      constructor: { keyword: { searchable: true } },
    }
    expect(readFields(caps)).toEqual({ type: 'keyword', authorships: 'nested', constructor: 'keyword' })
  })

  it('finds out the flavour and what there is, and survives a store', async () => {
    await withCluster(
      async ({ url }) => {
        await loadCluster(url, { works: fixtureRecords().works.slice(0, 20), awards: [] })
        const connection = { url, pattern: PATTERN, flavour: null }
        const holdings = await connectCluster({ connection, login: { kind: 'none' } }, NODE_OUTSIDE)
        expect([holdings.flavour, holdings.version]).toEqual(['opensearch', '2.19.3'])
        expect(holdings.fields.works?.['publication_year']).toBe('long')
        expect(holdings.fields.awards).toBeUndefined()
        expect(readHoldings(JSON.parse(JSON.stringify(holdings)))).toEqual(holdings)
      },
      { flavour: 'opensearch' },
    )
  })

  it('says so when it is not let in', async () => {
    await withCluster(
      async ({ url }) => {
        const connection = { url, pattern: '*', flavour: null }
        const error = await failureOf(connectCluster({ connection, login: { kind: 'none' } }, NODE_OUTSIDE))
        expect([error.kind, error.explanation.fix]).toEqual(['bad-query', expect.stringMatching(/login.*Settings/)])
        expect(JSON.stringify(error.details)).not.toContain('secret')
      },
      { authorization: 'ApiKey secret' },
    )
  })

  it.each([
    null,
    7,
    {},
    { flavour: 'solr', version: '', fields: {} },
    { flavour: 'opensearch', version: 1, fields: {} },
  ])('holdings such as %j are none', (stored) => expect(readHoldings(stored)).toBeNull())
})

describe('a cluster', () => {
  it('that is not connected says so, of everything', async () => {
    const { source } = openCluster(NO_CLUSTER, NODE_OUTSIDE)
    expect(source.can.entities).toEqual([])
    expect(source.can.whyNotEntity('works')).toMatch(/Settings/)
    expect((await failureOf(source.list(LIST, OPTIONS))).explanation.what).toBe('No cluster is connected.')
  })

  it('without a field says so before anything is sent', async () => {
    const holdings: Holdings = {
      flavour: 'elasticsearch',
      version: '8',
      fields: { works: { id: 'keyword', type: 'keyword', title: 'text' } },
    }
    const connection = { url: 'http://127.0.0.1:1', pattern: '*', flavour: null }
    const { can } = openCluster({ connection, login: { kind: 'none' }, holdings }, NODE_OUTSIDE).source
    expect(can.entities).toEqual(['works'])
    expect(can.whyNotFilter('works', toFieldId('type'))).toBeNull()
    expect(can.whyNotFilter('works', toFieldId('publication_year'))).toMatch(/does not hold/)
    expect(can.whyNotSearch('works', 'semantic', false)).toMatch(/meaning/)
    expect(can.whyNotGroup('works', toFieldId('cited_by'))).not.toBeNull()
  })
})

describe('a cluster with records', () => {
  let cluster: RunningCluster
  beforeAll(async () => {
    cluster = await startCluster()
    await loadCluster(cluster.url, fixtureRecords())
  })
  afterAll(() => cluster.close())

  it('that answers in part is said to', async () => {
    const { url } = cluster
    const outside = {
      ...NODE_OUTSIDE,
      fetch: async (...args: Parameters<typeof NODE_OUTSIDE.fetch>) => {
        const answer = await (await NODE_OUTSIDE.fetch(...args)).text()
        return new Response(answer.replace('"failed":0', '"failed":2').replace('"total":1,', '"total":5,'))
      },
    }
    const connection = { url, pattern: PATTERN, flavour: null }
    const login = { kind: 'none' } as const
    const holdings = await connectCluster({ connection, login }, NODE_OUTSIDE)
    const { source } = openCluster({ connection, login, holdings }, outside)
    const page = await source.list(LIST, OPTIONS)
    expect([page.total.kind, page.info.caveat]).toEqual(['at-least', expect.stringMatching(/2 of 5 parts/)])
  })

  it.each([
    [{ kind: 'status', status: 503 }, null],
    [{ kind: 'drop' }, null],
    [{ kind: 'status', status: 400 }, 'bad-query'],
    [{ kind: 'html' }, 'bad-answer'],
    [{ kind: 'cut-json' }, 'bad-answer'],
    [{ kind: 'wrong-shape' }, 'bad-answer'],
  ] as const)('that fails once with %j ends in %s', async (fault, kind) => {
    const source = await openLoaded(cluster.url)
    cluster.faults.set([{ fault }])
    const answered = source.list(LIST, OPTIONS)
    if (kind === null) expect((await answered).entities).toHaveLength(5)
    else expect((await failureOf(answered)).kind).toBe(kind)
  })
})

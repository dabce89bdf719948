import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Clause, emptyQuery, emptyView, findField, toFieldId } from '#query'
import { fixtureRecords } from '#testing'
import { type RunningCluster, startCluster } from '../../../e2e/server/index.ts'
import { NODE_OUTSIDE } from '../openalex/node-outside.cases.ts'
import { type Cursor, type Page, toCursor } from '../source.ts'
import { isSourceError } from '../source-error.ts'
import { type Holdings, indexOf, loginHeaders, readHoldings } from './connection.ts'
import { formatMark, parseMark } from './cursor.ts'
import { storedForms } from './forms.ts'
import { connectCluster, NO_CLUSTER, openCluster } from './index.ts'
import { loadCluster, openLoaded, PATTERN } from './loaded.cases.ts'
import { readFields } from './probe.ts'
import { describeServers } from './servers.cases.ts'

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

const clauseIs = (name: string, value: string): Clause => ({
  field: toFieldId(name),
  match: { kind: 'any', values: [{ kind: 'is', value }] },
})

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
      reads: { unsigned_long: { searchable: true } },
      constructor: { keyword: { searchable: true } },
    }
    expect(readFields(caps)).toEqual({
      type: 'keyword',
      authorships: 'nested',
      constructor: 'keyword',
      reads: 'unsigned',
    })
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

const works = fixtureRecords().works.slice(0, 60)

describeServers('a cluster with records', (get) => {
  beforeAll(() => loadCluster(get().url, { works, awards: [] }, { analyzer: get().analyzer }), 30_000)

  const connection = () => ({ url: get().url, pattern: PATTERN, flavour: null })
  const login = { kind: 'none' } as const

  it('tells its flavour and what there is, and what was told survives a store', async () => {
    const holdings = await connectCluster({ connection: connection(), login }, NODE_OUTSIDE)
    expect(holdings.version).toMatch(/^\d+\.\d+/)
    expect(holdings.fields.works?.['publication_year']).toBe('long')
    expect(holdings.fields.awards).toBeUndefined()
    expect(readHoldings(JSON.parse(JSON.stringify(holdings)))).toEqual(holdings)
  })

  it('that answers in part is said to', async () => {
    const outside = {
      ...NODE_OUTSIDE,
      fetch: async (...args: Parameters<typeof NODE_OUTSIDE.fetch>) => {
        const answer = await (await NODE_OUTSIDE.fetch(...args)).text()
        return new Response(answer.replace('"failed":0', '"failed":2').replace('"total":1,', '"total":5,'))
      },
    }
    const page = await (await openLoaded(get().url, PATTERN, outside)).list(LIST, OPTIONS)
    expect([page.total.kind, page.info.caveat]).toEqual(['at-least', expect.stringMatching(/2 of 5 parts/)])
  })

  it('sorts by yes and no, too, and gives those that say neither last', async () => {
    const pattern = 'bibscope-test-unsaid-*'
    const some = works
      .filter((work) => work['is_xpac'] !== true)
      .map((work, place) => ({ ...work, is_retracted: [true, false, null][place % 3] ?? null }))
    await loadCluster(get().url, { works: some }, { pattern, analyzer: get().analyzer })
    const source = await openLoaded(get().url, pattern)
    for (const direction of ['asc', 'desc'] as const) {
      const request = { ...LIST, sort: [{ key: toFieldId('is_retracted'), direction }], select: ['is_retracted'] }
      const found: unknown[] = []
      for (let cursor: Cursor | null | undefined = null; cursor !== undefined; ) {
        const page: Page = await source.list({ ...request, cursor, pageSize: 9 }, OPTIONS)
        found.push(...page.entities.map(({ body }) => body['is_retracted']))
        cursor = page.next ?? undefined
      }
      const order = direction === 'asc' ? [false, true, null] : [true, false, null]
      expect(found).toEqual(
        order.flatMap((value) => some.map((work) => work.is_retracted).filter((own) => own === value)),
      )
    }
  })

  it('gives all journals by key, each with the works that a click on it finds', async () => {
    const source = await openLoaded(get().url)
    const request = { query: emptyQuery('works'), field: toFieldId('journal'), includeUnknown: false, top: 2 }
    const first = await source.group({ ...request, cursor: 'first' }, OPTIONS)
    expect(first.total).toEqual({ kind: 'exact', count: works.filter((work) => work['is_xpac'] !== true).length })
    const groups = [...first.groups]
    for (let cursor = first.next; cursor !== null; ) {
      const page = await source.group({ ...request, cursor }, OPTIONS)
      groups.push(...page.groups)
      cursor = page.next
    }
    const { groups: top } = await source.group({ ...request, top: 200 }, OPTIONS)
    expect(groups.map(({ key, count }) => `${key} ${count}`).sort()).toEqual(
      top.map(({ key, count }) => `${key} ${count}`).sort(),
    )
    const [largest] = top
    const filter = [clauseIs('journal', largest?.key ?? '')]
    const page = await source.list({ ...LIST, query: { ...request.query, filter } }, OPTIONS)
    expect(page.total).toEqual({ kind: 'exact', count: largest?.count })
  })

  it('tells the request behind a view as a command that gives the same', async () => {
    const query = { ...emptyQuery('works'), filter: [clauseIs('type', 'article')] }
    const source = await openLoaded(get().url)
    const group = { field: toFieldId('publication_year'), includeUnknown: true, top: null }
    const view = { ...emptyView(), group }
    const command = source.requestOf?.({ query, view, part: 'list' }) ?? ''
    const [, url = '', body = ''] =
      /^curl -X POST '(.*)' -H 'Content-Type: application\/json' -d '(.*)'$/s.exec(command) ?? []
    const headers = { 'Content-Type': 'application/json' }
    const answer: { hits: { total: { value: number } } } = await (
      await fetch(url, { method: 'POST', headers, body: body.replaceAll(`'\\''`, `'`) })
    ).json()
    const { total } = await source.list({ ...LIST, query }, OPTIONS)
    expect(total).toEqual({ kind: 'exact', count: answer.hits.total.value })
    expect(source.requestOf?.({ query, view, part: 'groups' })).toContain('"aggs"')
  })
})

describe('a cluster that fails (stand-in)', () => {
  let cluster: RunningCluster
  beforeAll(async () => {
    cluster = await startCluster()
    await loadCluster(cluster.url, { works })
  })
  afterAll(() => cluster.close())

  it.each([
    [{ kind: 'status', status: 503 }, null],
    [{ kind: 'drop' }, null],
    [{ kind: 'status', status: 400 }, 'bad-query'],
    [{ kind: 'html' }, 'bad-answer'],
    [{ kind: 'cut-json' }, 'bad-answer'],
    [{ kind: 'wrong-shape' }, 'bad-answer'],
  ] as const)('once with %j ends in %s', async (fault, kind) => {
    const source = await openLoaded(cluster.url)
    cluster.faults.set([{ fault }])
    const answered = source.list(LIST, OPTIONS)
    if (kind === null) expect((await answered).entities).toHaveLength(5)
    else expect((await failureOf(answered)).kind).toBe(kind)
  })
})

import { describe, expect, it } from 'vitest'
import {
  clauseOfGroup,
  columnsOf,
  describe as describeQuery,
  type Entity,
  emptyView,
  findColumn,
  formatAddress,
  formatApiUrl,
  parseAddress,
  type Query,
  readCell,
  readRecord,
  refusalsOf,
  registerAnnex,
  toFieldId,
  withSource,
} from '#query'
import { CROSSREF } from './annex.ts'

registerAnnex(CROSSREF)

const queryOf = (text: string): Query => {
  const { route } = parseAddress(text)
  if (route.kind !== 'list') throw new Error(`${text} is no list`)
  return route.query
}
const linkOf = (text: string): string => formatAddress(parseAddress(text))
const callOf = (filter: string): string =>
  formatApiUrl({ kind: 'list', query: queryOf(`/works?filter=${filter}&source=crossref`), view: emptyView() })

describe('an address of Crossref’s API', () => {
  it.each([
    ['https://api.crossref.org/works?query=coral', '/works?search=coral&source=crossref'],
    [
      'https://api.crossref.org/works?filter=type:journal-article,type:book,has-orcid:1',
      '/works?filter=type:journal-article|book,has-orcid:true&source=crossref',
    ],
    [
      'https://api.crossref.org/works?filter=from-pub-date:2020,until-pub-date:2022',
      '/works?filter=published:2020-2022&source=crossref',
    ],
    [
      'https://api.crossref.org/works?filter=from-pub-date:2020-05',
      '/works?filter=from-pub-date:2020-05&source=crossref',
    ],
    [
      'https://api.crossref.org/members/78/works?query.author=smith&sort=published',
      '/works?filter=member:78,query.author:smith&sort=published:desc&source=crossref',
    ],
    [
      'https://api.crossref.org/works?facet=type-name:20,published:*&rows=0',
      '/works?group_by=type&source=crossref&facets=published&top=20',
    ],
    ['https://api.crossref.org/v1/works/10.1000%2FXYZ', '/works/10.1000/xyz?source=crossref'],
    ['https://api.crossref.org/journals/2167-8359', '/journals/2167-8359?source=crossref'],
    ['https://api.crossref.org/funders/10.13039/100000001', '/funders/100000001?source=crossref'],
    ['api.crossref.org/types', '/types?source=crossref'],
    ['https://api.crossref.org/works?sample=10&select=DOI,title', '/works?sample=10&select=DOI,title&source=crossref'],
  ])('%s opens as %s', (url, link) => {
    expect(linkOf(url)).toBe(link)
    expect(parseAddress(url).unread).toEqual([])
  })

  it('offers the e-mail address in it to Settings and keeps it nowhere', () => {
    const address = parseAddress('https://api.crossref.org/works?mailto=me@example.org&query=x')
    expect(address.offered.mailto).toBe('me@example.org')
    expect(formatAddress(address)).toBe('/works?search=x&source=crossref')
  })

  it('says where a route of Crossref counts more than its filter', () => {
    const { problems } = parseAddress('https://api.crossref.org/funders/100000001/works')
    expect(problems.map(({ severity }) => severity)).toEqual(['error'])
    expect(problems[0]?.explanation.what).toContain('sub-organisations')
  })
})

describe('a filter on the wire', () => {
  it.each([
    ['type:journal-article|book', 'filter=type:journal-article,type:book'],
    ['published:2020', 'filter=from-pub-date:2020,until-pub-date:2020'],
    ['published:2015-2020,published:2018', 'filter=from-pub-date:2018,until-pub-date:2018'],
    ['published:2015-,from-pub-date:2016-05', 'filter=from-pub-date:2016-05'],
    ['type:journal-article|book,type:book|report', 'filter=type:book'],
    ['funder:100000001|100000002,funder:100000001', 'filter=funder:100000001'],
    ['query.author:josiah carberry', 'query.author=josiah+carberry'],
    ['type:Journal Article', 'filter=type:journal-article'],
  ])('%s is sent as %s', (filter, sent) => {
    expect(callOf(encodeURIComponent(filter))).toBe(`https://api.crossref.org/works?${sent}`)
  })

  it.each([
    ['funder:1,funder:2', 'asked for twice'],
    ['query.author:a,query.author:b', 'searched twice'],
    ['container-title:"Science, Technology"', 'holds a comma'],
    ['publisher-name:Wiley', 'no filter'],
  ])('%s is held back: %s', (filter, reason) => {
    const [refusal] = refusalsOf(queryOf(`/works?filter=${encodeURIComponent(filter)}&source=crossref`), emptyView())
    expect(refusal?.explanation.what).toContain(reason)
  })

  it.each([
    ['type:!book', 'not'],
    ['has-orcid:null', ''],
    ['is-referenced-by-count:>5', ''],
  ])('%s is not taken', (filter) => {
    const { route, unread } = parseAddress(`/works?filter=${encodeURIComponent(filter)}&source=crossref`)
    const refusals = route.kind === 'list' ? refusalsOf(route.query, route.view) : []
    expect(unread.length + refusals.length).toBeGreaterThan(0)
  })
})

describe('a group', () => {
  it.each([
    ['published', '2019', 'published:2019'],
    ['type', 'journal-article', 'type:journal-article'],
    ['issn', '1234-567X', 'issn:1234-567X'],
    ['license.url', 'https://x.org/a', 'license.url:https://x.org/a'],
  ])('of %s leads to its clause', (field, key, filter) => {
    const found = clauseOfGroup('crossref-works', toFieldId(field), key)
    const query = { ...queryOf('/works?source=crossref'), filter: 'clause' in found ? [found.clause] : [] }
    expect(formatAddress({ route: { kind: 'list', query, view: emptyView() }, unread: [] })).toBe(
      `/works?filter=${filter}&source=crossref`,
    )
  })

  it.each([
    ['publisher-name', 'Wiley'],
    ['container-title', 'Science, Technology'],
    ['type', null],
  ])('of %s (%s) says why it leads nowhere', (field, key) => {
    const found = clauseOfGroup('crossref-works', toFieldId(field), key)
    expect('whyNot' in found ? found.whyNot : '').toMatch(/\.$/)
  })
})

describe('the words of a query', () => {
  it.each([
    [
      'filter=type:journal-article|book,published:2015-2020',
      'works of type Journal Article or Book published 2015–2020',
    ],
    ['filter=has-orcid:true,has-license:false', 'works with ORCID iD, without license'],
    ['filter=from-created-date:2020-05', 'works, first registered since May 2020'],
    ['filter=query.author:carberry&search=widget', 'works matching “widget”, with “carberry” in author'],
  ])('%s', (text, words) => {
    expect(describeQuery(queryOf(`/works?${text}&source=crossref`))).toBe(words)
  })
})

describe('a query that changes its provider', () => {
  it('takes along what both can say', () => {
    const query = queryOf('/works?filter=publication_year:%3E2014,type:article,open_access.is_oa:true&search=reef')
    const there = withSource(query, 'crossref')
    const written = (one: Query) =>
      formatAddress({ route: { kind: 'list', query: one, view: emptyView() }, unread: [] })
    expect(written(there)).toBe('/works?filter=published:2015-,type:journal-article&search=reef&source=crossref')
    expect(written(withSource(there, 'openalex'))).toBe('/works?filter=publication_year:2015-,type:article&search=reef')
  })
})

const work = (body: Entity['body']): Entity => ({ type: 'crossref-works', id: '10.1/a', label: null, body })
const cellOf = (id: string, body: Entity['body']): string => {
  const column = findColumn('crossref-works', id)
  const cell = column === null ? null : readCell(column, work(body))
  if (cell === null) return 'no column'
  return cell.kind === 'text' ? cell.text : cell.kind === 'date' ? cell.value : cell.kind
}

describe('a work of Crossref’s', () => {
  it.each([
    [{ 'date-parts': [[2020, 5, 17]] }, '2020-05-17'],
    [{ 'date-parts': [[2020, 5]] }, '2020-05'],
    [{ 'date-parts': [[2020]] }, '2020'],
    [{ 'date-parts': [[null]] }, 'missing'],
    [{ 'date-parts': [] }, 'missing'],
    [null, 'missing'],
  ])('published %j shows %s', (published, text) => {
    expect(cellOf('published', { published })).toBe(text)
  })

  it('has a name even without a title', () => {
    expect(cellOf('title', { type: 'component', DOI: '10.1/x.s1' })).toBe('No title (component, 10.1/x.s1)')
    expect(cellOf('title', { title: ['Glutamate <i>in vivo</i> &amp;\n  more'] })).toBe('Glutamate in vivo & more')
    expect(cellOf('title', { title: [''], 'original-title': ['Über'] })).toBe('Über')
    expect(cellOf('container-title', { 'container-title': ['A book', 'A series'] })).toBe('A book, A series')
  })

  it('is shown with its updates, funders with awards, licenses and relations', () => {
    const parts = readRecord(
      work({
        title: ['A title'],
        author: [
          { given: 'Josiah', family: 'Carberry', ORCID: 'http://orcid.org/0000-0002-1825-0097', affiliation: [{}] },
          {},
        ],
        funder: [{ name: 'NSF', DOI: '10.13039/100000001', award: ['A 1', 'B 2'] }, { award: ['C 3'] }],
        license: [{ URL: 'https://cc.example/by', 'content-version': 'vor', start: { 'date-parts': [[2022, 6]] } }],
        'updated-by': [{ DOI: '10.1/r', type: 'retraction', label: 'Retraction', source: 'retraction-watch' }],
        relation: { 'is-preprint-of': [{ id: '10.1/p', 'id-type': 'doi' }], odd: 'text' },
      }),
    )
    expect(parts.notices.map(({ kind }) => kind)).toEqual(['retracted'])
    expect(parts.people?.list.map(({ name }) => name.text)).toEqual(['Josiah Carberry'])
    const facts = new Map(parts.sections.flatMap(({ facts: all }) => all.map((one) => [one.id, one])))
    expect(facts.get('funder')?.values.map(({ text }) => text)).toEqual(['NSF: A 1, B 2', 'award C 3'])
    expect(facts.get('license')?.values[0]?.text).toBe('https://cc.example/by, version of record, from June 2022')
    expect(facts.get('relation is-preprint-of')?.values[0]?.open).toEqual({ entity: 'crossref-works', id: '10.1/p' })
    expect(facts.get('updated-by')?.values[0]?.text).toContain('Retraction Watch')
  })

  it('of whatever shape is read without failing', () => {
    for (const odd of [null, 7, 'x', [], {}, [[null]], [{ a: [] }]]) {
      const body = Object.fromEntries(columnsOf('crossref-works').map(({ id }) => [id, odd]))
      for (const column of columnsOf('crossref-works')) expect(readCell(column, work(body)).kind).toBeTruthy()
      expect(readRecord(work({ ...body, relation: odd, link: odd, resource: odd })).titleText).toBeTruthy()
    }
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { columnsOf, copyFormatsOf, type Entity, type ExportFormat, exportFormatsOf, registerAnnex } from '#query'
import { CROSSREF } from './annex.ts'

registerAnnex(CROSSREF)

const entity = 'crossref-works'
const toWork = (body: JsonObject): Entity => ({
  type: entity,
  id: String(body['DOI']).toLowerCase(),
  label: null,
  body,
})

const CHAPTER: JsonObject = {
  DOI: '10.1000/(sici)1<1::aid>3.0;2-x',
  type: 'book-chapter',
  title: ['On <i>E. coli</i> &amp; <mml:math><mml:mi>x</mml:mi></mml:math>'],
  subtitle: ['A study'],
  author: [
    { given: 'Ada M.', family: 'Lovelace', suffix: 'Jr.', sequence: 'first' },
    { name: 'Centre for Works and Days' },
    { given: 'Plato' },
    { sequence: 'additional' },
  ],
  editor: [{ given: 'Ed', family: 'Itor' }],
  published: { 'date-parts': [[2020, 5]] },
  'container-title': ['The Book', 'The Series'],
  publisher: 'Press & Co',
  ISBN: ['http://id.crossref.org/isbn/9781003134046'],
  ISSN: ['1234-5678'],
  page: '67–76',
  abstract: '<jats:title>Abstract</jats:title><jats:p>One <jats:italic>two</jats:italic>.</jats:p>',
  reference: [
    { key: '1', DOI: '10.1000/ABC' },
    { key: '2', unstructured: 'a book' },
  ],
  'is-referenced-by-count': 4,
  'updated-by': [{ type: 'retraction', DOI: '10.1000/r' }],
}
const BARE: JsonObject = { DOI: '10.1000/bare', type: 'component', issued: { 'date-parts': [[null]] }, title: [] }
const ARTICLE: JsonObject = {
  DOI: '10.1000/a',
  type: 'journal-article',
  title: ['Plain'],
  author: [{ given: 'B', family: 'Sea' }],
  issued: { 'date-parts': [[1999]] },
  'container-title': ['Journal'],
  'article-number': 'e12',
  volume: '3',
  'journal-issue': { issue: '2' },
}

const formatNamed = (id: string): ExportFormat => {
  const format = exportFormatsOf(entity).find((one) => one.id === id)
  if (format === undefined) throw new Error(id)
  return format
}
function fileOf(id: string, ...bodies: readonly JsonObject[]): string {
  const columns = columnsOf(entity)
  const encoder = formatNamed(id).open({ columns, hasMark: false, entity })
  return encoder.begin() + encoder.rows(bodies.map(toWork), 0) + encoder.end()
}

describe('a work of Crossref’s in a file of references', () => {
  it('is a record of RIS with editors, a series, an ISBN and the month it is known by', () => {
    expect(fileOf('ris', CHAPTER).trim().split('\r\n')).toEqual([
      'TY  - CHAP',
      'TI  - On E. coli & x: A study',
      'AU  - Lovelace, Ada M., Jr.',
      'AU  - Centre for Works and Days',
      'AU  - Plato',
      'ED  - Itor, Ed',
      'PY  - 2020',
      'DA  - 2020/05',
      'T2  - The Book',
      'T3  - The Series',
      'PB  - Press & Co',
      'SN  - 9781003134046',
      'SP  - 67',
      'EP  - 76',
      'DO  - 10.1000/(sici)1<1::aid>3.0;2-x',
      'UR  - https://doi.org/10.1000/(sici)1<1::aid>3.0;2-x',
      'AB  - One two.',
      'AN  - 10.1000/(sici)1<1::aid>3.0;2-x',
      'ER  -',
    ])
    expect(fileOf('ris', ARTICLE)).toMatch(/^TY {2}- JOUR[\s\S]*VL {2}- 3\r\nIS {2}- 2\r\nSP {2}- e12/)
  })

  it('is an entry of BibTeX whose key no sign of a DOI ends, and whose organisations stay whole', () => {
    const text = fileOf('bibtex', CHAPTER)
    expect(text).toMatch(/^@incollection\{lovelace2020_10\.1000\/\+28\+sici\+29\+1\+3c\+1::aid\+3e\+3\.0\+3b\+2-x,\n/)
    expect(text).toContain('author = {Lovelace, Jr., Ada M. and {Centre for Works and Days} and Plato},')
    expect(text).toContain('booktitle = {The Book},\n  series = {The Series},\n  publisher = {Press \\& Co},')
    expect(fileOf('bibtex', ARTICLE)).toContain('journal = {Journal}')
  })

  it('is an item of CSL-JSON; what is missing is left out', () => {
    const [chapter, bare, article] = JSON.parse(fileOf('csl', CHAPTER, BARE, ARTICLE))
    expect(chapter).toMatchObject({
      id: '10.1000/(sici)1<1::aid>3.0;2-x',
      type: 'chapter',
      'container-title': 'The Book',
      'collection-title': 'The Series',
      author: [
        { family: 'Lovelace', given: 'Ada M.', suffix: 'Jr.' },
        { literal: 'Centre for Works and Days' },
        { literal: 'Plato' },
      ],
      editor: [{ family: 'Itor', given: 'Ed' }],
      issued: { 'date-parts': [[2020, 5]] },
      page: '67-76',
    })
    expect(bare).toEqual({
      id: '10.1000/bare',
      type: 'document',
      DOI: '10.1000/bare',
      URL: 'https://doi.org/10.1000/bare',
    })
    expect([article.type, article.issued]).toEqual(['article-journal', { 'date-parts': [[1999]] }])
  })

  it('has the columns that bibliometrix reads, cited works by their DOIs', () => {
    const [head = '', line = ''] = fileOf('bibliometrix', CHAPTER)
      .trim()
      .split(/\r\n(?=https)/)
    expect(head.split(',')).toContain('referenced_works')
    expect(line).toContain('https://doi.org/10.1000/abc')
    expect(line).toContain('Ada M. Lovelace Jr.|Centre for Works and Days|Plato')
    expect(line).toContain('One two.')
  })

  it('has what ASReview screens by, without an id of the other provider', () => {
    const [head, line] = fileOf('asreview', ARTICLE).trim().split('\r\n')
    expect(head).toBe('title,abstract,authors,keywords,doi,url,year,journal,language,openalex_id')
    expect(line).toBe('Plain,,"Sea, B",,10.1000/a,https://doi.org/10.1000/a,1999,Journal,,')
    expect(fileOf('asreview', BARE)).toContain('[No title]')
  })

  it('asks for no more than Crossref lets one choose, always with the DOI', () => {
    const known = CROSSREF.info(entity).select
    for (const format of [...exportFormatsOf(entity), ...copyFormatsOf(entity)]) {
      const roots = format.select({ columns: columnsOf(entity), hasMark: false, entity })
      if (roots === null) continue
      expect([format.id, roots.filter((root) => !known.includes(root))]).toEqual([format.id, []])
      expect(roots).toContain('DOI')
    }
  })

  it('is copied as text, as a DOI, as a row', () => {
    const copied = (id: string) => {
      const format = copyFormatsOf(entity).find((one) => one.id === id)
      return format?.open({ columns: columnsOf(entity), hasMark: false, entity }).rows([toWork(ARTICLE)], 0)
    }
    expect(copied('citations')).toBe('Sea, B. (1999). Plain. Journal, 3(2), e12. https://doi.org/10.1000/a\n')
    expect(copied('dois')).toBe('https://doi.org/10.1000/a\n')
    expect(copyFormatsOf(entity).map(({ id }) => id)).toEqual(['rows', 'dois', 'citations', 'bibtex', 'ris'])
    expect(copyFormatsOf('crossref-members').map(({ label }) => label)).toEqual(['Rows, for a spreadsheet', 'IDs'])
  })
})

const FOLDER = resolve('../shared/recorded/crossref')

const worksIn = (value: Json | undefined): readonly JsonObject[] => {
  const items = at(at(value, 'message'), 'items')
  return Array.isArray(items)
    ? (items.filter((item) => isJsonObject(item) && typeof item['DOI'] === 'string') as JsonObject[])
    : []
}

describe.skipIf(!existsSync(FOLDER))('recorded works of Crossref', () => {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : []
  const works = names.flatMap((name) => worksIn(JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8')).body))

  it('give every format a record each, without markup', () => {
    expect(works.length).toBeGreaterThan(100)
    for (const { id } of exportFormatsOf(entity)) expect(fileOf(id, ...works).length).toBeGreaterThan(1_000)
    const items: readonly JsonObject[] = JSON.parse(fileOf('csl', ...works))
    expect(items.length).toBe(works.length)
    for (const item of items)
      expect(`${item['title']} ${item['abstract']}`).not.toMatch(/<\/?(?:jats|mml|i|sub|sup|p)\b/)
    expect(fileOf('ris', ...works).match(/^TY {2}- /gm)?.length).toBe(works.length)
    expect(fileOf('bibtex', ...works).match(/^@\w+\{/gm)?.length).toBe(works.length)
  })
})

import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { type Entity, EXPORT_FORMATS, EXPORT_PRESETS, shortId } from '#query'
import { fixtureRecords } from '#testing'
import { readCsv } from './read-csv.cases.ts'

/**
 * What each program reads, written down from its documentation or its own source (see `EXPORT_PRESETS`), held against
 * small files. A reader here does what the program does with a file, and no more.
 */
const HARD: JsonObject = {
  id: 'https://openalex.org/W1',
  doi: 'https://doi.org/10.1000/x.1',
  display_name: '=On <i>E. coli</i>; "a, b" & more',
  publication_year: 2021,
  publication_date: '2021-03-04',
  type: 'article',
  language: 'en',
  authorships: [
    { author: { id: 'https://openalex.org/A1', display_name: 'Ada M. Lovelace' }, is_corresponding: true },
    { author: { id: 'https://openalex.org/A2', display_name: "Conor O'Neill; Jr" }, is_corresponding: false },
  ],
  primary_location: { source: { display_name: 'Journal of "X"', issn_l: '1234-5678' } },
  biblio: { volume: '3', issue: null, first_page: '10', last_page: '19' },
  keywords: [{ display_name: 'a; b' }, { display_name: 'c|d' }],
  referenced_works: ['https://openalex.org/W5', 'https://openalex.org/W6'],
  abstract_inverted_index: { Line: [0], 'one\ntwo': [1] },
}
const RECORDS: readonly Entity[] = [HARD, ...fixtureRecords().works.slice(0, 60)].map((body) => ({
  type: 'works',
  id: shortId('works', String(body['id'])),
  label: null,
  body,
}))

function fileFor(program: string): string {
  const { format: id } = EXPORT_PRESETS.find((one) => one.program === program) ?? { format: '' }
  const format = EXPORT_FORMATS.find((one) => one.id === id)
  if (!format) throw new Error(program)
  const encoder = format.open({ columns: [], hasMark: false })
  return encoder.begin() + encoder.rows(RECORDS, 0) + encoder.end()
}

function table(program: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...lines] = readCsv(fileFor(program))
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ''])))
}

describe('bibliometrix', () => {
  // convert2df(dbsource = "openalex", format = "csv"): readr's read_csv (UTF-8, quotes doubled), names of the provider,
  // lists between bars; authors, ids and flags are matched by their place.
  const rows = table('bibliometrix')
  const NAMES = [
    'id',
    'display_name',
    'authorships.author.display_name',
    'authorships.author.id',
    'authorships.author.orcid',
    'authorships.countries',
    'authorships.institutions.display_name',
    'authorships.institutions.id',
    'authorships.is_corresponding',
    'authorships.author_position',
    'primary_location.source.display_name',
    'primary_location.source.id',
    'primary_location.source.issn_l',
    'cited_by_count',
    'publication_year',
    'type',
    'biblio.issue',
    'biblio.volume',
    'referenced_works',
    'referenced_works_count',
    'keywords.display_name',
    'abstract',
    'language',
    'doi',
    'primary_topic.display_name',
    'open_access.is_oa',
    'open_access.oa_status',
    'is_retracted',
  ]

  it('finds the columns it renames', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(NAMES))
  })

  it('tells records by an id that is an address, and finds the corresponding author by place', () => {
    expect(rows.every(({ id }) => /^https:\/\/openalex\.org\/W\d+$/.test(id ?? ''))).toBe(true)
    expect(rows[0]?.['authorships.is_corresponding']?.split('|')).toEqual(['true', 'false'])
    expect(rows[0]?.['authorships.author.id']?.split('|')).toHaveLength(2)
  })

  it('parts lists at bars, of which no member has one', () => {
    expect(rows[0]?.['keywords.display_name']).toBe('a; b|c/d')
    expect(rows[0]?.['referenced_works']).toBe('https://openalex.org/W5|https://openalex.org/W6')
  })
})

describe('ASReview', () => {
  // Comma separated, UTF-8; names in lower case; title or abstract must be there; `included` would say it was screened.
  const rows = table('ASReview')

  it('finds title and abstract of every record, and its other columns', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(
      expect.arrayContaining(['title', 'abstract', 'authors', 'keywords', 'doi', 'url']),
    )
    expect(rows.every(({ title, abstract }) => title !== '' || abstract !== '')).toBe(true)
  })

  it('finds nothing that it would take for a decision', () => {
    const decisions = ['final_included', 'label', 'label_included', 'included_label', 'included_final', 'included']
    expect(Object.keys(rows[0] ?? {}).filter((name) => decisions.includes(name))).toEqual([])
  })

  it('reads texts on one line, without markup, and a DOI it can link', () => {
    expect(rows[0]).toMatchObject({
      title: `'=On E. coli; "a, b" & more`,
      abstract: 'Line one two',
      doi: '10.1000/x.1',
      keywords: 'a, b; c|d',
    })
  })
})

/** Lines as RIS.js of Zotero reads them; VOSviewer and ASReview (rispy) read the same tags. */
function readRis(text: string): readonly ReadonlyMap<string, readonly string[]>[] {
  const records: Map<string, string[]>[] = []
  for (const line of text.split('\r\n')) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line) ?? []
    if (line !== '' && tag === '') throw new Error(`No tag: ${line}`)
    if (tag === 'TY') records.push(new Map())
    const record = records.at(-1)
    if (record && tag !== '') record.set(tag, [...(record.get(tag) ?? []), value])
  }
  return records
}

describe('Zotero', () => {
  const records = readRis(fileFor('Zotero'))

  it('reads every record from its type to its end', () => {
    expect(fileFor('Zotero')).toMatch(/^TY {2}- /)
    expect(records).toHaveLength(RECORDS.length)
    expect(records.every((record) => record.get('ER')?.length === 1 && (record.get('TI') ?? []).length <= 1)).toBe(true)
  })

  it('splits people at one comma, keywords at no semicolon, days at slashes', () => {
    const people = records.flatMap((record) => record.get('AU') ?? [])
    expect(people.every((name) => name.split(',').length <= 2)).toBe(true)
    expect(records.flatMap((record) => record.get('KW') ?? []).filter((word) => word.includes(';'))).toEqual([])
    expect(records[0]?.get('DA')).toEqual(['2021/03/04'])
  })

  it('takes pages for pages: of books the first page would become their number', () => {
    expect([records[0]?.get('SP'), records[0]?.get('EP')]).toEqual([['10'], ['19']])
    const books = records.filter((record) => /BOOK|THES/.test(record.get('TY')?.[0] ?? ''))
    expect(books.filter((record) => record.has('SP'))).toEqual([])
  })
})

describe('VOSviewer', () => {
  const records = readRis(fileFor('VOSviewer'))

  it('finds what its maps are made of: authors, keywords, titles and abstracts, a year', () => {
    expect(records[0]?.get('AU')).toEqual(['Lovelace, Ada M.', "O'Neill; Jr, Conor"])
    expect(records[0]?.get('KW')).toEqual(['a, b', 'c|d'])
    expect(records[0]?.get('TI')).toEqual(['=On E. coli; "a, b" & more'])
    expect([records[0]?.get('AB'), records[0]?.get('PY')]).toEqual([['Line one two'], ['2021']])
  })
})

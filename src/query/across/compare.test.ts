import { describe, expect, it } from 'vitest'
import { registerAnnex } from '#query'
import { CROSSREF } from '../crossref/annex.ts'
import { compareRecords } from './compare.ts'
import { comparisonRows, comparisonText, summaryOf } from './sheet.ts'

registerAnnex(CROSSREF)

const CORE = {
  doi: 'https://doi.org/10.1234/ABC',
  title: 'On <i>Acropora</i> &amp; corals: a Review',
  authorships: [
    { author: { display_name: 'Ana López', orcid: 'https://orcid.org/0000-0002-1825-0097' } },
    { author: { display_name: 'Brooks B. Pond' } },
    { author: { display_name: 'Cy Dee' } },
  ],
  publication_date: '2020-05-06',
  type: 'review',
  primary_location: {
    source: {
      display_name: 'The PLOS ONE',
      issn_l: '1932-6203',
      issn: ['1932-6203', '1111-2222'],
      host_organization_name: 'PeerJ, Inc.',
    },
    license: 'cc-by',
  },
  biblio: { volume: '7', issue: '03', first_page: '123', last_page: '130' },
  open_access: { oa_status: 'gold' },
  cited_by_count: 1072,
  referenced_works_count: 70,
  funders: [{ display_name: 'National Science Foundation' }],
  is_retracted: false,
  language: 'en',
}

const CROSSREF_BODY = {
  DOI: '10.1234/abc',
  title: ['On Acropora and Corals: A review'],
  author: [
    { given: 'Ana', family: 'Lopez', ORCID: 'http://orcid.org/0000-0002-1825-0097' },
    { given: 'B. B.', family: 'Pond' },
  ],
  published: { 'date-parts': [[2020, 5]] },
  type: 'journal-article',
  'container-title': ['PLoS ONE'],
  ISSN: ['19326203'],
  publisher: 'PeerJ',
  license: [{ URL: 'http://creativecommons.org/licenses/by/4.0/' }],
  volume: '7',
  issue: '3',
  page: '123–30',
  'is-referenced-by-count': 72,
  'references-count': 70,
  abstract: '<jats:p>Corals.</jats:p>',
  language: 'eng',
  'updated-by': [{ type: 'retraction', DOI: '10.1234/abc.r', label: 'Retraction' }],
}

const comparison = compareRecords(
  { entity: { type: 'works', id: 'W1', label: null, body: CORE }, name: 'OpenAlex' },
  { entity: { type: 'crossref-works', id: '10.1234/abc', label: null, body: CROSSREF_BODY }, name: 'Crossref' },
)
const field = (id: string) => comparison.fields.find((one) => one.id === id)

describe('a work of OpenAlex beside the same of Crossref', () => {
  it.each([
    ['doi', 'same'],
    ['title', 'same'],
    ['orcid', 'same'],
    ['published', 'same'],
    ['type', 'same'],
    ['container', 'same'],
    ['volume', 'same'],
    ['issue', 'same'],
    ['pages', 'same'],
    ['publisher', 'same'],
    ['license', 'same'],
    ['references', 'same'],
    ['language', 'same'],
    ['authors', 'differs'],
    ['issn', 'differs'],
    ['citations', 'differs'],
    ['retracted', 'differs'],
    ['abstract', 'only-second'],
    ['funders', 'only-first'],
    ['access', 'only-first'],
    ['updates', 'only-second'],
  ])('%s: %s', (id, mark) => {
    expect(field(id)?.mark).toBe(mark)
  })

  it('tells what the difference is', () => {
    expect(field('authors')?.note).toBe('1 author more in OpenAlex. 1 author with a shorter name in one of them.')
    expect(field('issn')?.note).toBe('Only in OpenAlex: 1111-2222.')
    expect(field('citations')?.note).toBe('1,000 more in OpenAlex.')
    expect(field('published')?.note).toBe('As far as both are known.')
    expect(field('access')?.note).toMatch(/^Crossref does not judge it/)
  })

  it('is counted, and written as text and as rows', () => {
    expect(summaryOf(comparison)).toBe('4 of 21 fields differ, 4 are in one of them only.')
    expect(comparison.silent).toContain('Award numbers')
    const rows = comparisonRows(comparison.fields, ['OpenAlex', 'Crossref'])
    expect(rows[0]).toEqual(['Field', 'OpenAlex', 'Crossref', 'Comparison', 'Note'])
    expect(rows.find(([label]) => label === 'Volume')).toEqual(['Volume', '7', '7', 'Same', ''])
    expect(comparisonText({ fields: comparison.fields, comparison }, ['OpenAlex', 'Crossref'])).toContain(
      'ISSN: differs (Only in OpenAlex: 1111-2222)\n  OpenAlex: 1932-6203; 1111-2222\n  Crossref: 19326203',
    )
  })

  it.each([
    ['2020-05-06', [[2020]], 'same', 'As far as both are known.'],
    ['2020-05-06', [[2020, 6]], 'differs', 'The year is the same.'],
    ['2020-05-06', [[2019]], 'differs', null],
  ])('dates %s and %j: %s', (day, parts, mark, note) => {
    const { fields } = compareRecords(
      { entity: { type: 'works', id: 'W1', label: null, body: { publication_date: day } }, name: 'A' },
      {
        entity: { type: 'crossref-works', id: 'x', label: null, body: { issued: { 'date-parts': parts } } },
        name: 'B',
      },
    )
    expect(fields[0]).toMatchObject({ id: 'published', mark, note })
  })

  it('of the same authors in another order differs, and says so', () => {
    const [one, two] = [{ author: { display_name: 'A Bee' } }, { author: { display_name: 'C Dee' } }]
    const record = (authorships: (typeof one)[]) =>
      ({ type: 'works', id: 'W', label: null, body: { authorships } }) as const
    const { fields } = compareRecords(
      { entity: record([one, two]), name: 'A' },
      { entity: record([two, one]), name: 'B' },
    )
    expect(fields[0]).toMatchObject({ mark: 'differs', note: 'The same names in another order.' })
  })
})

import type { JsonObject } from '#lib/json'
import { CROSSREF_ENTITIES } from '#query'
import type { FilterCase } from '../contract/filters.cases.ts'
import { dig } from '../contract/harness.ts'
import type { ContractCases } from '../contract.ts'

/** Year, month and day of a stored date, as far as known. */
const partsOf = (work: JsonObject, key: string): readonly number[] => {
  const [first] = dig(work, `${key}.date-parts`)
  return Array.isArray(first) ? first.map(Number) : []
}
const yearOf = (work: JsonObject): number | null => partsOf(work, 'published')[0] ?? null

/** Missing month and day count as the first. */
const dayOf = (work: JsonObject): string | null => {
  const [year, month = 1, day = 1] = partsOf(work, 'published')
  const two = (number: number): string => String(number).padStart(2, '0')
  return year === undefined ? null : `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const works = (filter: string, means: FilterCase['means']): FilterCase => ({ entity: 'crossref-works', filter, means })
const has =
  (path: string, ...values: readonly unknown[]): FilterCase['means'] =>
  (work) =>
    dig(work, path).some((value) => values.includes(value))
const holds =
  (path: string, wanted = true): FilterCase['means'] =>
  (work) =>
    dig(work, path).length > 0 === wanted
const published =
  (test: (day: string) => boolean): FilterCase['means'] =>
  (work) => {
    const day = dayOf(work)
    return day !== null && test(day)
  }

/** Filters and what they mean. Rules: reference § 5. */
const FILTERS: readonly FilterCase[] = [
  works('type:journal-article', has('type', 'journal-article')),
  works('type:book|book-chapter', has('type', 'book', 'book-chapter')),
  works('type:book|book-chapter,type:book', has('type', 'book')),
  works(
    'published:2015-2020',
    published((day) => day >= '2015' && day < '2021'),
  ),
  works(
    'published:2015-2020,published:2018',
    published((day) => day.startsWith('2018')),
  ),
  works(
    'published:2021-',
    published((day) => day >= '2021'),
  ),
  works(
    'from-pub-date:2010-06,until-pub-date:2012-05-31',
    published((day) => day >= '2010-06-01' && day <= '2012-05-31'),
  ),
  works(
    'published:2010-,from-pub-date:2012-03',
    published((day) => day >= '2012-03'),
  ),
  works('has-orcid:true', holds('author.ORCID')),
  works('has-orcid:false', holds('author.ORCID', false)),
  works(
    'has-funder:true,type:journal-article',
    (work) => holds('funder')(work) && has('type', 'journal-article')(work),
  ),
  works('member:1|2', has('member', '1', '2')),
  works('has-license:true', holds('license')),
  works(
    'license.url:https://creativecommons.org/licenses/by/4.0/',
    has('license.URL', 'https://creativecommons.org/licenses/by/4.0/'),
  ),
  works('is-update:false', holds('update-to', false)),
  { entity: 'crossref-funders', filter: 'location:"United States"', means: has('location', 'United States') },
  { entity: 'crossref-members', filter: 'prefix:10.5000', means: has('prefixes', '10.5000') },
]

/** The contract in Crossref's words. */
export const CROSSREF_CASES: ContractCases = {
  entities: CROSSREF_ENTITIES,
  works: 'crossref-works',
  walked: ['crossref-works', 'crossref-members', 'crossref-funders', 'crossref-journals'],
  nothing: 'published:1000',
  filters: FILTERS,
  idField: 'doi',
  doiKey: 'DOI',
  nameKey: 'title',
  nameSearch: 'query.title',
  searchScope: 'default',
  orders: ['is-referenced-by-count', 'references-count'],
  notSorted: 'container-title',
  selected: 'is-referenced-by-count',
  whole: 'author',
  idForm: /^10\.\d+\//,
  canRepeatSamples: false,
  groups: [
    ['crossref-works', 'type', 'type'],
    ['crossref-works', 'publisher-name', 'publisher'],
    ['crossref-works', 'container-title', 'container-title'],
    ['crossref-works', 'license.url', 'license.URL'],
    ['crossref-works', 'funder', 'funder.DOI'],
    ['crossref-works', 'published', (work) => [yearOf(work)].flatMap((year) => year ?? [])],
    ['crossref-works', 'journal-volume', 'volume'],
  ],
  hasUnknown: false,
  booleans: [],
  walkedGroups: [],
  narrowing: { filter: 'has-orcid:true', means: holds('author.ORCID') },
  namedGroups: [['type', 'journal']],
  notGrouped: ['created', 'doi', 'query.title'],
  ofVocabulary: { entity: 'crossref-types', id: 'journal-article' },
  missing: '10.1000/never-registered',
  labelOf: (work) => {
    const [title] = dig(work, 'title')
    return typeof title === 'string' ? title : null
  },
  closed: { entity: 'crossref-types', id: 'book', label: 'Book' },
  suggested: 'crossref-members',
  beginningOf: (record) => String(record['primary-name']),
}

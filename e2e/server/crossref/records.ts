import { at, type Json, type JsonObject } from '#lib/json'
import type { SampleRecords } from '#sample'

/** Records as Crossref keeps them, by the word of its path. */
export interface CrossrefRecords {
  readonly works: readonly JsonObject[]
  readonly members: readonly JsonObject[]
  readonly funders: readonly JsonObject[]
  readonly journals: readonly JsonObject[]
}

type Source = Readonly<Record<string, Json | undefined>>

const get = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((found, key) => at(found, key), value)
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])
const text = (value: Json | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Leaves out what is undefined or null: absent keys are absent at Crossref. */
const tidy = (entries: Source): JsonObject =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value !== null)) as JsonObject

/** A number from a text, the same at every start. */
export function hash(seed: string): number {
  let state = 2_166_136_261
  for (let index = 0; index < seed.length; index += 1)
    state = Math.imul(state ^ seed.charCodeAt(index), 16_777_619) >>> 0
  return state
}

const TYPES: Readonly<Record<string, string>> = {
  article: 'journal-article',
  review: 'journal-article',
  letter: 'journal-article',
  editorial: 'journal-article',
  'book-chapter': 'book-chapter',
  book: 'book',
  dataset: 'dataset',
  dissertation: 'dissertation',
  preprint: 'posted-content',
  report: 'report',
  'peer-review': 'peer-review',
  standard: 'standard',
  'conference-paper': 'proceedings-article',
  paratext: 'component',
}

const instant = (day: string): JsonObject => {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  const time = `${day}T12:00:00Z`
  return { 'date-parts': [[year, month, date]], 'date-time': time, timestamp: Date.parse(time) }
}

/** One in four knows only the year, one in eight the month; unknown is `[[null]]`. */
function partial(day: string | null, key: string): readonly (readonly (number | null)[])[] {
  if (day === null) return [[null]]
  const parts = day.split('-').map(Number)
  const turn = hash(`${key} date`) % 8
  return [parts.slice(0, turn < 2 ? 1 : turn < 3 ? 2 : 3)]
}

function authorsOf(work: JsonObject): readonly JsonObject[] {
  return list(work['authorships']).map((one, index) => {
    const name = text(get(one, 'author', 'display_name')) ?? ''
    const blank = name.lastIndexOf(' ')
    const orcid = text(get(one, 'author', 'orcid'))
    return tidy({
      given: blank > 0 ? name.slice(0, blank) : null,
      family: blank > 0 ? name.slice(blank + 1) : name,
      sequence: index === 0 ? 'first' : 'additional',
      ORCID: orcid?.replace('https://', index % 2 === 0 ? 'https://' : 'http://'),
      affiliation: list(get(one, 'raw_affiliation_strings')).map((printed, place) =>
        tidy({
          name: printed,
          id: text(get(list(get(one, 'institutions'))[place], 'ror'))
            ? [
                {
                  id: get(list(get(one, 'institutions'))[place], 'ror') ?? '',
                  'id-type': 'ROR',
                  'asserted-by': 'publisher',
                },
              ]
            : null,
        }),
      ),
    })
  })
}

function fundersOf(work: JsonObject, dois: ReadonlyMap<string, string>): readonly JsonObject[] {
  return list(work['funders']).map((one) => {
    const id = text(get(one, 'id')) ?? ''
    const awards = list(work['awards'])
      .filter((award) => get(award, 'funder_id') === id)
      .flatMap((award) => text(get(award, 'funder_award_id')) ?? [])
    return tidy({
      name: get(one, 'display_name') ?? null,
      DOI: dois.get(id) ?? null,
      'doi-asserted-by': dois.has(id) ? 'publisher' : null,
      award: awards.length === 0 ? null : awards,
    })
  })
}

/** What owners are called here: members by number, funders by registry DOI. */
interface Owners {
  readonly members: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly funders: ReadonlyMap<string, string>
}

const CC = 'https://creativecommons.org/licenses/by/4.0/'

function datesOf(work: JsonObject, doi: string, day: string | null): JsonObject {
  const parts = partial(day, doi)
  const created = text(work['created_date']) ?? '2020-01-01'
  const updated = text(work['updated_date'])?.slice(0, 10) ?? created
  const known = day === null ? {} : { published: { 'date-parts': parts }, 'published-online': { 'date-parts': parts } }
  return {
    issued: { 'date-parts': parts },
    ...known,
    created: instant(created),
    deposited: instant(updated),
    indexed: instant(updated),
  }
}

function toWork(work: JsonObject, owners: Owners): JsonObject {
  const number = (text(work['id']) ?? '').replace(/\D/g, '')
  const own = text(work['doi'])?.replace('https://doi.org/', '').toLowerCase()
  // Commas cannot be asked for: a few DOIs of old have them, and stay.
  const doi = own ?? `10.55555/w.${number}`
  const source = get(work['primary_location'] ?? null, 'source')
  const host = text(get(source, 'host_organization'))
  const member = (host === null ? undefined : owners.members.get(host)) ?? '9000'
  const type = TYPES[text(work['type']) ?? ''] ?? 'other'
  const title = text(work['title'])
  const funder = fundersOf(work, owners.funders)
  const authors = authorsOf(work)
  const issn = list(get(source, 'issn'))
  const license = text(get(work['best_oa_location'] ?? null, 'license'))
  const pages = [get(work['biblio'] ?? null, 'first_page'), get(work['biblio'] ?? null, 'last_page')].flatMap(
    (page) => text(page) ?? [],
  )
  return tidy({
    DOI: doi,
    URL: `https://doi.org/${doi}`,
    prefix: doi.split('/')[0] ?? '',
    member,
    publisher: owners.names.get(member) ?? 'Association of Independent Depositors',
    type,
    source: 'Crossref',
    title: title === null ? null : [title],
    'container-title': text(get(source, 'display_name')) === null ? null : [get(source, 'display_name') ?? ''],
    author: authors.length === 0 ? null : authors,
    ISSN: issn.length === 0 ? null : issn,
    'is-referenced-by-count': Number(work['cited_by_count'] ?? 0),
    'references-count': Number(work['referenced_works_count'] ?? 0),
    'reference-count': Number(work['referenced_works_count'] ?? 0),
    ...datesOf(work, doi, text(work['publication_date'])),
    language: work['language'] ?? null,
    volume: get(work['biblio'] ?? null, 'volume') ?? null,
    issue: get(work['biblio'] ?? null, 'issue') ?? null,
    page: pages.length === 0 ? null : [...new Set(pages)].join('-'),
    funder: funder.length === 0 ? null : funder,
    license:
      license === null
        ? null
        : [
            {
              URL: license === 'cc-by' ? CC : `https://licenses.example/${license}`,
              'content-version': 'vor',
              'delay-in-days': 0,
            },
          ],
    abstract: work['abstract_inverted_index'] === null ? null : '<jats:p>An invented abstract.</jats:p>',
    'updated-by':
      work['is_retracted'] === true
        ? [{ DOI: `${doi}.retraction`, type: 'retraction', label: 'Retraction', source: 'retraction-watch' }]
        : null,
    relation:
      hash(doi) % 9 === 0 ? { 'has-preprint': [{ id: `${doi}.pre`, 'id-type': 'doi', 'asserted-by': 'subject' }] } : {},
    resource: { primary: { URL: `https://publisher.example/${encodeURIComponent(doi)}` } },
    score: 1,
  })
}

const counts = (total: number): JsonObject => ({
  'total-dois': total,
  'current-dois': Math.floor(total / 3),
  'backfile-dois': total - Math.floor(total / 3),
})

const breakdowns = (record: JsonObject): JsonObject => ({
  'dois-by-issued-year': list(record['counts_by_year'])
    .map((one) => [Number(get(one, 'year')), Number(get(one, 'works_count'))])
    .sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0)),
})

/** Crossref-shaped records made of the generated sample: what the sample lacks a DOI for gets one of its own. */
export function toCrossrefRecords(
  sample: Pick<SampleRecords, 'works' | 'publishers' | 'funders' | 'sources'>,
): CrossrefRecords {
  const members = new Map(sample.publishers.map((one, index) => [String(one['id']), String(index + 1)]))
  const names = new Map(sample.publishers.map((one, index) => [String(index + 1), String(one['display_name'])]))
  const funders = new Map(
    sample.funders.flatMap((one) => {
      const id = text(get(one['ids'] ?? null, 'crossref'))
      return id === null ? [] : [[String(one['id']), `10.13039/${id}`] as const]
    }),
  )
  const works = sample.works
    .filter((work) => work['is_xpac'] !== true)
    .map((work) => toWork(work, { members, names, funders }))
  return {
    works: [...new Map(works.map((work) => [String(work['DOI']), work])).values()],
    members: sample.publishers.map((one, index) => ({
      id: index + 1,
      'primary-name': String(one['display_name']),
      names: [String(one['display_name'])],
      location: 'Exampleville, United States',
      prefixes: [`10.${5000 + index}`],
      counts: counts(Number(one['works_count'] ?? 0)),
      breakdowns: breakdowns(one),
    })),
    funders: sample.funders.flatMap((one) => {
      const doi = funders.get(String(one['id']))
      if (doi === undefined) return []
      const alt = list(one['alternate_titles'])
      const country = one['country_code'] === 'US' ? 'United States' : String(one['country_code'] ?? 'Utopia')
      return [
        {
          id: doi.replace('10.13039/', ''),
          name: String(one['display_name']),
          'alt-names': alt,
          location: country,
          uri: `https://doi.org/${doi}`,
          replaces: [],
          'replaced-by': [],
        },
      ]
    }),
    journals: sample.sources
      .filter((one) => list(one['issn']).length > 0)
      .map((one) => ({
        title: String(one['display_name']),
        publisher: String(one['host_organization_name'] ?? 'Independent'),
        ISSN: list(one['issn']),
        counts: counts(Number(one['works_count'] ?? 0)),
        breakdowns: breakdowns(one),
      })),
  }
}

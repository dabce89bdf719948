import type { JsonObject } from '#lib/json'
import { labelOf, refBy } from '../body/ref.ts'
import { dig, listOf, textOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import { linkCell, MISSING, numberCell, textCell, textsCell } from './cell.ts'
import type { Cell } from './column.ts'
import {
  boolean,
  custom,
  type Draft,
  doi,
  entities,
  gathered,
  link,
  number,
  status,
  text,
  texts,
  year,
} from './spec.ts'

const CITED_BY = number('cited_by_count', 'Cited by')
const WORKS = number('works_count', 'Works')

/** The same on all kinds that have statistics. */
const STATISTICS: readonly Draft[] = [
  number('h_index', 'h-index', { path: 'summary_stats.h_index' }),
  number('i10_index', 'i10-index', { path: 'summary_stats.i10_index' }),
  number('mean_citedness', 'Mean citations, two years', { path: 'summary_stats.2yr_mean_citedness', width: 120 }),
]

const NAME = text('display_name', 'Name', { width: 320, filter: null })
const orcid = (id: string, label: string, path: string): Draft =>
  custom('link', { id, label, path }, (body) => linkCell(dig(body, path), 'https://orcid.org/'))

/** A country that a record names by its code. */
const country = (path: string, id = 'country_code', label = 'Country'): Draft =>
  status(id, label, 'countries', { path, width: 144 })

const countries = (path: string, list: (body: JsonObject) => readonly unknown[], filter: string): Draft =>
  gathered(
    'countries',
    'Country',
    (body) =>
      list(body).map((value) => {
        const code = typeof value === 'string' ? value.toUpperCase() : null
        return code === null ? null : refBy('countries', code, findEntry('countries', code)?.label ?? code)
      }),
    { path, filter, width: 160 },
  )

const host = (body: JsonObject) => [
  refBy('publishers', dig(body, 'host_organization'), labelOf(dig(body, 'host_organization_name'))),
]

/** "Given Family"; the parts stand apart in awards. */
function readInvestigator(body: JsonObject): Cell {
  const names = ['given_name', 'family_name'].map((key) => textOf(dig(body, `lead_investigator.${key}`)))
  const cell = textCell(names.filter((name) => name !== null).join(' '))
  return cell.kind === 'text' ? { ...cell, key: null } : MISSING
}

const readAwardTitle = (body: JsonObject): Cell =>
  textCell(textOf(dig(body, 'display_name')) ?? dig(body, 'funder_award_id'))

/** Awards were called grants. */
const readAwardsCount = (body: JsonObject): Cell => numberCell(dig(body, 'awards_count') ?? dig(body, 'grants_count'))

/** Columns of the records with people and money behind them. Root fields: reference § 12. */
export const PEOPLE_DRAFTS = {
  authors: [
    NAME,
    entities('last_known_institutions', 'Institutions', 'institutions', { filter: 'last_known_institutions.id' }),
    WORKS,
    CITED_BY,
    ...STATISTICS,
    orcid('orcid', 'ORCID', 'orcid'),
    countries(
      'last_known_institutions',
      (body) => listOf(dig(body, 'last_known_institutions')).map((value) => dig(value, 'country_code')),
      'last_known_institutions.country_code',
    ),
    entities('topics', 'Topics', 'topics', { filter: 'topics.id' }),
    texts('display_name_alternatives', 'Other names', { width: 240 }),
  ],
  sources: [
    NAME,
    status('type', 'Type', 'source-types'),
    gathered('host_organization', 'Publisher or host', host, {
      path: 'host_organization',
      select: ['host_organization', 'host_organization_name'],
      filter: 'host_organization_lineage',
    }),
    WORKS,
    CITED_BY,
    boolean('is_oa', 'Fully open access'),
    boolean('is_in_doaj', 'In DOAJ'),
    boolean('is_core', 'CWTS core'),
    text('issn_l', 'ISSN'),
    texts('issn', 'All ISSNs', { filter: null }),
    country('country_code'),
    ...STATISTICS,
    number('apc_usd', 'APC (USD)'),
    number('oa_works_count', 'Open works'),
    year('first_publication_year', 'First year'),
    year('last_publication_year', 'Last year'),
    entities('topics', 'Topics', 'topics', { filter: 'topics.id' }),
    link('homepage_url', 'Website'),
  ],
  institutions: [
    NAME,
    status('type', 'Type', 'institution-types'),
    country('country_code'),
    text('city', 'City', { path: 'geo.city' }),
    WORKS,
    CITED_BY,
    ...STATISTICS,
    custom('link', { id: 'ror', label: 'ROR', path: 'ror' }, (body) => linkCell(dig(body, 'ror'), 'https://ror.org/')),
    text('region', 'Region', { path: 'geo.region' }),
    entities('topics', 'Topics', 'topics', { filter: 'topics.id' }),
    entities('associated_institutions', 'Associated institutions', 'institutions'),
    texts('display_name_acronyms', 'Acronyms'),
    texts('display_name_alternatives', 'Other names', { width: 240 }),
    link('homepage_url', 'Website'),
  ],
  publishers: [
    NAME,
    entities('parent_publisher', 'Parent', 'publishers', { filter: 'parent_publisher' }),
    countries('country_codes', (body) => listOf(dig(body, 'country_codes')), 'country_codes'),
    WORKS,
    CITED_BY,
    ...STATISTICS,
    number('hierarchy_level', 'Level'),
    texts('alternate_titles', 'Other names', { width: 240 }),
    link('homepage_url', 'Website'),
  ],
  funders: [
    NAME,
    country('country_code'),
    text('description', 'Description', { width: 280 }),
    custom('number', { id: 'awards_count', label: 'Awards', path: 'awards_count' }, readAwardsCount),
    WORKS,
    CITED_BY,
    ...STATISTICS,
    texts('alternate_titles', 'Other names', { width: 240 }),
    link('homepage_url', 'Website'),
  ],
  awards: [
    custom(
      'text',
      {
        id: 'display_name',
        label: 'Title',
        path: 'display_name',
        select: ['display_name', 'funder_award_id'],
        filter: null,
        width: 360,
      },
      readAwardTitle,
    ),
    entities('funder', 'Funder', 'funders', { filter: 'funder.id' }),
    text('funder_award_id', 'Award number', { width: 144 }),
    number('amount', 'Amount', { width: 120 }),
    text('currency', 'Currency', { width: 88 }),
    year('start_year', 'Start'),
    year('end_year', 'End'),
    number('funded_outputs_count', 'Funded works'),
    custom(
      'text',
      { id: 'lead_investigator', label: 'Lead investigator', path: 'lead_investigator', filter: null, sort: null },
      readInvestigator,
    ),
    text('lead_affiliation', 'Affiliation', { path: 'lead_investigator.affiliation.name' }),
    text('funding_type', 'Kind of funding'),
    text('funder_scheme', 'Funding scheme'),
    entities('primary_topic', 'Topic', 'topics', { filter: 'primary_topic.id' }),
    custom(
      'text',
      { id: 'description', label: 'Description', path: 'description', filter: null, sort: null, width: 360 },
      (body) => textsCell([dig(body, 'description')]),
    ),
    doi('doi', 'DOI'),
    link('landing_page_url', 'Website'),
  ],
} as const satisfies Record<string, readonly Draft[]>

/** Columns their tables begin with. */
export const PEOPLE_DEFAULTS = {
  authors: ['display_name', 'last_known_institutions', 'works_count', 'cited_by_count', 'h_index', 'orcid'],
  sources: [
    ...['display_name', 'type', 'host_organization', 'works_count', 'cited_by_count', 'is_oa', 'is_in_doaj', 'issn_l'],
  ],
  institutions: ['display_name', 'type', 'country_code', 'city', 'works_count', 'cited_by_count', 'h_index'],
  publishers: ['display_name', 'parent_publisher', 'countries', 'works_count', 'cited_by_count', 'h_index'],
  funders: ['display_name', 'country_code', 'description', 'awards_count', 'works_count', 'cited_by_count'],
  awards: [
    ...['display_name', 'funder', 'funder_award_id', 'amount', 'currency', 'start_year', 'end_year'],
    'funded_outputs_count',
  ],
} as const satisfies Record<string, readonly string[]>

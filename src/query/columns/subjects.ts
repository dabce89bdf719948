import { dig } from '../body/value.ts'
import { linkCell } from './cell.ts'
import { boolean, custom, type Draft, entities, link, number, status, text, texts } from './spec.ts'

const NAME = text('display_name', 'Name', { width: 320, filter: null })
const DESCRIPTION = text('description', 'Description', { width: 360, filter: null, sort: null })
const COUNTS = [number('works_count', 'Works'), number('cited_by_count', 'Cited by')]
const OTHER_NAMES = texts('display_name_alternatives', 'Other names', { width: 240 })

/** A closed list: name, meaning, counts. */
const LIST: readonly Draft[] = [NAME, DESCRIPTION, ...COUNTS]

/** Columns of what works are about, of closed lists, and of copies. Root fields: reference § 12. */
export const SUBJECT_DRAFTS = {
  topics: [
    NAME,
    entities('subfield', 'Subfield', 'subfields', { filter: 'subfield.id' }),
    entities('field', 'Field', 'fields', { filter: 'field.id' }),
    entities('domain', 'Domain', 'domains', { filter: 'domain.id' }),
    ...COUNTS,
    DESCRIPTION,
    texts('keywords', 'Keywords', { width: 280 }),
    entities('siblings', 'Siblings', 'topics', { filter: null }),
  ],
  keywords: [NAME, ...COUNTS],
  concepts: [
    NAME,
    number('level', 'Level'),
    ...COUNTS,
    DESCRIPTION,
    entities('ancestors', 'Broader concepts', 'concepts', { filter: 'ancestors.id' }),
    custom('link', { id: 'wikidata', label: 'Wikidata', path: 'wikidata', filter: null, sort: null }, (body) =>
      linkCell(dig(body, 'wikidata'), 'https://www.wikidata.org/wiki/'),
    ),
    number('h_index', 'h-index', { path: 'summary_stats.h_index' }),
  ],
  domains: [
    NAME,
    ...COUNTS,
    entities('fields', 'Fields', 'fields', { filter: null, width: 280 }),
    DESCRIPTION,
    OTHER_NAMES,
  ],
  fields: [
    NAME,
    entities('domain', 'Domain', 'domains', { filter: 'domain.id' }),
    ...COUNTS,
    entities('subfields', 'Subfields', 'subfields', { filter: null, width: 280 }),
    DESCRIPTION,
    OTHER_NAMES,
  ],
  subfields: [
    NAME,
    entities('field', 'Field', 'fields', { filter: 'field.id' }),
    entities('domain', 'Domain', 'domains', { filter: 'domain.id' }),
    ...COUNTS,
    entities('topics', 'Topics', 'topics', { filter: 'topics.id', width: 280 }),
    DESCRIPTION,
    OTHER_NAMES,
  ],
  sdgs: LIST,
  countries: [
    NAME,
    text('country_code', 'Code', { width: 80 }),
    entities('continent', 'Continent', 'continents', { filter: null }),
    boolean('is_global_south', 'Global South'),
    ...COUNTS,
    DESCRIPTION,
    OTHER_NAMES,
  ],
  continents: [
    NAME,
    number('works_count', 'Works'),
    entities('countries', 'Countries', 'countries', { filter: null, width: 280 }),
    DESCRIPTION,
    OTHER_NAMES,
  ],
  languages: [NAME, ...COUNTS, boolean('is_global_south', 'Global South')],
  licenses: [...LIST, link('url', 'Text')],
  'work-types': [...LIST, texts('crossref_types', 'Crossref types')],
  'source-types': LIST,
  'institution-types': LIST,
  'oa-statuses': LIST,
  indexes: LIST,
  locations: [
    text('title', 'Title', { width: 360, filter: null }),
    text('source_name', 'Source'),
    status('version', 'Version', 'versions', { width: 144 }),
    status('license', 'License', 'licenses'),
    boolean('is_oa', 'Open'),
    text('provenance', 'Data source'),
    entities('work_id', 'Work', 'works', { filter: 'work_id', width: 128 }),
    link('landing_page_url', 'Address'),
    link('pdf_url', 'PDF'),
    status('type', 'Type', 'work-types'),
    status('language', 'Language', 'languages'),
    boolean('is_retracted', 'Retracted'),
    text('publisher', 'Publisher'),
    text('raw_type', 'Type as supplied'),
  ],
} as const satisfies Record<string, readonly Draft[]>

const LIST_DEFAULT = ['display_name', 'description', 'works_count', 'cited_by_count']

/** Columns their tables begin with. */
export const SUBJECT_DEFAULTS = {
  topics: ['display_name', 'subfield', 'field', 'domain', 'works_count', 'cited_by_count'],
  keywords: ['display_name', 'works_count', 'cited_by_count'],
  concepts: ['display_name', 'level', 'works_count', 'cited_by_count', 'description'],
  domains: ['display_name', 'works_count', 'cited_by_count', 'fields', 'description'],
  fields: ['display_name', 'domain', 'works_count', 'cited_by_count', 'subfields'],
  subfields: ['display_name', 'field', 'domain', 'works_count', 'cited_by_count'],
  sdgs: LIST_DEFAULT,
  countries: ['display_name', 'country_code', 'continent', 'is_global_south', 'works_count', 'cited_by_count'],
  continents: ['display_name', 'works_count', 'countries'],
  languages: ['display_name', 'works_count', 'cited_by_count'],
  licenses: [...LIST_DEFAULT, 'url'],
  'work-types': LIST_DEFAULT,
  'source-types': LIST_DEFAULT,
  'institution-types': LIST_DEFAULT,
  'oa-statuses': LIST_DEFAULT,
  indexes: LIST_DEFAULT,
  locations: ['title', 'source_name', 'version', 'license', 'is_oa', 'provenance', 'work_id', 'landing_page_url'],
} as const satisfies Record<string, readonly string[]>

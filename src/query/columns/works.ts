import type { JsonObject } from '#lib/json'
import { type EntityRef, labelOf, refBy, refOf } from '../body/ref.ts'
import { booleanOf, dig, listOf, textOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import { joinAbstract } from '../text/abstract.ts'
import { entitiesCell, linkCell, MISSING, numberCell, textCell } from './cell.ts'
import type { Cell } from './column.ts'
import { boolean, custom, type Draft, date, doi, entities, gathered, number, status, text, year } from './spec.ts'

const authorships = (body: JsonObject) => listOf(dig(body, 'authorships'))

/** The author of an authorship; the printed name where the author is not known. */
const authorOf = (authorship: Parameters<typeof dig>[0]): EntityRef | null =>
  refBy(
    'authors',
    dig(authorship, 'author.id'),
    labelOf(dig(authorship, 'author')) ?? labelOf(dig(authorship, 'raw_author_name')),
  )

const countryOf = (code: string | null): EntityRef | null =>
  code === null ? null : refBy('countries', code, findEntry('countries', code)?.label ?? code)

const readAuthors = (body: JsonObject): Cell =>
  entitiesCell(authorships(body).map(authorOf), booleanOf(dig(body, 'is_authors_truncated')) === true)

const institutions = (body: JsonObject) =>
  authorships(body).flatMap((authorship) =>
    listOf(dig(authorship, 'institutions')).map((value) => refOf('institutions', value)),
  )

const countries = (body: JsonObject) =>
  authorships(body).flatMap((authorship) =>
    listOf(dig(authorship, 'countries')).map((code) => countryOf(textOf(code)?.toUpperCase() ?? null)),
  )

const host = (body: JsonObject) => [
  refBy(
    'publishers',
    dig(body, 'primary_location.source.host_organization'),
    labelOf(dig(body, 'primary_location.source.host_organization_name')),
  ),
]

/** Awards, in today's shape or the older `grants`. */
const funders = (body: JsonObject) => [
  ...listOf(dig(body, 'funders')).map((value) => refOf('funders', value)),
  ...listOf(dig(body, 'grants')).map((grant) =>
    refBy('funders', dig(grant, 'funder'), labelOf(dig(grant, 'funder_display_name'))),
  ),
]

const indexes = (body: JsonObject) =>
  listOf(dig(body, 'indexed_in')).map((value) => {
    const id = textOf(value)
    return id === null ? null : refBy('indexes', id, findEntry('indexes', id)?.label ?? id)
  })

const readAbstractCell = (body: JsonObject): Cell => textCell(joinAbstract(body))

/** "Vol. 6 (2), e4375–e4380". */
function readBiblio(body: JsonObject): Cell {
  const [volume, issue, first, last] = ['volume', 'issue', 'first_page', 'last_page'].map((key) =>
    textOf(dig(body, `biblio.${key}`)),
  )
  const pages = first && last && first !== last ? `${first}–${last}` : (first ?? last)
  const place = [volume ? `vol. ${volume}` : null, issue ? `no. ${issue}` : null, pages ? `p. ${pages}` : null]
  const cell = textCell(place.filter((part) => part !== null).join(', '))
  return cell.kind === 'text' ? { ...cell, key: null } : MISSING
}

const OPEN_COPY = { id: 'oa_url', label: 'Open copy', path: 'open_access.oa_url', filter: null, sort: null }

/** Columns of works, the usual ones first. Root fields: reference § 12. */
export const WORK_DRAFTS: readonly Draft[] = [
  text('display_name', 'Title', { width: 420, filter: null }),
  year('publication_year', 'Year'),
  entities('source', 'Source', 'sources', {
    path: 'primary_location.source',
    filter: 'primary_location.source.id',
  }),
  custom(
    'entities',
    {
      id: 'authors',
      label: 'Authors',
      path: 'authorships',
      filter: 'authorships.author.id',
      select: ['authorships', 'is_authors_truncated'],
      width: 240,
    },
    readAuthors,
  ),
  number('cited_by_count', 'Cited by'),
  status('oa_status', 'Open access', 'oa-statuses', { path: 'open_access.oa_status' }),
  status('type', 'Type', 'work-types'),
  date('publication_date', 'Publication date'),
  gathered('institutions', 'Institutions', institutions, {
    path: 'authorships',
    filter: 'authorships.institutions.lineage',
  }),
  gathered('countries', 'Countries', countries, { path: 'authorships', filter: 'authorships.countries', width: 160 }),
  entities('primary_topic', 'Topic', 'topics', { filter: 'primary_topic.id' }),
  entities('subfield', 'Subfield', 'subfields', {
    path: 'primary_topic.subfield',
    filter: 'primary_topic.subfield.id',
  }),
  entities('field', 'Field', 'fields', { path: 'primary_topic.field', filter: 'primary_topic.field.id' }),
  entities('domain', 'Domain', 'domains', { path: 'primary_topic.domain', filter: 'primary_topic.domain.id' }),
  entities('topics', 'All topics', 'topics', { filter: 'topics.id' }),
  entities('keywords', 'Keywords', 'keywords', { filter: 'keywords.id' }),
  entities('sustainable_development_goals', 'Sustainable Development Goals', 'sdgs', {
    filter: 'sustainable_development_goals.id',
  }),
  gathered('publisher', 'Publisher', host, {
    path: 'primary_location.source.host_organization',
    filter: 'primary_location.source.host_organization_lineage',
  }),
  gathered('funders', 'Funders', funders, { path: 'funders', filter: 'funders.id' }),
  entities('awards', 'Awards', 'awards', { filter: 'awards.id' }),
  status('language', 'Language', 'languages'),
  doi('doi', 'DOI'),
  custom('link', OPEN_COPY, (body) => linkCell(dig(body, OPEN_COPY.path))),
  boolean('is_oa', 'Is open access', { path: 'open_access.is_oa' }),
  status('license', 'License', 'licenses', { path: 'primary_location.license' }),
  status('version', 'Version', 'versions', { path: 'primary_location.version', width: 144 }),
  number('fwci', 'Field-weighted impact', { width: 120 }),
  number('citation_percentile', 'Citation percentile', { path: 'citation_normalized_percentile.value', width: 120 }),
  boolean('top_10_percent', 'Top 10% cited', { path: 'citation_normalized_percentile.is_in_top_10_percent' }),
  boolean('top_1_percent', 'Top 1% cited', { path: 'citation_normalized_percentile.is_in_top_1_percent' }),
  number('referenced_works_count', 'References'),
  number('countries_distinct_count', 'Number of countries'),
  number('institutions_distinct_count', 'Number of institutions'),
  number('locations_count', 'Number of locations'),
  boolean('is_retracted', 'Retracted'),
  boolean('has_fulltext', 'Full text indexed'),
  gathered('indexed_in', 'Indexed in', indexes, { path: 'indexed_in', width: 160 }),
  number('apc_list', 'List APC (USD)', { path: 'apc_list.value_usd' }),
  number('apc_paid', 'Paid APC (USD)', { path: 'apc_paid.value_usd' }),
  custom('text', { id: 'biblio', label: 'Volume, issue, pages', path: 'biblio', filter: null, sort: null }, readBiblio),
  custom(
    'text',
    { id: 'abstract', label: 'Abstract', path: 'abstract_inverted_index', filter: null, sort: null, width: 420 },
    readAbstractCell,
  ),
  custom(
    'number',
    { id: 'relevance_score', label: 'Relevance', path: 'relevance_score', filter: null, sort: 'relevance_score' },
    (body) => numberCell(dig(body, 'relevance_score')),
  ),
]

/** Columns a table of works begins with. */
export const WORK_DEFAULTS: readonly string[] = [
  'display_name',
  'publication_year',
  'source',
  'authors',
  'cited_by_count',
  'oa_status',
  'type',
]

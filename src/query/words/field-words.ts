import { annexFor } from '../annex/annex.ts'
import { type CoreEntity, type EntityType, isCrossref } from '../model/entity-type.ts'

/**
 * How a condition on a field is said. Templates hold `{}` for the values. What is absent follows the general rule for
 * the field's kind.
 */
export interface FieldWords {
  /** Begins the pill: "Published", "Institution". */
  readonly subject?: string
  /** Between subject and values in the pill, in place of "is" and "is not". */
  readonly verb?: string
  readonly notVerb?: string
  /** In the sentence: "at {}". */
  readonly any?: string
  readonly none?: string
  /** In the sentence, for yes and no. */
  readonly yes?: string
  readonly no?: string
  /** Numbers are said with "since" and "up to". */
  readonly isSince?: boolean
  /** Behind the numbers: "at least 100 times". */
  readonly unit?: string
  /** Phrases that follow the noun without a comma, in this order: "works published 2020 at KTH on coral reefs". */
  readonly rank?: number
}

const published: FieldWords = {
  subject: 'Published',
  verb: '',
  notVerb: 'not in',
  any: 'published {}',
  none: 'not published in {}',
  isSince: true,
  rank: 10,
}
const day = (subject: string, phrase: string, rank?: number): FieldWords => ({
  subject,
  verb: '',
  notVerb: 'not',
  any: `${phrase} {}`,
  ...(rank === undefined ? {} : { rank }),
})
const after = (word: string, rank?: number, subject?: string): FieldWords => ({
  any: `${word} {}`,
  none: `not ${word} {}`,
  ...(rank === undefined ? {} : { rank }),
  ...(subject === undefined ? {} : { subject }),
})
const yesNo = (yes: string, no: string): FieldWords => ({ yes, no })

/** Fields that are said alike on every entity. */
const COMMON: Readonly<Record<string, FieldWords>> = {
  cited_by_count: { subject: 'Cited', verb: '', notVerb: 'not', any: 'cited {}', none: 'not cited {}', unit: 'times' },
  from_created_date: day('Added', 'added'),
  to_created_date: day('Added', 'added'),
  created_date: day('Added', 'added'),
  from_updated_date: day('Changed', 'changed'),
  to_updated_date: day('Changed', 'changed'),
  updated_date: day('Changed', 'changed'),
  country_code: after('in', 30),
  country_codes: after('in', 30),
  continent: after('in', 31),
  is_global_south: yesNo('in the Global South', 'not in the Global South'),
  'domain.id': after('in the domain of', 50),
  'field.id': after('in the field of', 51),
  'subfield.id': after('in the subfield of', 52),
  'ids.openalex': { any: 'limited to {}', none: 'other than {}' },
  id: { any: 'limited to {}', none: 'other than {}' },
}

const WORKS: Readonly<Record<string, FieldWords>> = {
  type: { subject: 'Type', any: 'of type {}', none: 'not {}', rank: 5 },
  publication_year: published,
  publication_date: day('Published', 'published', 11),
  from_publication_date: day('Published', 'published', 12),
  to_publication_date: day('Published', 'published', 13),
  'authorships.author.id': after('by', 20),
  'authorships.author.orcid': after('by the author with ORCID'),
  'authorships.institutions.lineage': after('at', 30, 'Institution'),
  'authorships.institutions.id': {
    subject: 'Institution itself',
    any: 'at {} itself',
    none: 'not at {} itself',
    rank: 31,
  },
  'authorships.institutions.ror': after('at the institution with ROR'),
  'authorships.countries': after('from', 32),
  'authorships.institutions.country_code': after('at institutions in', 33),
  'authorships.institutions.continent': after('at institutions in', 34),
  'authorships.institutions.type': after('at institutions of type', 35),
  'authorships.institutions.is_global_south': yesNo(
    'with an author institution in the Global South',
    'without any author institution in the Global South',
  ),
  'primary_location.source.id': after('in', 40, 'Source'),
  journal: after('in the journal', 41),
  repository: after('in the repository', 42),
  'primary_location.source.type': after('in a source of type', 43, 'Source type'),
  'primary_location.source.issn': after('in the source with ISSN', undefined, 'ISSN'),
  'primary_location.source.is_in_doaj': {
    subject: 'Source in DOAJ',
    ...yesNo('in a DOAJ source', 'not in a DOAJ source'),
  },
  'primary_location.source.is_oa': {
    subject: 'Source fully open',
    ...yesNo('in a fully open source', 'not in a fully open source'),
  },
  'primary_location.source.is_core': {
    subject: 'CWTS core source',
    ...yesNo('in a CWTS core source', 'not in a CWTS core source'),
  },
  'primary_location.source.host_organization_lineage': after('published by', 44, 'Publisher'),
  'primary_location.source.host_organization': {
    subject: 'Publisher itself',
    any: 'published by {} itself',
    none: 'not published by {} itself',
    rank: 45,
  },
  'primary_location.license': { subject: 'License', any: 'licensed {}', none: 'not licensed {}' },
  'primary_location.version': { subject: 'Version', any: 'in the {}', none: 'not in the {}' },
  'primary_topic.id': after('on', 50, 'Topic'),
  'primary_topic.subfield.id': after('in the subfield of', 51, 'Subfield'),
  'primary_topic.field.id': after('in the field of', 52, 'Field'),
  'primary_topic.domain.id': after('in the domain of', 53, 'Domain'),
  'topics.id': after('touching on'),
  'topics.subfield.id': after('touching on the subfield of'),
  'topics.field.id': after('touching on the field of'),
  'topics.domain.id': after('touching on the domain of'),
  'locations.source.id': { any: 'with a copy in {}', none: 'without a copy in {}' },
  'locations.source.type': { any: 'with a copy in a source of type {}', none: 'without a copy in a source of type {}' },
  'locations.source.host_organization_lineage': {
    any: 'with a copy hosted by {}',
    none: 'without a copy hosted by {}',
  },
  'locations.license': { any: 'with a copy licensed {}', none: 'without a copy licensed {}' },
  'locations.version': { any: 'with a copy in the {}', none: 'without a copy in the {}' },
  'locations.is_oa': yesNo('with an open copy', 'with a copy that is not open'),
  'best_oa_location.license': {
    any: 'whose best open copy is licensed {}',
    none: 'whose best open copy is not licensed {}',
  },
  'best_oa_location.version': {
    any: 'with the best open copy in the {}',
    none: 'without the best open copy in the {}',
  },
  'best_oa_location.source.id': { any: 'with the best open copy in {}', none: 'without the best open copy in {}' },
  'has_content.pdf': yesNo('with a PDF held by OpenAlex', 'without a PDF held by OpenAlex'),
  has_oa_accepted_or_published_version: yesNo(
    'with an open accepted or published copy',
    'without an open accepted or published copy',
  ),
  has_oa_submitted_version: yesNo('with an open submitted copy', 'without an open submitted copy'),
  mag_only: yesNo('known only from MAG', 'not known only from MAG'),
  corresponding_author_ids: { any: 'with {} as corresponding author', none: 'without {} as corresponding author' },
  corresponding_institution_ids: {
    any: 'with a corresponding author at {}',
    none: 'without a corresponding author at {}',
  },
  'awards.funder_id': { any: 'with an award of {}', none: 'without an award of {}' },
  'sustainable_development_goals.id': after('on the goal'),
  'funders.id': after('funded by', 60),
  'awards.id': after('funded by award'),
  language: after('in'),
  'open_access.is_oa': yesNo('open access', 'not open access'),
  'open_access.any_repository_has_fulltext': yesNo(
    'with an open copy in a repository',
    'without an open copy in a repository',
  ),
  is_retracted: yesNo('retracted', 'not retracted'),
  is_paratext: yesNo('paratext', 'not paratext'),
  is_xpac: yesNo('of the expansion corpus', 'outside the expansion corpus'),
  has_fulltext: yesNo('with full text indexed', 'without full text indexed'),
  has_orcid: yesNo('with an ORCID of any author', 'without an ORCID of any author'),
  'authorships.is_corresponding': yesNo('with a known corresponding author', 'without a known corresponding author'),
  'citation_normalized_percentile.is_in_top_10_percent': {
    subject: 'Top 10% cited',
    ...yesNo('among the top 10% cited of their field and year', 'not among the top 10% cited of their field and year'),
  },
  'citation_normalized_percentile.is_in_top_1_percent': {
    subject: 'Top 1% cited',
    ...yesNo('among the top 1% cited of their field and year', 'not among the top 1% cited of their field and year'),
  },
  referenced_works: { subject: 'Cites', verb: '', notVerb: 'not', any: 'citing {}', none: 'not citing {}' },
  cited_by: { subject: 'In the references of', verb: '', any: 'in the references of {}' },
  related_to: { subject: 'Related to', verb: '', any: 'related to {}' },
  indexed_in: after('indexed in'),
  doi: { any: 'with DOI {}' },
  'semantic.search': { subject: 'Similar in meaning to', verb: '', any: 'similar in meaning to {}' },
}

const AUTHORS: Readonly<Record<string, FieldWords>> = {
  'last_known_institutions.id': after('now at', 30),
  'last_known_institutions.lineage': {
    any: 'now at {} or a part of it',
    none: 'not now at {} or a part of it',
    rank: 31,
  },
  'last_known_institutions.country_code': after('now in', 32),
  'last_known_institutions.continent': after('now in', 33),
  'affiliations.institution.id': after('ever at', 34),
  'affiliations.institution.lineage': {
    any: 'ever at {} or a part of it',
    none: 'never at {} or a part of it',
    rank: 35,
  },
  'affiliations.institution.country_code': after('ever in', 36),
}

const SOURCES: Readonly<Record<string, FieldWords>> = {
  type: { subject: 'Type', any: 'of type {}', none: 'not of type {}', rank: 5 },
  host_organization_lineage: after('published or hosted by', 40, 'Publisher or host'),
  host_organization: {
    subject: 'Publisher or host itself',
    any: 'published or hosted by {} itself',
    none: 'not published or hosted by {} itself',
  },
  is_oa: yesNo('fully open access', 'not fully open access'),
  is_in_doaj: yesNo('listed in DOAJ', 'not listed in DOAJ'),
  is_core: yesNo('of the CWTS core', 'outside the CWTS core'),
}

const OTHERS: Partial<Readonly<Record<CoreEntity, Readonly<Record<string, FieldWords>>>>> = {
  works: WORKS,
  authors: AUTHORS,
  sources: SOURCES,
  institutions: {
    type: { subject: 'Type', any: 'of type {}', none: 'not of type {}', rank: 5 },
    lineage: after('within', 29),
  },
  publishers: { lineage: after('within', 29), parent_publisher: after('owned by', 29) },
  concepts: { 'ancestors.id': after('below') },
  awards: {
    'funder.id': after('from', 20),
    'institution_awarded.lineage': after('to', 30),
    'institution_awarded.country_code': after('in', 31),
    'primary_topic.id': after('on', 50),
  },
  locations: {
    type: { subject: 'Type', any: 'of type {}', none: 'not {}', rank: 5 },
    work_id: after('of the work', 6),
    'text.search': { subject: 'Any text' },
  },
}

const NOTHING: FieldWords = {}
const own = (table: Readonly<Record<string, FieldWords>> | undefined, id: string): FieldWords | undefined =>
  table !== undefined && Object.hasOwn(table, id) ? table[id] : undefined

/** What is said of a field of an entity; empty where the general rules do. */
export function fieldWords(entity: EntityType, field: string): FieldWords {
  if (isCrossref(entity)) return own(annexFor(entity).words(entity), field) ?? NOTHING
  return own(OTHERS[entity], field) ?? own(COMMON, field) ?? NOTHING
}

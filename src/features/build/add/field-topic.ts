import type { Field } from '#query'

/** What a field is about. Order: as the groups stand in the list of fields. */
export const FIELD_TOPICS = [
  'Words',
  'Dates and years',
  'Authors and institutions',
  'Places',
  'Where it is published',
  'Open access and licences',
  'Subjects',
  'Funding',
  'Citations and counts',
  'Kind and status',
  'Identifiers',
  'The record itself',
] as const
export type FieldTopic = (typeof FIELD_TOPICS)[number]

/** The first row that fits decides: the particular stand above the general. */
const RULES: readonly (readonly [FieldTopic, RegExp])[] = [
  [
    'The record itself',
    /(created|updated)_date|^has_(embeddings|old_authors)|^mag_only|is_xpac|^collection|block_key|provenance$/,
  ],
  ['Words', /\.search(\.exact)?$|^display_name$|parsed_longest_name/],
  ['Dates and years', /(^|_)(year|date)$/],
  ['Funding', /^(awards?|grants?|funders?|funded|funder|amount|currency|investigators|lead_investigator|funding)/],
  [
    'Open access and licences',
    /is_oa|oa_status|(^|_)oa_|open_access|license|^apc|version$|doaj|best_open|any_repository|is_accepted|is_published|has_oa|pdf/,
  ],
  ['Places', /countr|continent|global_south|geo/],
  ['Identifiers', /doi|orcid|(^|[._])ror$|issn|pmid|pmcid|(^|[._])mag$|wikidata|scopus|^ids\.|openalex/],
  ['Subjects', /topic|concept|keyword|domain|subfield|^field|sustainable|^sdg|siblings|ancestors|mesh/],
  ['Authors and institutions', /author|institution|affiliation|lineage$|^roles|parent|associated/],
  ['Where it is published', /location|source|journal|repository|biblio|publisher|host_organization|indexed_in/],
  ['Citations and counts', /count|cite|citation|fwci|percentile|h_index|i10|referenced|related_to|level$/],
]

/** What a field is about, by its name. */
export function topicOf(field: Field): FieldTopic {
  if (field.id === 'publication_year' || field.id.endsWith('publication_date')) return 'Dates and years'
  const rule = RULES.find(([, pattern]) => pattern.test(field.id))
  return rule ? rule[0] : 'Kind and status'
}

import type { CoreEntity } from '../model/entity-type.ts'

/*
 * The provider's entities, one a line: `label|singular|id letter|works field|flags|aliases|select`. Flag A: has
 * autocomplete. Aliases are paths beside `/<entity>` and `/entities/<entity>`, without the slash.
 * Source: reference openalex-catalog.json, state of August 2026.
 */
export const ENTITY_ROWS: Readonly<Record<CoreEntity, string>> = {
  works:
    'Works|Work|W|ids.openalex|A||id doi title display_name relevance_score publication_year publication_date ids language primary_location sources type type_crossref indexed_in open_access authorships institution_assertions institutions countries_distinct_count institutions_distinct_count corresponding_author_ids corresponding_institution_ids apc_list apc_paid fwci is_authors_truncated has_fulltext fulltext_origin cited_by_count citation_normalized_percentile cited_by_percentile_year biblio is_retracted is_paratext is_xpac primary_topic topics keywords concepts mesh locations_count locations best_oa_location sustainable_development_goals awards funders datasets versions has_content content_urls referenced_works_count referenced_works related_works abstract_inverted_index cited_by_api_url counts_by_year updated_date created_date',
  authors:
    'Authors|Author|A|authorships.author.id|A|people|id orcid display_name raw_author_names full_name relevance_score works_count cited_by_count summary_stats ids affiliations last_known_institutions topics topic_share x_concepts counts_by_year display_name_alternatives block_key works_api_url updated_date created_date',
  sources:
    'Sources|Source|S|primary_location.source.id|A|journals|id issn_l issn display_name host_organization host_organization_name host_organization_lineage relevance_score works_count oa_works_count cited_by_count summary_stats is_oa is_in_doaj is_in_doaj_since_year is_high_oa_rate is_high_oa_rate_since_year is_in_jstage is_in_jstage_since_year is_in_scielo is_ojs is_preprint_repository is_indexed_in_scopus is_core oa_flip_year first_publication_year last_publication_year ids homepage_url apc_prices apc_usd apc_usd_by_year country country_code societies alternate_titles abbreviated_title type topics topic_share x_concepts counts_by_year works_api_url updated_date created_date',
  institutions:
    'Institutions|Institution|I|authorships.institutions.lineage|A||id ror display_name relevance_score country_code type type_id lineage homepage_url image_url image_thumbnail_url display_name_acronyms display_name_alternatives repositories works_count cited_by_count summary_stats ids geo international associated_institutions counts_by_year roles topics topic_share x_concepts is_super_system status works_api_url updated_date created_date',
  topics:
    'Topics|Topic|T|topics.id|A||id display_name description keywords ids subfield field domain siblings relevance_score works_count cited_by_count works_api_url updated_date created_date',
  keywords:
    'Keywords|Keyword||keywords.id|A||id display_name relevance_score works_count cited_by_count works_api_url updated_date created_date',
  publishers:
    'Publishers|Publisher|P|primary_location.source.host_organization_lineage|A||id display_name alternate_titles hierarchy_level parent_publisher lineage relevance_score country_codes homepage_url image_url image_thumbnail_url works_count cited_by_count summary_stats ids counts_by_year roles sources_api_url updated_date created_date',
  funders:
    'Funders|Funder|F|funders.id|A||id display_name alternate_titles country_code description homepage_url image_url image_thumbnail_url relevance_score awards_count works_count cited_by_count summary_stats ids counts_by_year roles updated_date created_date',
  awards:
    'Awards|Award|G|awards.id|||id display_name description funder_award_id funder funded_outputs funded_outputs_count amount currency funding_type funder_scheme start_date end_date start_year end_year landing_page_url doi provenance lead_investigator co_lead_investigator investigators works_api_url primary_topic topics institution_awarded updated_date created_date relevance_score',
  concepts:
    'Concepts|Concept|C|concepts.id|A||id wikidata display_name relevance_score level description works_count cited_by_count summary_stats ids image_url image_thumbnail_url international ancestors related_concepts counts_by_year works_api_url updated_date created_date',
  domains:
    'Domains|Domain||primary_topic.domain.id|||id display_name description ids display_name_alternatives fields siblings relevance_score works_count cited_by_count works_api_url updated_date created_date',
  fields:
    'Fields|Field||primary_topic.field.id|||id display_name description ids display_name_alternatives domain subfields siblings relevance_score works_count cited_by_count works_api_url updated_date created_date',
  subfields:
    'Subfields|Subfield||primary_topic.subfield.id|A||id display_name description ids display_name_alternatives field domain topics siblings relevance_score works_count cited_by_count works_api_url updated_date created_date',
  sdgs: 'Sustainable Development Goals|Sustainable Development Goal||sustainable_development_goals.id|||id display_name relevance_score description ids works_count cited_by_count image_url image_thumbnail_url works_api_url updated_date created_date',
  countries:
    'Countries|Country||authorships.countries|||id display_name country_code description ids display_name_alternatives relevance_score continent is_global_south works_count cited_by_count authors_api_url institutions_api_url works_api_url updated_date created_date',
  continents:
    'Continents|Continent||authorships.institutions.continent|||id display_name description ids display_name_alternatives countries relevance_score works_count updated_date created_date',
  languages:
    'Languages|Language||language|||id display_name relevance_score is_global_south works_count cited_by_count works_api_url updated_date created_date',
  licenses:
    'Licenses|License||primary_location.license|A||id display_name url description relevance_score works_count cited_by_count works_api_url updated_date created_date',
  'work-types':
    'Work types|Work type||type||types|id display_name relevance_score description crossref_types works_count cited_by_count works_api_url updated_date created_date',
  'source-types':
    'Source types|Source type||primary_location.source.type|||id display_name relevance_score description works_count cited_by_count works_api_url updated_date created_date',
  'institution-types':
    'Institution types|Institution type||authorships.institutions.type|||id display_name relevance_score description works_count cited_by_count works_api_url updated_date created_date',
  'oa-statuses':
    'Open access statuses|Open access status||open_access.oa_status|||id display_name description relevance_score works_count cited_by_count works_api_url updated_date created_date',
  indexes:
    'Indexes|Index||indexed_in|||id display_name description relevance_score works_count cited_by_count works_api_url updated_date created_date',
  locations:
    'Locations|Location||||v2/locations|id work_id native_id native_id_namespace provenance title type raw_type source_name raw_source_name publisher source_id is_oa version license language is_retracted landing_page_url pdf_url ids urls merge_key relevance_score',
}

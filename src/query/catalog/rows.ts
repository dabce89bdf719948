import type { CoreEntity } from '../model/entity-type.ts'

/*
 * The provider's fields, one a line: `name|kind and flags|label|extras`. A line with a name alone stands for the line of
 * that name in SHARED_ROWS. How a line is read: `row.ts`. What holds them to the provider's catalog: `catalog.drift.test.ts`,
 * whose failure prints the line to paste. Source: reference openalex-catalog.json, state of August 2026.
 */

/** Lines that several entities have in common. */
export const SHARED_ROWS = `
cited_by_count|nGSU|Times cited
collection|l|In saved collection
concept.id|iGM|Concept|>concepts|=x_concepts.id
concepts.id|iGM|Concept|>concepts|=x_concepts.id
continent|cGU|Continent|>continents|^bare
country_code|cGSU|Country|>countries
default.search|q|Any text contains|=text.search
description.search|q|Description contains
display_name.search|q|Name contains
display_name|sSC|Exact name
domain.id|cGSU|Domain|>domains
from_created_date|dP|Added on or after|:eq
from_updated_date|tP|Changed on or after|:eq
roles.id|iGM|Same organisation in another role|>institutions+funders+publishers
summary_stats.2yr_mean_citedness|fGSU|Mean citations, two years
summary_stats.h_index|nGSU|h-index
summary_stats.i10_index|nGSU|i10-index
text.search|q|Any text contains
to_created_date|dP|Added on or before|:eq
to_updated_date|tP|Changed on or before|:eq
topic_share.id|iGM|Topic with high share|>topics|^bare|"a single negation needs the full URL instead; the full URL fails with 500 elsewhere; the T must be upper case
topics.id|iGMU|Topic|>topics|^bare|"a single negation needs the full URL instead (!https://openalex.org/T…); the full URL fails with 500 elsewhere; the T must be upper case
works_count|nGSU|Number of works
x_concepts.id|iGM|Concept (legacy)|>concepts|"legacy, no longer filled`

/** The fields of each entity. */
export const ROWS: Readonly<Record<CoreEntity, string>> = {
  works: `
abstract.search|q|Abstract contains
abstract.search.exact|q|Abstract contains, unstemmed
apc_list.currency|sGS|List APC currency
apc_list.provenance|eGS|List APC data source|#apc_provenance
apc_list.value|nGS|List APC, original currency
apc_list.value_usd|nGS|List APC (USD)
apc_paid.currency|sGS|Paid APC currency
apc_paid.provenance|eGS|Paid APC data source|#apc_provenance
apc_paid.value|nGS|Paid APC, original currency
apc_paid.value_usd|nGSU|Paid APC (USD)
author.id|iGM|Author|>authors|=authorships.author.id
author.orcid|xGM|Author ORCID|=authorships.author.orcid|@ORCID|^url
authors_count|nGSU|Number of authors
authorships.affiliations.institution_ids|iGM|Institution matched to affiliation text|>institutions|^stored
authorships.author.id|iGMU|Author|>authors|"groups without a known author name are dropped
authorships.author.orcid|xGMU|Author ORCID|@ORCID|^url
authorships.countries|cGMU|Author country|>countries|"unknown group key is https://openalex.org/countries/UNKNOWN
authorships.institutions.continent|cGMU|Institution continent|>continents|^bare
authorships.institutions.country_code|cGM|Institution country|>countries
authorships.institutions.id|iGM|Institution|>institutions
authorships.institutions.is_global_south|bGMUB|Any author institution in the Global South|:eq
authorships.institutions.lineage|iGMU|Institution, including parts|>institutions
authorships.institutions.ror|xGMU|Institution ROR|@ROR
authorships.institutions.type|cGMU|Institution type|>institution-types|^bare
authorships.is_corresponding|bGM|Corresponding author known
authorships.raw_orcid|xGM|ORCID as supplied|@ORCID|^url
awards.doi|xGM|Award DOI|@DOI|^stored
awards.funder_award_id|sGM|Award number
awards.funder_display_name|sGM|Award funder name
awards.funder_id|iGMN|Funder of award|>funders
awards.id|iGMU|Award|>awards
best_oa_location.is_accepted|bGSU|Best open copy holds an accepted version
best_oa_location.is_oa|bGS|Best open copy is open
best_oa_location.is_published|bGSU|Best open copy holds the published version
best_oa_location.landing_page_url|sGSC|Landing page of the best open copy
best_oa_location.license|cGSUC|License of the best open copy|>licenses
best_oa_location.license_id|cGC|License of the best open copy|>licenses|=best_oa_location.license
best_oa_location.raw_type|sGS|Type as supplied of the best open copy
best_oa_location.source.host_organization|iGS|Host organisation of the best open copy|>publishers+institutions
best_oa_location.source.host_organization_lineage|iGM|Host organisation of the best open copy, including parents|>publishers+institutions
best_oa_location.source.id|iGSU|Source of the best open copy|>sources
best_oa_location.source.is_in_doaj|bGSU|Source of the best open copy is in DOAJ
best_oa_location.source.is_oa|bGS|Source of the best open copy is fully open
best_oa_location.source.issn|xGMU|ISSN of the best open copy|@ISSN
best_oa_location.source.type|cGSU|Source type of the best open copy|>source-types|^bare
best_oa_location.version|eGS|Version of the best open copy|#versions
best_open_version|eGMU|Best open version|#best_open_version|:eq+null|"values any, acceptedOrPublished, published; grouping counts overlap
biblio.first_page|sSU|First page
biblio.issue|sGSU|Issue
biblio.last_page|sSU|Last page
biblio.volume|sGSU|Volume
citation_normalized_percentile.is_in_top_10_percent|bGSU|Top 10% cited in its field and year
citation_normalized_percentile.is_in_top_1_percent|bGSU|Top 1% cited in its field and year
citation_normalized_percentile.value|fSU|Field-normalised citation percentile
cited_by|iMU|References of work|>works|:eq+or|"value is one work ID; needs a lookup of that work; works in its reference list
cited_by_count
cited_by_percentile_year.max|nGS|Citation percentile in year, high
cited_by_percentile_year.min|nGS|Citation percentile in year, low
cites|iGMN|Citing works of|>works|=referenced_works|"works that cite the given work
collection|lU|In saved collection
concept.id|iGM|Concept|>concepts|=concepts.id
concepts.id|iGM|Concept|>concepts|"legacy classification
concepts.wikidata|xGM|Concept Wikidata ID|@Wikidata|^stored
concepts_count|nGS|Number of concepts
corresponding_author_ids|iGMU|Corresponding author|>authors
corresponding_institution_ids|iGMU|Corresponding author institution|>institutions
countries_distinct_count|nGSU|Number of author countries
created_date|dSP|Date added
datasets|iGMN|Linked dataset|>works
default.search|q|Title, abstract or full text contains|=fulltext.search|"deprecated spelling of fulltext.search
default.search.exact|q|Title, abstract or full text contains, unstemmed|=fulltext.search.exact|"deprecated spelling of fulltext.search.exact
display_name|sS|Exact title|"whole title, any case; use display_name.search for words
display_name.search|qU|Title contains
display_name.search.exact|q|Title contains, unstemmed
doi|xU|DOI|@DOI|^url|"any case; bare DOI or https://doi.org/ form; negation needs the full URL
doi_starts_with|xGU|DOI prefix|@DOI|^bare|:eq|"short form such as 10.1371, three characters or more, not a URL
from_created_date|dUP|Added on or after|:eq
from_publication_date|d|Published on or after|:eq
from_updated_date|tUP|Changed on or after|:eq
fulltext.search|qU|Title, abstract or full text contains|"same reach as the search parameter
fulltext.search.exact|q|Title, abstract or full text contains, unstemmed
fulltext_origin|sGS|Full-text origin
funders.id|iGMU|Funder|>funders
fwci|fSU|Field-weighted citation impact
has_abstract|bGSU|Has abstract
has_content.grobid_xml|bGS|Parsed full text held by OpenAlex
has_content.pdf|bGSU|PDF held by OpenAlex
has_doi|bGUB|Has DOI|:eq
has_embeddings|bGB|Has embedding vector|:eq|"internal
has_fulltext|bGSU|Full text indexed
has_oa_accepted_or_published_version|bGB|Open accepted or published copy exists|:eq|"computed at query time; grouping returns no groups
has_oa_submitted_version|bGUB|Open submitted copy exists|:eq|"computed at query time; grouping returns no groups
has_old_authors|bG|Uses retired author IDs|:eq|"internal; true and false behave alike; grouping returns no groups
has_orcid|bGUB|Any author has ORCID|:eq
has_pdf_url|bGB|Any location has a PDF link|:eq
has_pmcid|bGUB|Has PubMed Central ID|:eq
has_pmid|bGUB|Has PubMed ID|:eq
has_raw_affiliation_strings|bGB|Has raw affiliation text|:eq
has_references|bGUB|Has references|:eq
ids.mag|xSU|MAG ID|@MAG
ids.openalex|iGSN|OpenAlex ID|>works
ids.pmcid|xSUC|PubMed Central ID|@PMCID|^url
ids.pmid|xSUC|PubMed ID|@PMID|^url
indexed_in|cGMU|Indexed in|>indexes|^bare|"bare value such as doaj
institution.id|iGM|Institution|>institutions|=authorships.institutions.id
institution_assertions.country_code|cGM|Asserted institution country|>countries
institution_assertions.id|iGM|Asserted institution|>institutions
institution_assertions.lineage|iGMN|Asserted institution, including parts|>institutions
institution_assertions.ror|xGM|Asserted institution ROR|@ROR|^stored
institution_assertions.type|cGM|Asserted institution type|>institution-types|^bare
institutions.continent|cGM|Institution continent|>continents|=authorships.institutions.continent|^bare
institutions.country_code|cGM|Institution country|>countries|=authorships.institutions.country_code
institutions.id|iGM|Institution|>institutions|=authorships.institutions.id
institutions.is_global_south|bGMB|Any author institution in the Global South|=authorships.institutions.is_global_south|:eq
institutions.ror|xGM|Institution ROR|=authorships.institutions.ror|@ROR
institutions.type|cGM|Institution type|>institution-types|=authorships.institutions.type|^bare
institutions_distinct_count|nGSU|Number of author institutions
is_corresponding|bGM|Corresponding author known|=authorships.is_corresponding
is_oa|bGU|Open access|=open_access.is_oa
is_paratext|bGSU|Paratext|"legacy; same as type:paratext
is_retracted|bGSU|Retracted
is_xpac|bGUH|Expansion-corpus record|"retired in favour of the corpus choice; default requests add is_xpac:false
journal|iG|Journal|>sources|=primary_location.source.id|"also demands that the main source is a journal, except when negated
keyword.search|q|Keyword name contains
keywords.id|cGMUC|Keyword|>keywords|"slug in lower case, keywords/<slug> or full URL
language|cGSU|Language|>languages
locations.is_accepted|bGMU|Any location holds an accepted version
locations.is_oa|bGMU|Any location is open
locations.is_published|bGMU|Any location holds the published version
locations.landing_page_url|sGMC|Landing page of any location
locations.license|cGMUC|License of any location|>licenses
locations.license_id|cGMC|License of any location|>licenses|=locations.license
locations.raw_type|sGM|Type as supplied of any location
locations.source.has_issn|bGM|Source of any location has ISSN|"broken on the server: filters match nothing and grouping returns ISSNs; use primary_location.source.has_issn
locations.source.host_institution_lineage|iGM|Host institution of any location, including parents|>institutions|=locations.source.host_organization_lineage
locations.source.host_organization|iGM|Host organisation of any location|>publishers+institutions
locations.source.host_organization_lineage|iGM|Host organisation of any location, including parents|>publishers+institutions
locations.source.id|iGMU|Source of any location|>sources
locations.source.is_core|bGMU|Source of any location is CWTS core
locations.source.is_in_doaj|bGMU|Source of any location is in DOAJ
locations.source.is_oa|bGM|Source of any location is fully open
locations.source.issn|xGMU|ISSN of any location|@ISSN
locations.source.publisher_lineage|iGM|Publisher of any location, including parents|>publishers|=locations.source.host_organization_lineage
locations.source.type|cGMU|Source type of any location|>source-types
locations.version|eGMU|Version of any location|#versions
locations_count|nGSU|Number of locations
mag|x|MAG ID|=ids.mag|@MAG
mag_only|bGUB|Known only from MAG|:eq
oa_status|cG|Open access status|>oa-statuses|=open_access.oa_status|^bare
open_access.any_repository_has_fulltext|bGSU|Open copy in a repository
open_access.is_oa|bGSU|Open access
open_access.oa_status|cGSU|Open access status|>oa-statuses|^bare
openalex|iGN|OpenAlex ID|>works|=ids.openalex
openalex_id|iGN|OpenAlex ID|>works|=ids.openalex
pmcid|xC|PubMed Central ID|=ids.pmcid|@PMCID|^url
pmid|xC|PubMed ID|=ids.pmid|@PMID|^url
primary_location.is_accepted|bGSU|Main location holds an accepted version
primary_location.is_oa|bGSU|Main location is open
primary_location.is_published|bGSU|Main location holds the published version
primary_location.landing_page_url|sGSC|Landing page of the main location
primary_location.license|cGSUC|License of the main location|>licenses
primary_location.license_id|cGC|License of the main location|>licenses|=primary_location.license
primary_location.raw_type|sGS|Type as supplied of the main location
primary_location.source.has_issn|bGUB|Source of the main location has ISSN|:eq
primary_location.source.host_institution_lineage|iGM|Host institution of the main location, including parents|>institutions|=primary_location.source.host_organization_lineage
primary_location.source.host_organization|iGS|Host organisation of the main location|>publishers+institutions
primary_location.source.host_organization_lineage|iGMU|Host organisation of the main location, including parents|>publishers+institutions
primary_location.source.id|iGSU|Source of the main location|>sources
primary_location.source.is_core|bGSU|Source of the main location is CWTS core
primary_location.source.is_in_doaj|bGSU|Source of the main location is in DOAJ
primary_location.source.is_oa|bGSU|Source of the main location is fully open
primary_location.source.issn|xGMU|ISSN of the main location|@ISSN
primary_location.source.publisher_lineage|iGM|Publisher of the main location, including parents|>publishers|=primary_location.source.host_organization_lineage
primary_location.source.type|cGSU|Source type of the main location|>source-types
primary_location.version|eGSU|Version of the main location|#versions
primary_topic.domain.id|cGSU|Primary domain|>domains
primary_topic.field.id|cGSU|Primary field|>fields
primary_topic.id|iGSU|Primary topic|>topics
primary_topic.subfield.id|cGSU|Primary subfield|>subfields
publication_date|dS|Publication date
publication_year|nGSU|Publication year|"sorting by this key is carried out by publication_date
raw_affiliation_strings|sGMUC|Exact affiliation text|"whole string, case-sensitive; wrap in double quotes
raw_affiliation_strings.search|qU|Affiliation text contains
raw_author_name.search|q|Author name as printed contains|"words may come from different authors unless quoted
referenced_works|iMU|Citing works of|>works|"works that cite the given work; not groupable under this name, but cites is
referenced_works_count|nGSU|Number of references
related_to|iMU|Related to work|>works|:eq+or|"value is one work ID; needs a lookup of that work
repository|iGM|Repository|>sources|"also demands a repository location, except when negated
semantic.search|q|Similar in meaning to|:text|"unreliable as a filter; use the search.semantic parameter
sustainable_development_goals.id|cGMU|Sustainable Development Goal|>sdgs
sustainable_development_goals.score|fM|SDG score
title.search|qU|Title contains|=display_name.search
title.search.exact|q|Title contains, unstemmed|=display_name.search.exact
title_and_abstract.search|qU|Title or abstract contains
title_and_abstract.search.exact|q|Title or abstract contains, unstemmed
to_created_date
to_publication_date|d|Published on or before|:eq
to_updated_date
topics.domain.id|cGM|Any topic in domain|>domains
topics.field.id|cGM|Any topic in field|>fields
topics.id|iGMU|Any topic|>topics
topics.subfield.id|cGM|Any topic in subfield|>subfields
topics_count|nS|Number of topics
type|cGSU|Work type|>work-types
type_crossref|sGS|Crossref type|"legacy vocabulary
updated_date|dSP|Date changed
version|eGMC|Version at any location|=locations.version|#versions|"case-sensitive value; group keys as versions plus unknown; groups_count is always 3`,
  authors: `
affiliations.institution.country_code|cGM|Past or present country|>countries
affiliations.institution.id|iGMU|Past or present institution|>institutions
affiliations.institution.lineage|iGMN|Past or present institution, including parts|>institutions
affiliations.institution.ror|xGM|Past or present institution ROR|@ROR
affiliations.institution.type|cGMU|Past or present institution type|>institution-types|^bare
block_key|sGS|Name-matching block
cited_by_count
collection|lU|In saved collection
concept.id
concepts.id
default.search|qU|Any text contains|=text.search
display_name
display_name.search
from_created_date
from_updated_date
has_orcid|bGUB|Has ORCID|:eq
id|iGN|OpenAlex ID|>authors|=ids.openalex
ids.openalex|iGSN|OpenAlex ID|>authors
last_known_authorships.institutions.lineage|iGMNH|Current institution (mistyped legacy key)|>institutions|=last_known_institutions.id|"accepted for old bookmarks only; never show it
last_known_institutions.continent|cGM|Current continent|>continents|^bare
last_known_institutions.country_code|cGMU|Current country|>countries
last_known_institutions.id|iGMU|Current institution|>institutions
last_known_institutions.is_global_south|bGMB|Currently in the Global South|:eq
last_known_institutions.lineage|iGM|Current institution, including parts|>institutions
last_known_institutions.ror|xGM|Current institution ROR|@ROR|^stored
last_known_institutions.type|cGMU|Current institution type|>institution-types|^bare
openalex|iGN|OpenAlex ID|>authors|=ids.openalex
openalex_id|iGN|OpenAlex ID|>authors|=ids.openalex
orcid|xGU|ORCID|@ORCID|^url
parsed_longest_name.first|sGS|First name
parsed_longest_name.last|sGS|Last name
parsed_longest_name.middle|sGS|Middle name
parsed_longest_name.suffix|sGS|Name suffix
scopus|xG|Scopus author ID|@Scopus|:eq+or|"bare number or Scopus author URL
summary_stats.2yr_mean_citedness
summary_stats.h_index
summary_stats.i10_index
text.search
to_created_date
to_updated_date
topic_share.id
topics.id
works_count
x_concepts.id`,
  sources: `
apc_prices.currency|sGM|APC currency
apc_prices.price|nM|APC, any currency
apc_usd|nGSU|APC (USD)
cited_by_count
collection|lU|In saved collection
concept.id
concepts.id
continent
country_code
default.search|qU|Any text contains|=text.search
display_name
display_name.search
first_publication_year|nS|Earliest publication year
from_created_date
from_updated_date
has_issn|bGUB|Has ISSN|:eq
host_organization|iGSU|Host organisation|>publishers+institutions
host_organization.id|iGS|Host organisation|>publishers+institutions
host_organization_lineage|iGM|Host organisation, including parents|>publishers+institutions
ids.mag|xSU|MAG ID|@MAG
ids.openalex|iGSN|OpenAlex ID|>sources
is_core|bGSU|CWTS core source
is_global_south|bGB|In the Global South|:eq
is_high_oa_rate|bGS|High open access rate
is_high_oa_rate_since_year|nS|High open access rate since
is_in_doaj|bGSU|Listed in DOAJ
is_in_doaj_since_year|nS|In DOAJ since
is_in_jstage|bGS|Hosted on J-STAGE
is_in_jstage_since_year|nS|On J-STAGE since
is_oa|bGSU|Fully open access|"meaning differs from the works field of the same name
is_ojs|bGS|Runs on OJS
is_preprint_repository|bGS|Preprint server
issn|xGMU|ISSN|@ISSN
issn_l|xGSC|Linking ISSN|@ISSN
last_publication_year|nS|Latest publication year
oa_flip_year|nS|Year it became open access
openalex|iGN|OpenAlex ID|>sources|=ids.openalex
openalex_id|iGN|OpenAlex ID|>sources|=ids.openalex
summary_stats.2yr_mean_citedness
summary_stats.h_index
summary_stats.i10_index
text.search
to_created_date
to_updated_date
topic_share.id
topics.id
type|cGSU|Source type|>source-types|"values may hold a space, so quote them, as in type:"book series"; the value metadata also occurs
works_count
x_concepts.id`,
  institutions: `
cited_by_count
collection|lU|In saved collection
concept.id
concepts.id
continent
country_code
default.search|qU|Any text contains|=text.search
display_name
display_name.search
from_created_date
from_updated_date
has_ror|bGB|Has ROR ID|:eq
id|iGN|OpenAlex ID|>institutions|=ids.openalex
ids.openalex|iGSN|OpenAlex ID|>institutions
is_global_south|bGB|In the Global South|:eq
is_super_system|bGS|Umbrella system
lineage|iGMUN|Institution, including parts|>institutions
openalex|iGN|OpenAlex ID|>institutions|=ids.openalex
openalex_id|iGN|OpenAlex ID|>institutions|=ids.openalex
repositories.host_organization|iGM|Repository host|>institutions
repositories.host_organization_lineage|iGM|Repository host, including parents|>institutions
repositories.id|iGM|Hosted repository|>sources
roles.id
ror|xGS|ROR ID|@ROR
status|eGSC|Registry status|#institution_statuses
summary_stats.2yr_mean_citedness
summary_stats.h_index
summary_stats.i10_index
text.search
topic_share.id
topics.id
type|cGSU|Institution type|>institution-types
works_count
x_concepts.id`,
  topics: `
cited_by_count
collection|lU|In saved collection
default.search
description.search
display_name
display_name.search
domain.id
field.id|cGSU|Field|>fields
from_created_date
from_updated_date
id|iGN|OpenAlex ID|>topics|=ids.openalex
ids.openalex|iGSN|OpenAlex ID|>topics
keywords.search|q|Topic keywords contain
openalex|iGN|OpenAlex ID|>topics|=ids.openalex
subfield.id|cGSU|Subfield|>subfields
text.search
works_count`,
  keywords: `
cited_by_count
collection|lU|In saved collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>keywords
text.search
works_count`,
  publishers: `
cited_by_count
collection|lU|In saved collection
continent
country_codes|cGM|Country|>countries|"group keys are bare lower-case codes without display names
default.search
display_name
display_name.search
from_created_date
from_updated_date
hierarchy_level|nGS|Level in hierarchy
ids.openalex|iGSN|OpenAlex ID|>publishers
ids.ror|xGS|ROR ID|@ROR|^stored
ids.wikidata|xGS|Wikidata ID|@Wikidata|^stored
lineage|iGMN|Publisher, including imprints|>publishers
openalex|iGN|OpenAlex ID|>publishers|=ids.openalex
openalex_id|iGN|OpenAlex ID|>publishers|=ids.openalex
parent_publisher|iGSN|Parent publisher|>publishers
roles.id
ror|xG|ROR ID|=ids.ror|@ROR
summary_stats.2yr_mean_citedness
summary_stats.h_index
summary_stats.i10_index
text.search
wikidata|xG|Wikidata ID|=ids.wikidata|@Wikidata|^stored
works_count`,
  funders: `
awards_count|nGSU|Number of awards
cited_by_count
collection|lU|In saved collection
continent
country_code
default.search|qU|Any text contains|=text.search
description.search
display_name
display_name.search
from_created_date
from_updated_date
ids.crossref|xGSC|Crossref funder ID|@Crossref
ids.doi|xGSUC|Funder DOI|@DOI|^stored
ids.openalex|iGSN|OpenAlex ID|>funders
ids.ror|xGS|ROR ID|@ROR|^stored
ids.wikidata|xGS|Wikidata ID|@Wikidata|^stored
is_global_south|bGUB|In the Global South|:eq
openalex|iGN|OpenAlex ID|>funders|=ids.openalex
openalex_id|iGN|OpenAlex ID|>funders|=ids.openalex
roles.id
ror|xG|ROR ID|=ids.ror|@ROR
summary_stats.2yr_mean_citedness
summary_stats.h_index
summary_stats.i10_index
text.search
wikidata|xG|Wikidata ID|=ids.wikidata|@Wikidata|^stored
works_count`,
  awards: `
amount|fSU|Amount
collection
currency|sGSC|Currency
default.search
description.search
display_name.search|q|Title contains
doi|xSUC|DOI|@DOI|^url
end_year|nGSU|End year
funded_outputs|iGMN|Funded work|>works
funded_outputs_count|nSU|Number of funded works
funder.doi|xGSUC|Funder DOI|@DOI|^stored
funder.id|iGSU|Funder|>funders
funder.ror|xGSUC|Funder ROR|@ROR|^stored
funder_award_id|sGSU|Award number
funder_name|sGSC|Funder name
funder_scheme|sGSUC|Funding scheme
funding_type|sGSUC|Kind of funding
id|iGSUN|OpenAlex ID|>awards|^stored
institution_awarded.continent|cGM|Receiving continent|>continents|^bare
institution_awarded.country_code|cGMU|Receiving country|>countries
institution_awarded.id|iGM|Receiving institution|>institutions
institution_awarded.lineage|iGMU|Receiving institution, including parts|>institutions
institution_awarded.ror|xGMC|Receiving institution ROR|@ROR|^stored
institution_awarded.type|cGMC|Receiving institution type|>institution-types|^bare
lead_investigator.affiliation.country|sGSC|Lead investigator country
lead_investigator.affiliation.name|sGSC|Lead investigator affiliation
lead_investigator.family_name|sGSC|Lead investigator family name
lead_investigator.given_name|sGSC|Lead investigator given name
lead_investigator.orcid|xGSC|Lead investigator ORCID|@ORCID|^stored
primary_topic.domain.id|cGSU|Primary domain|>domains
primary_topic.field.id|cGSU|Primary field|>fields
primary_topic.id|iGSU|Primary topic|>topics
primary_topic.subfield.id|cGSU|Primary subfield|>subfields
provenance|sGSU|Data source
start_year|nGSU|Start year
text.search
topics.domain.id|cGM|Any topic in domain|>domains
topics.field.id|cGM|Any topic in field|>fields
topics.id|iGMU|Topic|>topics
topics.subfield.id|cGM|Any topic in subfield|>subfields`,
  concepts: `
ancestors.id|iGM|Broader concept|>concepts
cited_by_count
collection|lU|In saved collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
has_wikidata|bGB|Has Wikidata ID|:eq
ids.openalex|iGSN|OpenAlex ID|>concepts
level|nGS|Level (0 is broadest)
openalex|iGN|OpenAlex ID|>concepts|=ids.openalex
openalex_id|iGN|OpenAlex ID|>concepts|=ids.openalex
summary_stats.2yr_mean_citedness
summary_stats.h_index
summary_stats.i10_index
text.search
wikidata_id|xG|Wikidata ID|@Wikidata|^url
works_count`,
  domains: `
cited_by_count
collection
default.search
display_name
display_name.search
fields.id|nGMU|Contains field|>fields|^bare|"treated as a number by the server
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>domains
text.search
works_count`,
  fields: `
cited_by_count
collection
default.search
display_name
display_name.search
domain.id
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>fields
subfields.id|nGMU|Contains subfield|>subfields|^bare|"treated as a number by the server
text.search
works_count`,
  subfields: `
cited_by_count
collection
default.search
display_name
display_name.search
domain.id
field.id|cGSU|Field|>fields
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>subfields
text.search
topics.id|iGMU|Contains topic|>topics
works_count`,
  sdgs: `
cited_by_count
collection|lU|In saved collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>sdgs
text.search
works_count`,
  countries: `
cited_by_count
collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>countries
text.search
works_count`,
  continents: `
cited_by_count
collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>continents
text.search
works_count`,
  languages: `
cited_by_count
collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>languages
text.search
works_count`,
  licenses: `
cited_by_count
collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>licenses
text.search
works_count`,
  'work-types': `
cited_by_count
collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>work-types
text.search
works_count`,
  'source-types': `
cited_by_count
collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>source-types
text.search
works_count`,
  'institution-types': `
cited_by_count
collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>institution-types
text.search
works_count`,
  'oa-statuses': `
cited_by_count
collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>oa-statuses
text.search
works_count`,
  indexes: `
cited_by_count
collection
default.search
display_name
display_name.search
from_created_date
from_updated_date
id|cGS|OpenAlex ID|>indexes
text.search
works_count`,
  locations: `
default.search|q|Title contains|=text.search
id|sGSC|Location ID
is_oa|bGSU|Open copy
is_retracted|bGS|Retracted
language|cGSC|Language|>languages
license|cGSC|License|>licenses|"bare slug as stored on the location
native_id|sGSC|ID at its origin
native_id_namespace|sGSC|Kind of origin ID
provenance|sGSC|Data source
publisher|sGSC|Publisher name as supplied|"free text, although the server types it as a publisher
raw_source_name|sGSC|Source name as supplied
raw_type|sGSC|Type as supplied
source_id|iGSN|Source|>sources
source_name|sGSC|Source name
text.search|q|Title contains
title|sGSC|Exact title
title.search|q|Title contains
type|cGSC|Work type|>work-types
version|eGSC|Version|#versions
work_id|iGSN|Work|>works`,
}

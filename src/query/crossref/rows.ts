import type { CrossrefEntity } from '../model/entity-type.ts'

/*
 * Crossref's fields, one a line, as `catalog/row.ts` reads them: `name|kind and flags|label|extras`. A field is named as
 * its filter; facets of another name are aliases (`type-name` counts what `type` filters). `:` without operators: no
 * filter, only an order or a count. Source: reference crossref-catalog.json, state of August 2026. What holds the table to
 * it: `catalog.drift.test.ts` beside this file.
 */

/** `published` is the pair of dates that Crossref's facet of years stands for, as one range of years. */
const WORKS = `
affiliation|sGM|Affiliation as printed|:
alternative-id|sM|Publisher's own id|:eq+or
archive|sGM|Archive|:eq+or
article-number|s|Article number|:eq+or
assertion-group|sGM|Crossmark assertion group|:eq+or
assertion|sGM|Crossmark assertion|:eq+or
award.funder|cM|Funder of award|>crossref-funders|:eq+or
award.number|sM|Award number|:eq+or
category-name|sGM|Subject category|:eq+or|"Almost gone from current records"
clinical-trial-number|sM|Clinical trial number|:eq+or
container-title|sGMUC|Journal or book title|:eq+or|"The whole title, exact"
content-domain|sM|Crossmark domain|:eq+or
created|dS|First registered|:
deposited|dS|Last deposited|:
directory|eM|Listed in directory|#crossref-directories|:eq
doi|x|DOI|@DOI|^bare|:eq+or
from-accepted-date|d|Accepted from|@partial|:eq
from-approved-date|d|Approved from|@partial|:eq
from-awarded-date|d|Awarded from|@partial|:eq
from-created-date|d|First registered from|@instant|:eq
from-deposit-date|d|Last deposited from|@partial|:eq
from-event-end-date|d|Event ends from|@partial|:eq
from-event-start-date|d|Event starts from|@partial|:eq
from-index-date|d|Indexed from|@instant|:eq
from-issued-date|d|Issued from|@partial|:eq
from-online-pub-date|d|Published online from|@partial|:eq
from-posted-date|d|Posted from|@partial|:eq
from-print-pub-date|d|Published in print from|@partial|:eq
from-pub-date|d|Published from|@partial|:eq
from-update-date|d|Metadata updated from|@instant|:eq
full-text.application|eGM|Full-text link purpose|#crossref-link-applications|:eq+or
full-text.type|sM|Full-text media type|:eq+or
full-text.version|eM|Full-text version|#crossref-versions|:eq+or
funder-doi-asserted-by|eM|Funder DOI asserted by|#crossref-asserters|:eq+or
funder-doi|cGM|Funder|>crossref-funders|=funder|:eq+or
funder-name|sGM|Funder as printed|:
funder|cGMU|Funder|>crossref-funders|:eq+or
group-title|s|Group title|:eq+or
gte-award-amount|f|Award amount at least|:eq
has-abstract|bUB|Has abstract|:eq
has-affiliation-ror-id|bB|Has ROR ID on an affiliation|:eq
has-affiliation|bB|Has affiliation|:eq
has-alias|bB|Has aliased DOIs|:eq
has-archive|bB|Has archive|:eq
has-assertion|bB|Has Crossmark assertion|:eq
has-authenticated-orcid|bB|Has authenticated ORCID iD|:eq
has-award|bB|Has award number|:eq
has-clinical-trial-number|bB|Has clinical trial number|:eq
has-content-domain|bB|Has Crossmark domain|:eq
has-domain-restriction|bB|Crossmark domain restricted|:eq
has-event|bB|Has event|:eq
has-full-text|bUB|Has full-text link|:eq
has-funder-doi|bB|Has funder DOI|:eq
has-funder-ror-id|bB|Has ROR ID on a funder|:eq
has-funder|bUB|Has funder|:eq
has-license|bUB|Has license|:eq
has-orcid|bUB|Has ORCID iD|:eq
has-prime-doi|bB|Is an alias of another DOI|:eq
has-references|bUB|Has references|:eq
has-relation|bB|Has relation|:eq
has-ror-id|bB|Has any ROR ID|:eq
has-update-policy|bB|Has update policy|:eq
has-update|bUB|Has been updated|:eq
indexed|dS|Indexed|:
is-referenced-by-count|nS|Times cited|:
is-update|bUB|Is an update|:eq
isbn|sM|ISBN|:eq+or
issn|cGMU|Journal|>crossref-journals|:eq+or
issued|dS|Issued|:
journal-issue|sG|Issue|:
journal-volume|sG|Volume|:
license.delay|n|License delay at most (days)|:eq
license.url|sGMUC|License|:eq+or|"The whole address: http or https, case and a slash at the end matter"
license.version|eM|License applies to|#crossref-versions|:eq+or
license|sGMC|License|=license.url|:eq+or
link-application|eGM|Full-text link purpose|#crossref-link-applications|=full-text.application|:eq+or
lte-award-amount|f|Award amount at most|:eq
member|cU|Member|>crossref-members|:eq+or
orcid|xGM|ORCID iD|@ORCID|^bare|:eq+or
prefix|c|DOI prefix|>crossref-prefixes|:eq+or
published-online|dS|Published online|:
published-print|dS|Published in print|:
published|nGSU|Publication year|:eq+range
publisher-name|sGU|Publisher|:
query.affiliation|q|Affiliation contains|:text
query.author|qU|Author contains|:text
query.bibliographic|qU|Citation contains|:text
query.chair|q|Chair contains|:text
query.container-title|q|Journal or book title contains|:text
query.contributor|q|Any contributor contains|:text
query.degree|q|Degree contains|:text
query.description|q|Description contains|:text
query.editor|q|Editor contains|:text
query.event-acronym|q|Event acronym contains|:text
query.event-location|q|Event location contains|:text
query.event-name|q|Event name contains|:text
query.event-sponsor|q|Event sponsor contains|:text
query.event-theme|q|Event theme contains|:text
query.funder-name|q|Funder name contains|:text
query.publisher-location|q|Publisher location contains|:text
query.publisher-name|q|Publisher name contains|:text
query.standards-body-acronym|q|Standards body acronym contains|:text
query.standards-body-name|q|Standards body contains|:text
query.title|qU|Title contains|:text
query.translator|q|Translator contains|:text
references-count|nS|Number of references|:
relation-type|eGM|Relation|#crossref-relation-types|=relation.type|:eq+or
relation.object-type|eM|Related object type|#crossref-object-types|:eq+or
relation.object|sM|Related object|:eq+or
relation.type|eGM|Relation|#crossref-relation-types|:eq+or
ror-id|xGM|ROR ID|@ROR|^bare|:eq+or
source|sG|Origin of the record|:
type-name|cG|Record type|>crossref-types|=type|:eq+or
type|cGU|Record type|>crossref-types|:eq+or
until-accepted-date|d|Accepted until|@partial|:eq
until-approved-date|d|Approved until|@partial|:eq
until-awarded-date|d|Awarded until|@partial|:eq
until-created-date|d|First registered until|@instant|:eq
until-deposit-date|d|Last deposited until|@partial|:eq
until-event-end-date|d|Event ends until|@partial|:eq
until-event-start-date|d|Event starts until|@partial|:eq
until-index-date|d|Indexed until|@instant|:eq
until-issued-date|d|Issued until|@partial|:eq
until-online-pub-date|d|Published online until|@partial|:eq
until-posted-date|d|Posted until|@partial|:eq
until-print-pub-date|d|Published in print until|@partial|:eq
until-pub-date|d|Published until|@partial|:eq
until-update-date|d|Metadata updated until|@instant|:eq
update-type|eGM|Update type|#crossref-update-types|:eq+or
updated|dS|Metadata updated|:
updates|xM|Updates the DOI|@DOI|^bare|:eq+or`

/** The fields of each entity. */
export const ROWS: Readonly<Record<CrossrefEntity, string>> = {
  'crossref-works': WORKS,
  'crossref-members': `
backfile-doi-count|n|Number of older DOIs|:eq
current-doi-count|n|Number of current DOIs|:eq
prefix|cM|Owns the DOI prefix|>crossref-prefixes|:eq+or`,
  'crossref-funders': `
location|s|Country|:eq+or`,
  'crossref-journals': '',
  'crossref-types': '',
  'crossref-prefixes': '',
  'crossref-licenses': '',
}

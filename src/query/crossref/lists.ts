/*
 * Crossref's closed lists, one entry a line: `id|label|meaning`; a missing label is the id. Source: reference
 * crossref-catalog.json, state of August 2026.
 */
export const CROSSREF_LISTS: Readonly<Record<string, string>> = {
  'crossref-types': `book|Book
book-chapter|Book Chapter
book-section|Book Section
book-series|Book Series
book-set|Book Set
book-track|Book Track
component|Component
database|Database
dataset|Dataset
dissertation|Dissertation
edited-book|Edited Book
grant|Grant
journal|Journal
journal-article|Journal Article
journal-issue|Journal Issue
journal-volume|Journal Volume
monograph|Monograph
other|Other
book-part|Part
peer-review|Peer Review
posted-content|Posted Content
proceedings|Proceedings
proceedings-article|Proceedings Article
proceedings-series|Proceedings Series
reference-book|Reference Book
reference-entry|Reference Entry
report|Report
report-component|Report Component
report-series|Report Series
standard|Standard`,
  'crossref-relation-types': `is-derived-from|is derived from
has-derivation|has derivation
is-review-of|is review of
has-review|has review
is-comment-on|is comment on
has-comment|has comment
is-reply-to|is reply to
has-reply|has reply
based-on-data|based on data
is-data-basis-for|is data basis for
has-related-material|has related material
is-related-material|is related material
is-compiled-by|is compiled by
compiles|compiles
is-documented-by|is documented by
documents|documents
is-supplement-to|is supplement to
is-supplemented-by|is supplemented by
is-continued-by|is continued by
continues|continues
is-part-of|is part of
has-part|has part
references|references
is-referenced-by|is referenced by
is-based-on|is based on
is-basis-for|is basis for
requires|requires
is-required-by|is required by
has-translation|has translation
is-translation-of|is translation of
has-preprint|has preprint
is-preprint-of|is preprint of
has-manuscript|has manuscript
is-manuscript-of|is manuscript of
has-expression|has expression
is-expression-of|is expression of
has-manifestation|has manifestation
is-manifestation-of|is manifestation of
replaces|replaces
is-replaced-by|is replaced by
is-same-as|is same as
is-identical-to|is identical to
is-original-form-of|is original form of
is-varient-form-of|is varient form of
has-version|has version
is-version-of|is version of
has-format|has format`,
  'crossref-update-types': `addendum|Addendum
clarification|Clarification
correction|Correction
corrigendum|Corrigendum
erratum|Erratum
expression_of_concern|Expression of concern
new_edition|New edition
new_version|New version
partial_retraction|Partial retraction
removal|Removal
retraction|Retraction
withdrawal|Withdrawal`,
  'crossref-object-types': `doi|DOI
issn|ISSN
isbn|ISBN
uri|URI
pmid|PubMed ID
pmcid|PubMed Central ID
purl|PURL
arxiv|arXiv
ark|ARK
handle|Handle
uuid|UUID
ecli|ECLI
accession|accession number
other`,
  'crossref-versions': `vor|version of record
am|accepted manuscript
tdm|text mining
stm-asf|STM article sharing framework
unspecified`,
  'crossref-link-applications': `text-mining|text mining
similarity-checking|similarity checking
syndication
unspecified`,
  'crossref-directories': 'DOAJ',
  'crossref-asserters': `crossref|Crossref
publisher`,
}

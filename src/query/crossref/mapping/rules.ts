import type { EntityType } from '../../model/entity-type.ts'

/** How the values of a field are said in the other catalog. */
export type Values =
  | { readonly kind: 'as-is' | 'years' | 'days-from' | 'days-until' | 'types' | 'licenses' }
  | { readonly kind: 'lookup'; readonly there: EntityType | null; readonly back: EntityType | null }

/**
 * A field of works in the first provider's catalog and what comes nearest at Crossref. A note says how the condition
 * differs once it is there, or back; `null`: it means the same; `false`: it is not carried that way.
 */
export interface Rule {
  readonly core: string
  readonly crossref: string
  readonly values: Values
  readonly there: string | null | false
  readonly back: string | null | false
}

const AS_IS: Values = { kind: 'as-is' }

const lookup = (there: EntityType | null, back: EntityType | null = null): Values => ({ kind: 'lookup', there, back })

const DEPOSITED_ORCID = 'Crossref knows the ORCID iDs that publishers registered with a work, which are far fewer.'
const DEPOSITED_ROR =
  'Crossref knows the ROR ids that publishers registered, which are few; those of funders count too.'
const DEPOSITED_FUNDER = 'Crossref counts works whose publisher named the funder by its number.'
const BAG = 'Crossref takes the words as a bag: no phrases, no AND, OR, NOT.'
const OWN = 'Each provider judges by its own records.'

/**
 * Both catalogs, field by field. Meanings: reference openalex-api § 4.8 and openalex-catalog (works), reference
 * crossref-api § 4 to § 6 and crossref-catalog `works.filters`, as of August 2026. A pair stands twice where the ways differ.
 * The first rule of a field and a direction holds.
 */
export const RULES: readonly Rule[] = [
  { core: 'doi', crossref: 'doi', values: AS_IS, there: null, back: null },
  {
    core: 'publication_year',
    crossref: 'published',
    values: { kind: 'years' },
    there: 'Sent as two dates, from and until: the earlier of print and online.',
    back: 'OpenAlex has one date of publication for each work.',
  },
  { core: 'from_publication_date', crossref: 'from-pub-date', values: { kind: 'days-from' }, there: null, back: null },
  { core: 'to_publication_date', crossref: 'until-pub-date', values: { kind: 'days-until' }, there: null, back: null },
  { core: 'type', crossref: 'type', values: { kind: 'types' }, there: null, back: null },
  {
    core: 'primary_location.source.issn',
    crossref: 'issn',
    values: AS_IS,
    there: 'Crossref takes any ISSN of the journal.',
    back: 'OpenAlex counts works whose main location it is.',
  },
  {
    core: 'locations.source.issn',
    crossref: 'issn',
    values: AS_IS,
    there: 'Copies elsewhere do not count.',
    back: false,
  },
  {
    core: 'primary_location.source.id',
    crossref: 'issn',
    values: lookup('sources'),
    there: 'Asked by the ISSNs of the journal.',
    back: false,
  },
  {
    core: 'journal',
    crossref: 'issn',
    values: lookup('sources'),
    there: 'Asked by the ISSNs of the journal.',
    back: false,
  },
  {
    core: 'authorships.author.orcid',
    crossref: 'orcid',
    values: AS_IS,
    there: DEPOSITED_ORCID,
    back: 'OpenAlex counts all works that it gives to this person.',
  },
  { core: 'authorships.raw_orcid', crossref: 'orcid', values: AS_IS, there: DEPOSITED_ORCID, back: false },
  { core: 'authorships.author.id', crossref: 'orcid', values: lookup('authors'), there: DEPOSITED_ORCID, back: false },
  {
    core: 'authorships.institutions.ror',
    crossref: 'ror-id',
    values: AS_IS,
    there: DEPOSITED_ROR,
    back: 'OpenAlex finds institutions in printed affiliations; funders do not count.',
  },
  {
    core: 'authorships.institutions.lineage',
    crossref: 'ror-id',
    values: lookup('institutions'),
    there: `${DEPOSITED_ROR} Parts of the institution do not count.`,
    back: false,
  },
  {
    core: 'authorships.institutions.id',
    crossref: 'ror-id',
    values: lookup('institutions'),
    there: DEPOSITED_ROR,
    back: false,
  },
  {
    core: 'funders.id',
    crossref: 'funder',
    values: lookup('funders', 'crossref-funders'),
    there: DEPOSITED_FUNDER,
    back: 'OpenAlex also finds funders in the text of works.',
  },
  {
    core: 'awards.funder_id',
    crossref: 'award.funder',
    values: lookup('funders', 'crossref-funders'),
    there: DEPOSITED_FUNDER,
    back: 'OpenAlex has awards of its own.',
  },
  {
    core: 'awards.funder_award_id',
    crossref: 'award.number',
    values: AS_IS,
    there: 'Crossref compares award numbers without blanks, dashes and case.',
    back: 'OpenAlex wants the number as it is written.',
  },
  {
    core: 'doi_starts_with',
    crossref: 'prefix',
    values: AS_IS,
    there: 'Crossref asks who owns the DOI now, whatever it begins with.',
    back: 'OpenAlex asks what the DOI begins with, whoever owns it now.',
  },
  {
    core: 'primary_location.license',
    crossref: 'license.url',
    values: { kind: 'licenses' },
    there: 'Asked by the usual addresses of the license; other spellings are missed.',
    back: 'OpenAlex asks for the license of the main location, of whatever version.',
  },
  ...['best_oa_location.license', 'locations.license'].map(
    (core): Rule => ({
      core,
      crossref: 'license.url',
      values: { kind: 'licenses' },
      there: 'Asked by the usual addresses of the license, as the publisher gave it; copies elsewhere do not count.',
      back: false,
    }),
  ),
  { core: 'has_abstract', crossref: 'has-abstract', values: AS_IS, there: OWN, back: OWN },
  { core: 'has_references', crossref: 'has-references', values: AS_IS, there: OWN, back: OWN },
  { core: 'has_orcid', crossref: 'has-orcid', values: AS_IS, there: OWN, back: OWN },
  { core: 'has_raw_affiliation_strings', crossref: 'has-affiliation', values: AS_IS, there: OWN, back: OWN },
  {
    core: 'display_name.search',
    crossref: 'query.title',
    values: AS_IS,
    there: BAG,
    back: 'Every word has to be there.',
  },
  {
    core: 'raw_affiliation_strings.search',
    crossref: 'query.affiliation',
    values: AS_IS,
    there: BAG,
    back: 'Every word has to be there.',
  },
  {
    core: 'raw_author_name.search',
    crossref: 'query.author',
    values: AS_IS,
    there: BAG,
    back: 'Every word has to be there; they may come from several authors.',
  },
  {
    core: 'title_and_abstract.search',
    crossref: 'query.bibliographic',
    values: AS_IS,
    there: `${BAG} Titles, names, years and numbers of a citation are searched, abstracts are not.`,
    back: 'Titles and abstracts are searched; names and numbers are not.',
  },
  {
    core: 'raw_author_name.search',
    crossref: 'query.contributor',
    values: AS_IS,
    there: false,
    back: 'Authors alone are searched.',
  },
]

/** "Has any value" in one catalog, a yes or no at Crossref. */
export const PRESENCE: readonly (readonly [core: string, crossref: string])[] = [
  ['funders.id', 'has-funder'],
  ['awards.id', 'has-award'],
  ['primary_location.license', 'has-license'],
  ['authorships.institutions.ror', 'has-affiliation-ror-id'],
]

/** Types that mean the same in both catalogs. */
export const SAME_TYPES: readonly (readonly [core: string, crossref: string])[] = [
  ['book-chapter', 'book-chapter'],
  ['dataset', 'dataset'],
  ['dissertation', 'dissertation'],
  ['peer-review', 'peer-review'],
  ['reference-entry', 'reference-entry'],
  ['report', 'report'],
  ['standard', 'standard'],
]

/** Types that come near, with what differs. */
export const NEAR_TYPES: readonly {
  readonly core: string
  readonly crossref: readonly string[]
  readonly note: string
}[] = [
  {
    core: 'article',
    crossref: ['journal-article'],
    note: 'Reviews, letters and editorials are journal articles to Crossref, types of their own to OpenAlex.',
  },
  { core: 'preprint', crossref: ['posted-content'], note: 'Posted content is more than preprints.' },
  {
    core: 'conference-paper',
    crossref: ['proceedings-article'],
    note: 'OpenAlex counts many papers of proceedings as articles.',
  },
  {
    core: 'book',
    crossref: ['book', 'monograph', 'edited-book', 'reference-book'],
    note: 'OpenAlex does not tell monographs, edited and reference books apart.',
  },
  { core: 'supplementary-materials', crossref: ['component'], note: 'Components are figures and tables too.' },
]

/** Fields that groups are counted by in both catalogs: the first provider's, Crossref's, and how the groups differ. */
export const GROUP_RULES: readonly (readonly [core: string, crossref: string, note: string | null])[] = [
  ['publication_year', 'published', null],
  ['type', 'type', 'The two vocabularies of types differ.'],
  ['primary_location.source.id', 'container-title', 'Counted by the printed title, at most 100 of them.'],
  ['primary_location.source.host_organization_lineage', 'publisher-name', 'Counted by the printed name.'],
  ['primary_location.source.host_organization', 'publisher-name', 'Counted by the printed name.'],
  ['primary_location.source.issn', 'issn', null],
  ['authorships.author.orcid', 'orcid', 'ORCID iDs that publishers registered, at most 100 of them.'],
  ['authorships.author.id', 'orcid', 'Persons with a registered ORCID iD, at most 100 of them.'],
  ['authorships.institutions.ror', 'ror-id', 'ROR ids that publishers registered.'],
  ['authorships.institutions.lineage', 'ror-id', 'ROR ids that publishers registered, without the parts.'],
  ['authorships.institutions.id', 'ror-id', 'ROR ids that publishers registered.'],
  ['funders.id', 'funder', 'Funders that publishers named by number.'],
  ['primary_location.license', 'license.url', 'Licenses by address, each spelling apart.'],
  ['best_oa_location.license', 'license.url', 'Licenses by address, each spelling apart.'],
  ['biblio.volume', 'journal-volume', null],
  ['biblio.issue', 'journal-issue', null],
]

/** Orders that both catalogs have. */
export const SORT_RULES: readonly (readonly [core: string, crossref: string, note: string | null])[] = [
  ['relevance_score', 'relevance_score', 'Each provider ranks in its own way.'],
  ['publication_date', 'published', null],
  ['publication_year', 'published', null],
  ['cited_by_count', 'is-referenced-by-count', 'Crossref counts citations among its own records.'],
  ['referenced_works_count', 'references-count', 'Crossref counts references as deposited.'],
  ['created_date', 'created', 'When the record was made there.'],
  ['updated_date', 'updated', 'When the record was changed there.'],
]

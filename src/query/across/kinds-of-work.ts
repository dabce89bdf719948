/**
 * Which of Crossref's record types a work type of OpenAlex is made of. Its types are finer in some places (a review is a
 * journal article to Crossref) and coarser in others. Rule: reference openalex-api § 12 (`crossref_types` of work types)
 * and crossref-catalog `recordTypes`, as of August 2026; no list of the pairs is published.
 */
const JOURNAL = ['journal-article'] as const

export const CROSSREF_TYPES: Readonly<Record<string, readonly string[]>> = {
  article: [...JOURNAL, 'proceedings-article', 'posted-content', 'book-chapter', 'other'],
  book: ['book', 'monograph', 'edited-book', 'reference-book', 'book-set'],
  'book-chapter': ['book-chapter', 'book-part', 'book-section', 'book-track', 'reference-entry'],
  'book-review': JOURNAL,
  'conference-abstract': ['proceedings-article', ...JOURNAL],
  'conference-paper': ['proceedings-article', ...JOURNAL],
  'data-paper': JOURNAL,
  dataset: ['dataset', 'database'],
  dissertation: ['dissertation'],
  editorial: JOURNAL,
  erratum: JOURNAL,
  letter: JOURNAL,
  other: ['other'],
  paratext: [
    'component',
    'journal',
    'journal-issue',
    'journal-volume',
    'book-series',
    'proceedings',
    'proceedings-series',
    'report-series',
    ...JOURNAL,
  ],
  'peer-review': ['peer-review'],
  preprint: ['posted-content'],
  'reference-entry': ['reference-entry'],
  report: ['report', 'report-component'],
  retraction: JOURNAL,
  review: JOURNAL,
  'software-paper': JOURNAL,
  standard: ['standard'],
  'supplementary-materials': ['component'],
}

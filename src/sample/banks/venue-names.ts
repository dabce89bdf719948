/** Types of venue: how often (relative), and which share is core. */
export const VENUE_TYPES = [
  { type: 'journal', share: 70, isCore: 0.8 },
  { type: 'repository', share: 9, isCore: 0 },
  { type: 'conference', share: 8, isCore: 0.3 },
  { type: 'book series', share: 6, isCore: 0.4 },
  { type: 'ebook platform', share: 4, isCore: 0 },
  { type: 'other', share: 2, isCore: 0 },
  { type: 'metadata', share: 1, isCore: 0 },
]

/** Repositories every sample has, so that preprints and copies have somewhere to be. */
export const FIXED_REPOSITORIES = ['PolarPrints', 'LifeDrafts', 'SocScrolls', 'MedPapers Central', 'DataHarbour']

/** Shapes of names by type; `{t}` is a subject, `{p}` a place. */
export const VENUE_NAMES: Readonly<Record<string, readonly string[]>> = {
  journal: [
    'Journal of {t}',
    'Annals of {t}',
    '{t} Letters',
    'International Review of {t}',
    '{p} Journal of {t}',
    '{t}: Theory & Practice',
    'Acta {p}',
    'Advances in {t}',
    'Revista de Estudios {p}',
    'Acta Academiae {p}',
    "{p}'s Quarterly of {t}",
  ],
  repository: ['{p} Digital Repository', '{p} Open Archive', 'e-Theses {p}'],
  conference: ['Proceedings of the {p} Symposium on {t}', 'International Conference on {t}'],
  'book series': ['Studies in {t}', '{p} Lecture Notes in {t}', 'Handbooks of {t}'],
  'ebook platform': ['{p} eBooks', '{p} Books Online'],
  other: ['{p} Reports', 'Working Papers of {p}'],
  metadata: ['{p} Union Catalogue', '{p} Index of {t}'],
}

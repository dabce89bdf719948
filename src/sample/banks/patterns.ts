/**
 * Shapes of titles and abstracts. `{a}` `{b}` `{c}` are terms of the topic, `{A}` the first one with a capital, `{m}`
 * a kind of study, `{M}` the same with a capital, `{t}` a technique, `{T}` with a capital, `{g}` a place or group,
 * `{n}` a number, `{y}` `{z}` two years.
 */
export const ARTICLE_TITLES: readonly string[] = [
  'Effects of {a} on {b}',
  'Effects of {a} on {b} in {g}: a {m}',
  '{A} and {b} in {g}',
  'The role of {a} in {b}',
  '{A}: a {m}',
  'Linking {a} to {b}: evidence from {g}',
  'Towards a better understanding of {a} in {g}',
  'What can {a} tell us about {b}?',
  'Rethinking {a}: from {b} to {c}',
  '{A} revisited: a {m}',
  'Measuring {a}: lessons from {g}',
  'Predicting {b} from {a} using {t}',
  '{T} for the study of {a} and {b}',
  'Patterns of {a} and {b} across {g}',
  '{M} of {a} with a focus on {b}',
  'How {a} and {b} interact: insights from {t}',
  'A new approach to {a} based on {t}',
  'On {a}',
  '{A} in {g}, {y}–{z}',
  'Determinants of {b} among {g}',
  'Comparing {a} with {b}: a {m}',
  'Uncertainty in {a}: implications for {b} and {c}',
  '{A}, {b}, and {c}',
  'Long-term trends in {a} in {g}',
]

/** Title shapes of the other kinds of work; kinds without an entry take those of articles. */
export const TITLES_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  review: [
    '{A}: a review',
    'A systematic review of {a} and {b}',
    'Advances in {a}: a critical review',
    'Twenty years of research on {a}',
  ],
  book: ['The Handbook of {a}', '{A}: Theory and Practice', 'An Introduction to {a}', '{A} and its Critics'],
  'book-chapter': ['{A}', 'Introduction: {a} today', 'Chapter {n}: {A}', '{A} in Practice'],
  'book-review': ['Book review: {A} in {g}', 'Review of "{A} and {b}"'],
  'conference-abstract': ['P{n}: {A} in {g}', 'Abstract {n}: effects of {a} on {b}'],
  'conference-paper': ['{T} for {a}', 'An efficient method for {a} using {t}', 'Demo: {a} with {t}', '{A} via {t}'],
  'data-paper': ['A dataset of {a} in {g}', 'An open database of {a} and {b}'],
  dataset: ['Data from: Effects of {a} on {b}', '{A} in {g}, {y}–{z} [dataset]', 'Supplementary data: {a}'],
  dissertation: ['{A} and {b} in {g}', 'Essays on {a}', 'A study of {a} with {t}'],
  editorial: ['Editorial', 'Why {a} matters', 'Editorial: New perspectives on {a}', 'Welcome to volume {n}'],
  erratum: ['Erratum to: {A} and {b}', 'Correction: Effects of {a} on {b}', 'Corrigendum'],
  letter: ['Letter to the editor', 'Comment on "{A} and {b}"', 'Reply to comments on {a}'],
  libguides: ['Library guide: {A}', 'Research guides: {A}'],
  paratext: [
    'Front Matter',
    'Table of Contents',
    'Back Cover',
    'Issue Information',
    'Editorial Board',
    'Masthead',
    'Index',
  ],
  'peer-review': ['Review for "{A} and {b}"', 'Decision letter for "Effects of {a} on {b}"', 'Author response: {a}'],
  'reference-entry': ['{A}', '{A}, History of', '{A} (encyclopedia entry)'],
  report: ['{A} in {g}: technical report no. {n}', 'Policy brief: {a}', 'Annual report on {a} {y}'],
  retraction: ['Retraction notice to "{A} and {b}"', 'Retraction: Effects of {a} on {b}'],
  software: ['{a}-tools: software for {b}', 'Code for "{A} with {t}" v1.{n}'],
  'software-paper': ['An open-source package for {a}', 'A toolkit for {a} with {t}'],
  standard: ['Standard test method for {a}', 'Guideline {n}: {a}'],
  'supplementary-materials': ['Additional file {n} of {A} and {b}', 'Supplementary Table {n}'],
}

/** What one domain studies with and where. Techniques: `name@year` since when. */
export interface DomainWords {
  readonly studies: readonly string[]
  readonly techniques: readonly string[]
  readonly groups: readonly string[]
}

export const WORDS_BY_DOMAIN: Readonly<Record<string, DomainWords>> = {
  '1': {
    studies: [
      'field experiment',
      'comparative genomic analysis',
      'long-term study',
      'meta-analysis',
      'laboratory study',
      'multi-site survey',
    ],
    techniques: [
      'machine learning@1988',
      'stable isotopes@1970',
      'single-cell sequencing@2010',
      'Bayesian models@1985',
      'environmental DNA@2008',
      'live imaging@1995',
      'proteomics@1996',
    ],
    groups: [
      'a model organism',
      'mountain regions',
      'the North Atlantic',
      'tropical islands',
      'wild populations',
      'mice',
      'temperate forests',
    ],
  },
  '2': {
    studies: [
      'qualitative study',
      'panel data analysis',
      'survey experiment',
      'comparative case study',
      'discourse analysis',
      'longitudinal study',
    ],
    techniques: [
      'structural equation models@1975',
      'text mining@1998',
      'oral histories',
      'machine learning@1988',
      'interviews',
      'network analysis@1975',
      'difference-in-differences@1990',
    ],
    groups: [
      'rural communities',
      'secondary schools',
      'the public sector',
      'small firms',
      'university students',
      'border regions',
      'big cities',
    ],
  },
  '3': {
    studies: [
      'numerical study',
      'experimental investigation',
      'simulation study',
      'comparative assessment',
      'theoretical analysis',
      'field measurement',
    ],
    techniques: [
      'machine learning@1988',
      'deep learning@2012',
      'finite element analysis@1965',
      'density functional theory@1968',
      'Monte Carlo methods',
      'remote sensing@1970',
      'neural networks@1986',
    ],
    groups: [
      'coastal regions',
      'industrial plants',
      'cold climates',
      'the laboratory',
      'smart cities',
      'large-scale systems',
      'the upper atmosphere',
    ],
  },
  '4': {
    studies: [
      'randomised controlled trial',
      'retrospective cohort study',
      'systematic review and meta-analysis',
      'cross-sectional survey',
      'case report',
      'qualitative study',
      'prospective cohort study',
    ],
    techniques: [
      'machine learning@1988',
      'propensity scores@1990',
      'magnetic resonance imaging@1982',
      'mixed-effects models@1985',
      'routine data',
      'deep learning@2012',
      'patient interviews',
    ],
    groups: [
      'older adults',
      'children',
      'primary care',
      'low-income settings',
      'hospital inpatients',
      'pregnant women',
      'adolescents',
    ],
  },
}

/** Sentences of an abstract: one of each row. */
export const ABSTRACT_ROWS: readonly (readonly string[])[] = [
  [
    'Interest in {a} has grown, yet the link with {b} remains unclear.',
    '{A} and {b} are often discussed together but rarely measured side by side.',
    'BACKGROUND: Little is known about {a} in {g}.',
    'The interplay of {a}, {b} and {c} is a long-standing question.',
    'Recent work on {a} has renewed the debate about {b}.',
  ],
  [
    'We studied {a} in {g} between {y} and {z} with a {m}.',
    'Here we combine {t} with data on {b} from {g}.',
    'METHODS: A {m} with {n} observations was carried out, and {t} were applied.',
    'This paper presents a {m} of {b} that builds on {t}.',
    'Using {t}, we compare {n} cases of {a} from {g}.',
  ],
  [
    'Changes in {b} were related to {a} (n = {n}, p < 0.05).',
    'We find that {c} explained more of the variation than {b}, by {n} percent on average.',
    'RESULTS: {B} differed between groups, whereas {c} did not.',
    'The effect of {a} was largest where {c} had been observed before.',
    'No evidence was found that {a} and {c} are independent of each other.',
  ],
  [
    'The results suggest that {c} deserves closer attention.',
    'These findings inform future work on {b} and {c}.',
    'CONCLUSIONS: {A} should be considered whenever {b} is assessed.',
    'We discuss what this means for {a} and outline open questions.',
    'Data and code are openly available.',
  ],
]

/** Parameters of the provider's API, by their underscored names. Source: provider reference § 1.1 and § 2.4, as of 2026-08. */
export const API_PARAMETERS: ReadonlySet<string> = new Set([
  'apc_sum',
  'author_hint',
  'bypass_cache',
  'cited_by_count_sum',
  'corpus',
  'count',
  'cursor',
  'data_version',
  'entity_type',
  'filter',
  'format',
  'group_by',
  'group_bys',
  'hide_works',
  'hide_zero',
  'id',
  'include_xpac',
  'oql',
  'page',
  'per_page',
  'q',
  'query',
  'sample',
  'search',
  'search.exact',
  'search.semantic',
  'search.title',
  'search.title.exact',
  'search.title_and_abstract',
  'search.title_and_abstract.exact',
  'seed',
  'select',
  'sort',
  'title',
  'warm',
  'zoom',
])

/** Parameters of our own addresses. */
const OWN_PARAMETERS = ['source', 'columns', 'facets', 'view', 'record', 'top', 'unread'] as const

/** Every parameter that means something to us or to the provider. */
export const KNOWN_PARAMETERS: ReadonlySet<string> = new Set([...API_PARAMETERS, ...OWN_PARAMETERS])

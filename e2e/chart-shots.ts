/** A picture of a kind of chart: its name and what it is taken of. */
export interface ChartShot {
  readonly name: string
  readonly path: string
  readonly colorScheme?: 'dark'
  /** The part of the page that is taken. */
  readonly part: string
}

const SET = '/works?source=sample&filter=publication_year:1990-,type:article|review'

/** Two periods beside the set. */
const PERIODS = [1970, 1980]
  .map((from) => `/works?source%3Dsample%26filter%3Dpublication_year:${from}-${from + 9},type:article%7Creview`)
  .join('+')

/** One of each kind, on the fields it is made for. */
const KINDS: readonly (readonly [kind: string, search: string])[] = [
  ['bars', 'group_by=open_access.oa_status:include_unknown'],
  ['bars-log', 'group_by=language:include_unknown&chart=log'],
  ['columns', 'group_by=publication_year:include_unknown'],
  ['line', 'group_by=publication_year&chart=line'],
  ['area', 'group_by=publication_year&chart=area,share'],
  ['histogram', 'group_by=cited_by_count:include_unknown&chart=histogram'],
  ['treemap', 'group_by=primary_topic.field.id:include_unknown&chart=treemap'],
  ['map', 'group_by=authorships.countries:include_unknown&chart=map'],
  ['split-stacked', 'group_by=type:include_unknown&split=open_access.oa_status'],
  ['split-lines', 'group_by=publication_year&split=open_access.oa_status'],
  ['heatmap', 'group_by=primary_topic.field.id:include_unknown&split=publication_year:10&chart=heatmap'],
  ['pivot', 'group_by=open_access.oa_status&split=language&chart=pivot'],
  ['compared', `group_by=open_access.oa_status&compare_as=share&compare=${PERIODS}`],
]

/** Pictures of every kind of chart in both themes: only the chart, with its choices and sums. */
export const CHART_SHOTS: readonly ChartShot[] = KINDS.flatMap(([kind, search]) => {
  const shot = { path: `${SET}&${search}`, part: '#groups > div:last-of-type' }
  return [
    { ...shot, name: `chart-${kind}-light` },
    { ...shot, name: `chart-${kind}-dark`, colorScheme: 'dark' as const },
  ]
})

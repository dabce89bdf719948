/** A picture of a kind of chart: its name and what it is taken of. */
export interface ChartShot {
  readonly name: string
  readonly path: string
  readonly colorScheme?: 'dark'
  /** The part of the page that is taken. */
  readonly part: string
}

const SET = '/works?source=sample&filter=publication_year:1990-,type:article|review'

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
]

/** Pictures of every kind of chart in both themes: only the chart, with its choices and sums. */
export const CHART_SHOTS: readonly ChartShot[] = KINDS.flatMap(([kind, search]) => {
  const shot = { path: `${SET}&${search}`, part: '#groups > div:last-of-type' }
  return [
    { ...shot, name: `chart-${kind}-light` },
    { ...shot, name: `chart-${kind}-dark`, colorScheme: 'dark' as const },
  ]
})

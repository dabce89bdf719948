import { formatCsv } from '#lib/csv'
import type { GroupRow } from '#query'
import type { ChartModel } from './chart-model.ts'

type Figures = Pick<ChartModel, 'marks' | 'outside' | 'unknown'>

/** The figures of a chart, one row a mark, unknown last without a key. A chart ranks nothing. */
export const chartRows = ({ marks, outside, unknown }: Figures): readonly GroupRow[] =>
  [...marks, ...outside, ...(unknown ? [unknown] : [])].flatMap(({ key, label, count, share }) =>
    count === null ? [] : [{ rank: null, key, label, count, share }],
  )

/** The figures of a chart as CSV: one line a mark, unknown last with an empty key. */
export const chartCsv = (figures: Figures): string =>
  formatCsv([
    ['key', 'label', 'count', 'share'],
    ...chartRows(figures).map(({ key, label, count, share }) => [key, label, count, share]),
  ])

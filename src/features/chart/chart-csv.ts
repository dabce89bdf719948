import { formatCsv } from '#lib/csv'
import type { GroupRow } from '#query'
import type { ChartModel } from './chart-model.ts'

/** The figures of a chart, one row a mark, unknown last without a key. A chart ranks nothing. */
export const chartRows = ({ marks, unknown }: Pick<ChartModel, 'marks' | 'unknown'>): readonly GroupRow[] =>
  [...marks, ...(unknown ? [unknown] : [])].map(({ key, label, count, share }) => ({
    rank: null,
    key,
    label,
    count,
    share,
  }))

/** The figures of a chart as CSV: one line a mark, unknown last with an empty key. */
export const chartCsv = ({ marks, unknown }: Pick<ChartModel, 'marks' | 'unknown'>): string =>
  formatCsv([
    ['key', 'label', 'count', 'share'],
    ...chartRows({ marks, unknown }).map(({ key, label, count, share }) => [key, label, count, share]),
  ])

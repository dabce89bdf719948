import { formatCsv } from '#lib/csv'
import type { ChartModel } from './chart-model.ts'

/** The figures of a chart as CSV: one line a mark, unknown last with an empty key. */
export const chartCsv = ({ marks, unknown }: Pick<ChartModel, 'marks' | 'unknown'>): string =>
  formatCsv([
    ['key', 'label', 'count', 'share'],
    ...[...marks, ...(unknown ? [unknown] : [])].map(({ key, label, count, share }) => [key, label, count, share]),
  ])

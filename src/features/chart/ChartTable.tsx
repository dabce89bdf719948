import { formatCount, formatShare } from '#lib/count'
import classes from './chart.module.css'
import type { ChartModel } from './chart-model.ts'
import { idOf, type Mark, whyNotOf } from './mark.ts'

interface ChartTableProps {
  readonly model: Pick<ChartModel, 'marks' | 'outside' | 'unknown'>
  readonly caption: string
  /** What the first column holds: the label of the field. */
  readonly heading: string
  readonly onPick: (mark: Mark) => void
}

const NO_MARK = { range: null, isRunning: false } as const

/** The figures of a chart as a table: what the picture shows, to read, to copy, to act on. */
export function ChartTable({ model, caption, heading, onPick }: ChartTableProps) {
  const { marks, outside, unknown } = model
  const counted = outside.flatMap((one) => (one.count === null ? [] : [{ ...NO_MARK, ...one, count: one.count }]))
  const rows = [...marks, ...counted, ...(unknown ? [unknown] : [])]
  return (
    <table className={classes['table']}>
      <caption className="bs-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">Count</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((mark) => (
          <tr key={idOf(mark)}>
            <th scope="row">
              {whyNotOf(mark) === null ? (
                <button type="button" className={classes['quiet']} onClick={() => onPick(mark)}>
                  {mark.label}
                </button>
              ) : (
                <span title={whyNotOf(mark) ?? undefined}>{mark.label}</span>
              )}
              {mark.isRunning && ' (year not over)'}
            </th>
            <td>{formatCount(mark.count)}</td>
            <td>{formatShare(mark.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { formatCount, formatShare } from '#lib/count'
import type { Field } from '#query'
import classes from './chart.module.css'
import type { ChartModel, Mark } from './chart-model.ts'

interface ChartTableProps {
  readonly model: ChartModel
  readonly field: Field
  readonly many: string
  readonly onPick: (mark: Mark) => void
}

/** The figures of a chart as a table: what the picture shows, to read, to copy, to act on. */
export function ChartTable({ model, field, many, onPick }: ChartTableProps) {
  const rows = model.unknown ? [...model.marks, model.unknown] : model.marks
  return (
    <table className={classes['table']}>
      <caption className="bs-visually-hidden">
        Number of {many} by {field.label.toLowerCase()}
      </caption>
      <thead>
        <tr>
          <th scope="col">{field.label}</th>
          <th scope="col">Count</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((mark) => (
          <tr key={mark.key ?? 'unknown'}>
            <th scope="row">
              {'clause' in mark.action ? (
                <button type="button" className={classes['quiet']} onClick={() => onPick(mark)}>
                  {mark.label}
                </button>
              ) : (
                <span title={mark.action.whyNot}>{mark.label}</span>
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

import { useNames, useSource } from '#data'
import { describe, entityInfo, type Field, idsToName } from '#query'
import { saveFile } from '#ui'
import { fullLinkOf, useList } from '#url'
import classes from './chart.module.css'
import { chartCsv } from './chart-csv.ts'
import type { ChartModel } from './chart-model.ts'
import { chartSvg, type PictureWords } from './chart-svg.ts'
import { toPng } from './to-png.ts'

interface SaveChartProps {
  readonly model: ChartModel
  readonly field: Field
  readonly sum: string
  /** When the groups were received, ms since the epoch. */
  readonly receivedAt: number
}

/** Pixels of the PNG for one of the picture: sharp on paper and dense screens. */
const PNG_SCALE = 2

/** Saves the figures or the picture of a chart. The picture carries the query, how the figures add up, source and date. */
export function SaveChart({ model, field, sum, receivedAt }: SaveChartProps) {
  const { query, view, unread } = useList()
  const handle = useSource(query.source)
  const names = useNames(handle, idsToName(query))
  const day = new Date(receivedAt).toISOString().slice(0, 10)
  const name = `bibscope-${query.entity}-by-${field.id.replaceAll('.', '-')}-${day}`
  const link = fullLinkOf({ route: { kind: 'list', query, view: { ...view, record: null } }, unread })
  const words = (): PictureWords => ({
    title: `${entityInfo(query.entity).label} by ${field.label.toLowerCase()}`,
    sentence: describe(query, null, names),
    axis: field.label,
    notes: [
      ...(model.marks.some(({ isRunning }) => isRunning) ? ['Hatched: the year is not over.'] : []),
      sum,
      `Source: ${handle.source.label}, ${day}. ${link}`,
    ],
  })
  const handlePng = async () => saveFile(`${name}.png`, await toPng(chartSvg(model, words()), PNG_SCALE), 'image/png')
  return (
    <span className={classes['save']}>
      Save
      <button
        type="button"
        className={classes['quiet']}
        aria-label="Save the figures as CSV"
        onClick={() => saveFile(`${name}.csv`, chartCsv(model), 'text/csv;charset=utf-8')}
      >
        CSV
      </button>
      <button
        type="button"
        className={classes['quiet']}
        aria-label="Save the picture as SVG"
        onClick={() => saveFile(`${name}.svg`, chartSvg(model, words()), 'image/svg+xml')}
      >
        SVG
      </button>
      <button
        type="button"
        className={classes['quiet']}
        aria-label="Save the picture as PNG"
        onClick={() => void handlePng()}
      >
        PNG
      </button>
    </span>
  )
}

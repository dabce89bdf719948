import { useNames, useSource } from '#data'
import { describe, idsToName } from '#query'
import { saveFile } from '#ui'
import { fullLinkOf, useList } from '#url'
import classes from './chart.module.css'
import { chartSvg } from './picture/chart-svg.ts'
import { toPng } from './picture/to-png.ts'
import type { Sheet } from './sheet.ts'

/** Pixels of the PNG for one of the picture: sharp on paper and dense screens. */
const PNG_SCALE = 2

/** Saves the figures or the picture of a chart. The picture carries the query, how the figures add up, source and date. */
export function SaveChart({ sheet }: { readonly sheet: Sheet }) {
  const { query, view, unread } = useList()
  const handle = useSource(query.source)
  const names = useNames(handle, idsToName(query))
  const day = new Date(sheet.receivedAt).toISOString().slice(0, 10)
  const name = `bibscope-${query.entity}-by-${sheet.name}-${day}`
  const link = fullLinkOf({ route: { kind: 'list', query, view: { ...view, record: null } }, unread })
  const svg = () =>
    chartSvg(sheet.draws, {
      title: sheet.title,
      sentence: describe(query, null, names),
      alt: sheet.alt,
      notes: [...sheet.notes, `Source: ${handle.source.label}, ${day}. ${link}`],
    })
  const handlePng = async () => saveFile(`${name}.png`, await toPng(svg(), PNG_SCALE), 'image/png')
  return (
    <span className={classes['save']}>
      Save
      <SaveButton
        type="CSV"
        what="figures"
        onSave={() => saveFile(`${name}.csv`, sheet.csv(), 'text/csv;charset=utf-8')}
      />
      <SaveButton type="SVG" what="picture" onSave={() => saveFile(`${name}.svg`, svg(), 'image/svg+xml')} />
      <SaveButton type="PNG" what="picture" onSave={() => void handlePng()} />
    </span>
  )
}

interface SaveButtonProps {
  readonly type: 'CSV' | 'SVG' | 'PNG'
  readonly what: 'figures' | 'picture'
  onSave(): void
}

const SaveButton = ({ type, what, onSave }: SaveButtonProps) => (
  <button type="button" className={classes['quiet']} aria-label={`Save the ${what} as ${type}`} onClick={onSave}>
    {type}
  </button>
)

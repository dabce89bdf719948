import { useState } from 'react'
import { useNames, useSource } from '#data'
import { describe, idsToName } from '#query'
import { saveFile } from '#ui'
import { fullLinkOf, useList } from '#url'
import classes from './chart.module.css'
import type { Sheet } from './sheet.ts'

/** Saves the figures or the picture of a chart. The picture carries the query, how the figures add up, source and date. */
export function SaveChart({ sheet }: { readonly sheet: Sheet }) {
  const { view, unread } = useList()
  const { query, field } = sheet
  const handle = useSource(query.source)
  const names = useNames(handle, idsToName(query))
  const day = new Date(sheet.receivedAt).toISOString().slice(0, 10)
  const name = `bibscope-${query.entity}-by-${sheet.name}-${day}`
  const group = view.group && { ...view.group, field }
  const link = fullLinkOf({ route: { kind: 'list', query, view: { ...view, group, record: null } }, unread })
  const [hasFailed, setFailed] = useState(false)
  const savePicture = async (type: 'svg' | 'png') => {
    const { title, alt, notes } = sheet
    const sentence = describe(query, null, names)
    const words = { title, sentence, alt, notes: [...notes, `Source: ${handle.source.label}, ${day}. ${link}`] }
    const { savePictureAs } = await import('./picture/save-picture.ts')
    await savePictureAs(type, name, { draws: await sheet.draws(), words })
  }
  const tell = (saving: Promise<void>) => {
    saving.then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }
  const saveMore = async (type: 'TSV' | 'JSON' | 'XLSX' | 'receipt') => {
    const { saveFigures, saveReceipt } = await import('./save-figures.ts')
    const around = { name, sentence: describe(query, null, names), link, source: handle.source.label }
    if (type === 'receipt') await saveReceipt(sheet, around)
    else await saveFigures(sheet, type.toLowerCase(), around)
  }
  return (
    <span className={classes['save']}>
      Save
      <SaveButton
        type="CSV"
        what="figures"
        onSave={() => saveFile(`${name}.csv`, sheet.csv(), 'text/csv;charset=utf-8')}
      />
      {(['TSV', 'JSON', 'XLSX'] as const).map((type) => (
        <SaveButton key={type} type={type} what="figures" onSave={() => tell(saveMore(type))} />
      ))}
      <SaveButton type="SVG" what="picture" onSave={() => tell(savePicture('svg'))} />
      <SaveButton type="PNG" what="picture" onSave={() => tell(savePicture('png'))} />
      <button
        type="button"
        className={classes['quiet']}
        aria-label="Save a receipt of the figures"
        onClick={() => tell(saveMore('receipt'))}
      >
        Receipt
      </button>
      {hasFailed && <span role="alert">This could not be saved. The network may be away.</span>}
    </span>
  )
}

interface SaveButtonProps {
  readonly type: 'CSV' | 'TSV' | 'JSON' | 'XLSX' | 'SVG' | 'PNG'
  readonly what: 'figures' | 'picture'
  onSave(): void
}

const SaveButton = ({ type, what, onSave }: SaveButtonProps) => (
  <button type="button" className={classes['quiet']} aria-label={`Save the ${what} as ${type}`} onClick={onSave}>
    {type}
  </button>
)

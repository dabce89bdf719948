import { useContext } from 'react'
import { apiCallOf, SourceContext } from '#data'
import { usePreferences } from '#prefs'
import { CopyButton, saveFile, toPng } from '#ui'
import { fullLinkOf, useList } from '#url'
import classes from './cross.module.css'
import type { Shown } from './SeriesView.tsx'
import { seriesCsv } from './series-csv.ts'
import { seriesSvg } from './series-svg.ts'
import type { AskCall, Sheet } from './sheets.ts'

/** Pixels of the PNG for one of the picture: sharp on paper and dense screens. */
const PNG_SCALE = 2

/** Saves the figures or the picture, and copies the API calls behind them. */
export function SaveSeries({ shown, sheet }: { readonly shown: Shown; readonly sheet: Sheet }) {
  const { query, view, unread } = useList()
  const sourceOf = useContext(SourceContext)
  const { source } = sourceOf(query.source)
  const base = usePreferences((state) => state.baseUrl)
  if (view.embed !== null) return null
  const ask: AskCall = (one, shownAs) =>
    apiCallOf(sourceOf(one.source).source, { query: one, view: shownAs, part: 'groups', base })
  const day = new Date(sheet.receivedAt).toISOString().slice(0, 10)
  const name = `bibscope-${sheet.name}-${day}`
  const link = fullLinkOf({ route: { kind: 'list', query, view: { ...view, record: null } }, unread })
  const svg = (): string =>
    seriesSvg(shown, {
      title: sheet.title,
      sentence: sheet.sentence,
      notes: [...sheet.notes, `Source: ${source.label}, ${day}. ${link}`],
    })
  const saveAs = {
    CSV: () => saveFile(`${name}.csv`, seriesCsv(shown), 'text/csv;charset=utf-8'),
    SVG: () => saveFile(`${name}.svg`, svg(), 'image/svg+xml'),
    PNG: async () => saveFile(`${name}.png`, await toPng(svg(), PNG_SCALE), 'image/png'),
  }
  if (view.embed !== null) return null
  return (
    <div className={classes['save']}>
      Save
      {(['CSV', 'SVG', 'PNG'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes['quiet']}
          aria-label={`Save the ${kind === 'CSV' ? 'figures' : 'picture'} as ${kind}`}
          onClick={() => void saveAs[kind]()}
        >
          {kind}
        </button>
      ))}
      <CopyButton label="Copy API calls" text={() => sheet.calls(ask).join('\n')} />
    </div>
  )
}

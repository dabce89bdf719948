import { failureOf, useSource } from '#data'
import { entityInfo, type Field, isCrossref, type Measure } from '#query'
import { ErrorPanel } from '#ui'
import { useList } from '#url'
import { Controls } from '../Controls.tsx'
import classes from '../cross.module.css'
import type { Told } from '../figures.ts'
import { kindOf, kindsOf } from '../kinds.ts'
import { RowChoice } from '../RowChoice.tsx'
import { SaveSeries } from '../SaveSeries.tsx'
import { SeriesView } from '../SeriesView.tsx'
import { missingCells, missingWords, type Side, sideWords, yearWords } from '../sums.ts'
import { DEFAULT_ROWS } from '../top.ts'
import { comparisonSheet } from './comparison-sheet.ts'
import { SetList } from './SetList.tsx'
import { useComparison } from './useComparison.ts'

const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  absolute: 'counts',
  share: 'share of each set',
  change: 'change against the first',
}

const TOLD: Readonly<Record<Measure, Told>> = { absolute: 'count', share: 'share-of-column', change: 'change' }

/** Several sets on the same axes: what they are, picture or table, how the figures of each add up. */
export function ComparePanel({ field: asked }: { readonly field: Field }) {
  const { query, view } = useList()
  const { source } = useSource(query.source)
  const top = view.group?.top ?? DEFAULT_ROWS
  const { model, sets, isOld, isCounting, error, retry } = useComparison({ query, view }, { field: asked, top })
  // What is drawn is the comparison at hand, be it that of the field before.
  const field = model?.field ?? asked
  const measure = view.compare?.measure ?? 'absolute'
  const told = TOLD[measure]
  const grid = model?.grid ?? { rows: [], columns: [], cells: [] }
  const subject = { rowField: field, is: 'comparison', overlaps: false, columns: sets.length } as const
  const kind = kindOf(view.chart, subject)
  const sideOf = (at: number): Side | null => {
    const groups = sets[at]?.groups
    if (!groups || isOld) return null
    const shown = grid.rows.flatMap(({ part }, row) => (part === 'value' ? [grid.cells[row]?.[at]?.count ?? null] : []))
    return { of: `By ${field.label.toLowerCase()}`, field, groups, shown }
  }
  const nouns = {
    one: entityInfo(query.entity).labelSingular.toLowerCase(),
    many: entityInfo(query.entity).label.toLowerCase(),
  }
  const sums = sets.flatMap(({ label }, at) => {
    const side = sideOf(at)
    return side ? [sideWords({ ...side, of: label }, nouns)] : []
  })
  const sheet = comparisonSheet({
    sets,
    grid,
    field,
    notes: [...sums, ...yearWords(grid), missingWords(missingCells(grid))].filter(Boolean),
  })
  const shown = {
    grid,
    kind,
    told,
    isLog: view.chart?.isLog ?? false,
    rowField: field,
    label: sheet.alt,
    total: null,
    hasLegend: false,
  } as const
  const remarks = [
    measure === 'change' ? 'Change: by how much a count differs from that of the first set.' : '',
    ...yearWords(grid),
    missingWords(missingCells(grid)),
    sets.some(({ query: one }) => isCrossref(one.entity) !== isCrossref(query.entity))
      ? 'The groups of the other provider stand under the names of the first set; each is counted as its provider has it.'
      : '',
    sets.some(({ state }) => state !== 'ready') && !isCounting ? 'Partial: not every set is counted.' : '',
  ]
    .filter((line) => line !== '')
    .join(' ')
  const canLog = told === 'count' && (kind === 'line' || kind === 'grouped' || kind === 'slope')
  return (
    <div className={classes['cross']} data-old={isOld || undefined} aria-busy={isOld || isCounting}>
      <SetList sets={sets} sideOf={sideOf} />
      <Controls kind={kind} offers={kindsOf(subject)} shareWords={null} canLog={canLog}>
        <MeasureChoice measure={measure} />
        <RowChoice field={field} />
      </Controls>
      {error && !isCounting && <ErrorPanel {...failureOf(error)} tone="partial" onRetry={retry} />}
      <p role="status" className="bs-visually-hidden">
        {isCounting ? `Counting in ${source.label}` : ''}
      </p>
      <figure className={classes['content']} aria-label={sheet.title}>
        {grid.rows.length === 0 && !isCounting && !error ? (
          <p>None of these sets has a value here.</p>
        ) : (
          <SeriesView {...shown} />
        )}
        {grid.rows.length > 0 && <SaveSeries shown={shown} sheet={sheet} />}
        {remarks !== '' && <p className={classes['sums']}>{remarks}</p>}
      </figure>
    </div>
  )
}

function MeasureChoice({ measure }: { readonly measure: Measure }) {
  const { view, setView } = useList()
  const { compare } = view
  return (
    <label>
      Shown as
      <select
        value={measure}
        onChange={({ currentTarget }) => {
          const next = (Object.keys(MEASURE_WORDS) as Measure[]).find((one) => one === currentTarget.value)
          if (compare && next) setView({ ...view, compare: { ...compare, measure: next } }, 'replace')
        }}
      >
        {Object.entries(MEASURE_WORDS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

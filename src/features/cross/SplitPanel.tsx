import { failureOf, useNames, useSource } from '#data'
import { describe, entityInfo, type Field, idsToName, type Split } from '#query'
import { ErrorPanel } from '#ui'
import { useList } from '#url'
import { Controls } from './Controls.tsx'
import classes from './cross.module.css'
import { kindOf, kindsOf } from './kinds.ts'
import { ProgressLine } from './ProgressLine.tsx'
import { DEFAULT_SLICES, SLICE_STEPS } from './plan.ts'
import { RowChoice } from './RowChoice.tsx'
import { SaveSeries } from './SaveSeries.tsx'
import { SeriesView } from './SeriesView.tsx'
import { splitSheet } from './sheets.ts'
import { splitSums } from './sums.ts'
import { DEFAULT_ROWS } from './top.ts'
import { useSplit } from './useSplit.ts'
import { Waiting } from './Waiting.tsx'

interface SplitPanelProps {
  readonly rowField: Field
  readonly columnField: Field
  readonly split: Split
}

/** A grouping split by a second field: price, progress, picture or table, how its figures add up. */
export function SplitPanel({ split, ...asked }: SplitPanelProps) {
  const { query: askedQuery, view } = useList()
  const answer = useSplit({ query: askedQuery, ...asked, split, top: view.group?.top ?? DEFAULT_ROWS })
  const { model, isOld, progress, error, retry } = answer
  // What is drawn is the cross table at hand, be it that of the question before.
  const { query, rowField, columnField } = model ?? { query: askedQuery, ...asked }
  const handle = useSource(query.source)
  const names = useNames(handle, idsToName(query))
  if (!model) return error ? <ErrorPanel {...failureOf(error)} onRetry={retry} /> : <Waiting />
  const info = entityInfo(query.entity)
  const nouns = { one: info.labelSingular.toLowerCase(), many: info.label.toLowerCase() }
  const subject = {
    rowField,
    is: 'split',
    overlaps: columnField.isMultiValued,
    columns: model.grid.columns.length,
  } as const
  const kind = kindOf(view.chart, subject)
  const told = view.chart?.isShare ? 'share-of-row' : 'count'
  const sums = splitSums(model, { nouns })
  const sheet = splitSheet({ model, sums, sentence: describe(query, null, names) })
  const total = model.rows.total.kind === 'exact' ? model.rows.total.count : null
  const shown = {
    grid: model.grid,
    kind,
    told,
    isLog: view.chart?.isLog ?? false,
    rowField,
    label: sheet.alt,
    total,
    hasLegend: true,
  } as const
  return (
    <div className={classes['cross']} data-old={isOld || undefined} aria-busy={isOld || progress.status === 'counting'}>
      {error && (
        <ErrorPanel
          {...failureOf(error)}
          tone="partial"
          kept={`Dimmed below is the last answer: ${sheet.title.toLowerCase()}.`}
          onRetry={retry}
        />
      )}
      <Controls
        kind={kind}
        offers={kindsOf(subject)}
        shareWords={`share of each ${rowField.label.toLowerCase()}`}
        canLog={told === 'count' && (kind === 'line' || kind === 'grouped')}
      >
        <RowChoice field={rowField} />
        <SliceChoice split={split} />
      </Controls>
      {!error && <ProgressLine progress={progress} source={query.source} rate={handle.source.can.rate} />}
      <figure className={classes['content']} aria-label={sheet.title}>
        {model.grid.rows.length === 0 ? <p>No {nouns.one} in this set has a value here.</p> : <SeriesView {...shown} />}
        <SaveSeries shown={shown} sheet={sheet} />
        <p className={classes['sums']} data-testid="sum">
          {sums.join(' ')}
        </p>
      </figure>
    </div>
  )
}

/** How many values of the second field are counted, each for one request. */
function SliceChoice({ split }: { readonly split: Split }) {
  const { view, setView } = useList()
  const own = split.top ?? DEFAULT_SLICES
  const steps = [...new Set([...SLICE_STEPS, own])].sort((a, b) => a - b)
  return (
    <label>
      Values
      <select
        value={own}
        onChange={({ currentTarget }) =>
          setView({ ...view, split: { ...split, top: Number(currentTarget.value) } }, 'replace')
        }
      >
        {steps.map((step) => (
          <option key={step} value={step}>
            {step} ({step} requests)
          </option>
        ))}
      </select>
    </label>
  )
}

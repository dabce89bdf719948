import { useMemo, useState } from 'react'
import { useCreditsLeft, useDrawn, useNames, useSource } from '#data'
import { formatCount } from '#lib/count'
import { useTicks } from '#prefs'
import { columnsOfView, describe, entityInfo, exportFormatsOf, idsToName } from '#query'
import { largestPageOf, singleWalk } from '#sources'
import { Button, ErrorPanel, PriceTag } from '#ui'
import { useList } from '#url'
import { ColumnsPicker } from './ColumnsPicker.tsx'
import { type Choice, columnsChosen } from './choice.ts'
import { estimateOf } from './estimate.ts'
import classes from './export.module.css'
import { FormatPicker } from './FormatPicker.tsx'
import { ScopePicker } from './ScopePicker.tsx'
import { type Scope, scopeOfDrawn, scopeOfTicks } from './scope.ts'
import { ticksOf } from './ticks-of.ts'
import { usePlan } from './usePlan.ts'
import { useStart } from './useStart.ts'
import { durationWords, planningWords, planWords, sheetWords } from './words.ts'

const ALL: Scope = { kind: 'all' }

const FIRST: Choice = {
  scope: 'ticked',
  format: 'csv',
  columns: 'shown',
  own: [],
  hasMark: false,
  keepsOrder: false,
}

/** What is chosen before an export begins, and what it will cost. */
export function ExportForm() {
  const { query, view } = useList()
  const handle = useSource(query.source)
  const { source } = handle
  const creditsLeft = useCreditsLeft(query.source)
  const names = useNames(handle, idsToName(query, view))
  const [choice, setChoice] = useState(FIRST)
  const change = (part: Partial<Choice>) => setChoice({ ...choice, ...part })
  const ticks = useTicks((state) => ticksOf(state.ticks, query))
  const ticked = useMemo(() => scopeOfTicks(ticks, query), [ticks, query])
  const drawnIds = useDrawn(query, view)
  const drawn = useMemo(() => scopeOfDrawn(drawnIds, query), [drawnIds, query])
  const scope = choice.scope === 'ticked' && ticked ? ticked : (drawn ?? ALL)
  const planning = usePlan(scope, handle)
  const start = useStart(handle)
  const formats = exportFormatsOf(query.entity)
  const format = formats.find(({ id }) => id === choice.format) ?? formats[0]
  if (!format) return null
  const shown = columnsOfView(query, view)
  const columns = columnsChosen(choice, shown, query)
  const fast = planning.status === 'planned' ? planning.plan : null
  const walked = scope.kind === 'all-but' ? scope.query : query
  const ordered =
    fast && fast.parts.length > 1 && scope.kind !== 'ticked' && scope.kind !== 'drawn' ? singleWalk(walked, fast) : null
  const plan = ordered && choice.keepsOrder ? ordered : fast
  const select = format.select({ columns, hasMark: choice.hasMark, entity: query.entity })
  const cost = (of: NonNullable<typeof plan>) => estimateOf(of, source, largestPageOf(source.can, select))
  const sentence = `${scopeWords(scope)}${describe(query, view, names)}`
  const count = fast && fast.total.kind !== 'unknown' ? formatCount(fast.total.count) : 'All'
  const isWithoutColumns = format.hasColumns && columns.length === 0
  const begin = () => plan && void start({ plan, format, columns, hasMark: choice.hasMark, sentence })
  return (
    <div className={classes['export']}>
      <p>
        <strong>{fast ? `${count} ${entityInfo(query.entity).label.toLowerCase()}` : 'Counting…'}</strong> —{' '}
        {reachWords(scope)}
        {sentence}.
      </p>
      {ticked && <ScopePicker scope={choice.scope} ticked={ticked} onChange={(next) => change({ scope: next })} />}
      <FormatPicker formats={formats} chosen={format} onChoose={(id) => change({ format: id })} />
      {format.hasColumns && <ColumnsPicker entity={query.entity} shown={shown} choice={choice} onChange={change} />}
      {format.mime === 'text/csv' && (
        <Check isOn={choice.hasMark} onChange={(hasMark) => change({ hasMark })}>
          For Excel: begin with a byte-order mark
        </Check>
      )}
      {ordered && (
        <Check isOn={choice.keepsOrder} onChange={(keepsOrder) => change({ keepsOrder })}>
          Keep the order of the table: one walk, {durationWords(cost(ordered).seconds)} or more
        </Check>
      )}
      {planning.status === 'failed' ? (
        <ErrorPanel explanation={planning.error.explanation} onRetry={planning.retry} />
      ) : (
        <p role="status" className={classes['plan']}>
          {plan ? planWords(plan, cost(plan)) : planningWords(source)}{' '}
          {plan && <PriceTag credits={cost(plan).credits ?? 0} left={creditsLeft} />}
          {plan && format.packing === 'xlsx' && ` ${sheetWords(cost(plan).rows)}`}
          {isWithoutColumns && ' Choose at least one column.'}
        </p>
      )}
      <div>
        <Button onClick={begin} isBusy={planning.status === 'planning'} disabled={plan === null || isWithoutColumns}>
          Start export
        </Button>
      </div>
    </div>
  )
}

const reachWords = ({ kind }: Scope): string => {
  if (kind === 'drawn') return 'those on the screen, since a sample without a seed is another one each time: '
  return kind === 'all' ? 'every record that matches, not only those on the screen: ' : ''
}

const scopeWords = (scope: Scope): string => {
  if (scope.kind === 'ticked') return `${formatCount(scope.ids.length)} ticked of the `
  return scope.kind === 'all-but' ? `all but ${formatCount(scope.left)} of the ` : ''
}

interface CheckProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: React.ReactNode
}

const Check = ({ isOn, onChange, children }: CheckProps) => (
  <label className={classes['mark']}>
    <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>{children}</span>
  </label>
)

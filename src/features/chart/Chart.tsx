import { Suspense, useState } from 'react'
import { failureOf, type GroupsAnswer } from '#data'
import { entityInfo, type Field, type Grouping } from '#query'
import { Bars, ErrorPanel, lazyPart } from '#ui'
import { useList } from '#url'
import { ChartTable } from './ChartTable.tsx'
import classes from './chart.module.css'
import { type ChartModel, chartModel } from './chart-model.ts'
import { SaveChart } from './SaveChart.tsx'
import { sumLine } from './sum-line.ts'
import { DEFAULT_TOP, nextTop } from './top.ts'
import { usePick } from './usePick.ts'
import { Waiting } from './Waiting.tsx'

const { Part: Columns } = lazyPart(async () => (await import('#ui/chart')).Columns)

interface ChartProps {
  readonly field: Field
  readonly group: Grouping
  readonly answer: GroupsAnswer
}

/** The chart of one grouping: loading in the shape of bars, failure in words, bars or columns, table, sums. */
export function Chart({ field, group, answer }: ChartProps) {
  const { query, view, setView } = useList()
  const { status, isOld, groups, error, retry } = answer
  const [isTable, setTable] = useState(false)
  const pick = usePick(field)
  if (error) return <ErrorPanel {...failureOf(error)} onRetry={retry} />
  if (status === 'loading' || !groups) return <Waiting />
  const limit = group.top ?? DEFAULT_TOP
  const model = chartModel({
    entity: query.entity,
    field,
    groups,
    showsUnknown: group.includeUnknown,
    limit,
    year: new Date().getFullYear(),
  })
  const info = entityInfo(query.entity)
  const nouns = { one: info.labelSingular.toLowerCase(), many: info.label.toLowerCase() }
  const handleMore = () => setView({ ...view, group: { ...group, top: nextTop(limit) } }, 'replace')
  const isBeside = view.layout === 'chart'
  return (
    <div className={classes['chart']} data-old={isOld || undefined} aria-busy={isOld}>
      <div className={classes['tools']}>
        <SaveChart model={model} field={field} sum={sumLine(model.sum, nouns)} receivedAt={groups.info.receivedAt} />
        {!isBeside && (
          <button type="button" className={classes['quiet']} aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {isTable ? 'Show chart' : 'Show as table'}
          </button>
        )}
      </div>
      {model.marks.length === 0 && !model.unknown ? (
        <p>No {nouns.one} in this set has a value here.</p>
      ) : (
        <div className={isBeside ? classes['beside'] : undefined}>
          {(isBeside || !isTable) && <Picture model={model} field={field} many={nouns.many} onPick={pick} />}
          {(isBeside || isTable) && <ChartTable model={model} field={field} many={nouns.many} onPick={pick} />}
        </div>
      )}
      {model.hidden > 0 && (
        <button type="button" className={classes['quiet']} onClick={handleMore}>
          Show more: {Math.min(model.hidden, nextTop(limit) - limit)} of {model.hidden} others
        </button>
      )}
      <p className={classes['sum']} data-testid="sum">
        {sumLine(model.sum, nouns)}
      </p>
    </div>
  )
}

interface PictureProps {
  readonly model: ChartModel
  readonly field: Field
  readonly many: string
  readonly onPick: ReturnType<typeof usePick>
}

function Picture({ model, field, many, onPick }: PictureProps) {
  const { marks, unknown } = model
  const all = unknown ? [...marks, unknown] : marks
  const toBar = (mark: (typeof marks)[number]) => ({
    id: mark.key ?? 'unknown',
    label: mark.label,
    count: mark.count,
    share: mark.share,
    note: mark.isRunning ? 'year not over' : null,
    whyNot: 'whyNot' in mark.action ? mark.action.whyNot : null,
  })
  const handlePick = (id: string) => {
    const mark = all.find(({ key }) => (key ?? 'unknown') === id)
    if (mark) onPick(mark)
  }
  const label = `${capital(many)} by ${field.label.toLowerCase()}`
  const max = Math.max(...all.map(({ count }) => count), 0)
  const actionWords = `show only these ${many}`
  if (model.kind === 'bars')
    return (
      <Bars
        label={label}
        bars={marks.map(toBar)}
        unknown={unknown && toBar(unknown)}
        max={max}
        actionWords={actionWords}
        onPick={handlePick}
      />
    )
  return (
    <>
      <Suspense fallback={<Waiting />}>
        <Columns
          label={label}
          axisLabel={field.label}
          columns={marks.map(toBar)}
          actionWords={actionWords}
          onPick={handlePick}
        />
      </Suspense>
      {unknown && (
        <Bars
          label={`${label}, unknown`}
          bars={[]}
          unknown={toBar(unknown)}
          max={max}
          actionWords={actionWords}
          onPick={handlePick}
        />
      )}
    </>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

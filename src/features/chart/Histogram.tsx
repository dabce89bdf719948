import { failureOf, useSource } from '#data'
import { ErrorPanel } from '#ui'
import { useList } from '#url'
import { altText } from './alt-text.ts'
import { BinPrice } from './BinPrice.tsx'
import { binModel } from './bin-model.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { ChartTable } from './ChartTable.tsx'
import classes from './chart.module.css'
import { chartCsv, chartRows } from './chart-csv.ts'
import { GroupsPicture } from './GroupsPicture.tsx'
import { type KindProps, nounsOf, titleOf } from './kind-props.ts'
import { lookNotes } from './look.ts'
import { sumLine } from './sum-line.ts'
import { useBins } from './useBins.ts'
import { useCalls } from './useCalls.ts'
import { usePick } from './usePick.ts'
import { Waiting } from './Waiting.tsx'

interface HistogramProps extends Omit<KindProps, 'groups'> {
  /** `null`: the field cannot be grouped at the Source, only counted in ranges. */
  readonly groups: KindProps['groups'] | null
}

/** Numbers counted in ranges. Each range is a click away from its records. */
export function Histogram({ field, group, groups, isOld, look, menu, renderAll }: HistogramProps) {
  const { query } = useList()
  const { can } = useSource(query.source).source
  const calls = useCalls()
  const pick = usePick(field)
  const binned = useBins(query, field, groups)
  const nouns = nounsOf(query.entity)
  if (binned.status === 'waiting') return <Waiting />
  if (binned.status === 'failed') return <ErrorPanel {...failureOf(binned.error)} onRetry={binned.retry} />
  if (binned.status !== 'ready')
    return (
      <div className={classes['chart']}>
        <div className={classes['tools']}>{menu}</div>
        <BinPrice binned={binned} field={field} rate={can.rate} />
        {renderAll?.(field)}
      </div>
    )
  const model = binModel({ ...binned, entity: query.entity, field, showsUnknown: group.includeUnknown })
  const title = titleOf(query.entity, field)
  const own = { field: field.id, includeUnknown: true }
  const sheet = {
    title,
    name: field.id.replaceAll('.', '-'),
    alt: altText(look.kind, title, model),
    notes: [sumLine(model.sum, nouns), ...lookNotes(look, model.marks, model.unknown !== null)],
    receivedAt: binned.receivedAt,
    calls:
      binned.queries.length > 0 ? binned.queries.map(calls.count) : [calls.groups(query, own, can.largestGroupPage)],
    csv: () => chartCsv(model),
    rows: () => chartRows(model),
    draws: async () => (await import('./draw-groups.ts')).drawGroups(look, model, field.label),
  }
  return (
    <ChartFrame
      sheet={sheet}
      isOld={isOld}
      menu={menu}
      picture={<GroupsPicture look={look} model={model} field={field} many={nouns.many} title={title} onPick={pick} />}
      table={
        <ChartTable
          model={model}
          caption={`Number of ${nouns.many} by ${field.label.toLowerCase()}`}
          heading={field.label}
          onPick={({ action }) => pick(action)}
        />
      }
      ways={groups && !groups.isComplete && renderAll?.(field)}
    />
  )
}

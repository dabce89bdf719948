import { failureOf, useSource } from '#data'
import { ErrorPanel } from '#ui'
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
import { pick } from './pick.ts'
import { sumLine } from './sum-line.ts'
import { type ReadyBins, useBins, useLastBins } from './useBins.ts'
import { useCalls } from './useCalls.ts'
import { Waiting } from './Waiting.tsx'

interface HistogramProps extends Omit<KindProps, 'groups'> {
  /** `null`: the field cannot be grouped at the Source, only counted in ranges. */
  readonly groups: KindProps['groups'] | null
}

interface Counted {
  readonly binned: ReadyBins
}

/** Numbers counted in ranges. Each range is a click away from its records. */
export function Histogram(props: HistogramProps) {
  const { query, field, groups, isOld, menu, renderAll } = props
  const { can } = useSource(query.source).source
  const binned = useBins(query, field, groups)
  const last = useLastBins(binned)
  const isReady = binned.status === 'ready'
  return (
    <>
      {binned.status === 'waiting' && !last && <Waiting />}
      {binned.status === 'failed' && (
        <ErrorPanel
          {...failureOf(binned.error)}
          tone={last ? 'partial' : 'failure'}
          kept={last ? 'Dimmed below is the last answer.' : undefined}
          onRetry={binned.retry}
        />
      )}
      {(binned.status === 'priced' || binned.status === 'counting') && (
        <div className={classes['chart']}>
          {!last && <div className={classes['tools']}>{menu}</div>}
          <BinPrice binned={binned} field={field} rate={can.rate} />
          {!last && renderAll?.(field)}
        </div>
      )}
      {last && <Ranges {...props} binned={last} isOld={isOld || !isReady} />}
    </>
  )
}

function Ranges({ binned, field, group, groups, isOld, look, menu, renderAll }: HistogramProps & Counted) {
  const { query, queries } = binned
  const { can } = useSource(query.source).source
  const calls = useCalls()
  const nouns = nounsOf(query.entity)
  const model = binModel({ ...binned, entity: query.entity, field, showsUnknown: group.includeUnknown })
  const title = titleOf(query.entity, field)
  const own = { field: field.id, includeUnknown: true }
  const sheet = {
    title,
    query,
    field: field.id,
    name: field.id.replaceAll('.', '-'),
    alt: altText(look.kind, title, model),
    notes: [sumLine(model.sum, nouns), ...lookNotes(look, model.marks, model.unknown !== null)],
    receivedAt: binned.receivedAt,
    calls: queries.length > 0 ? queries.map(calls.count) : [calls.groups(query, own, can.largestGroupPage)],
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

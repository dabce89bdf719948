import { groupsOfField, useSource } from '#data'
import { useList } from '#url'
import { altText } from './alt-text.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { ChartTable } from './ChartTable.tsx'
import classes from './chart.module.css'
import { chartCsv, chartRows } from './chart-csv.ts'
import { chartModel } from './chart-model.ts'
import { GroupsPicture } from './GroupsPicture.tsx'
import { type KindProps, nounsOf, titleOf } from './kind-props.ts'
import { lookNotes } from './look.ts'
import { whyNotOf } from './mark.ts'
import { outsideNote, outsideWords } from './outside.ts'
import { pick } from './pick.ts'
import { sumLine } from './sum-line.ts'
import { DEFAULT_TOP, moreGroups, mostGroups } from './top.ts'
import { useCalls } from './useCalls.ts'

/** Bars, columns, a line or an area: the groups of one answer, each a mark. */
export function GroupedChart({ query, field, group, groups, isOld, look, menu, renderAll }: KindProps) {
  const { view, setView } = useList()
  const { can } = useSource(query.source).source
  const calls = useCalls()
  const limit = group.top ?? DEFAULT_TOP
  const model = chartModel({
    entity: query.entity,
    field,
    groups,
    showsUnknown: group.includeUnknown,
    order: look.kind === 'bars' ? 'count' : 'number',
    limit,
    year: new Date().getFullYear(),
  })
  const asked = Math.min(can.largestGroupPage, groupsOfField(query, field, group.top).top)
  const nouns = nounsOf(query.entity)
  const title = titleOf(query.entity, field)
  const sheet = {
    title,
    query,
    field: field.id,
    name: field.id.replaceAll('.', '-'),
    alt: altText(look.kind, title, model),
    notes: [
      [sumLine(model.sum, nouns, can.aboutTotals), outsideNote(model, nouns)].filter(Boolean).join(' '),
      ...lookNotes(look, model.marks, model.unknown !== null),
    ],
    receivedAt: groups.info.receivedAt,
    calls: [calls.groups(query, { field: field.id, includeUnknown: field.kind !== 'boolean' }, asked)],
    csv: () => chartCsv(model),
    rows: () => chartRows(model),
    draws: async () => (await import('./draw-groups.ts')).drawGroups(look, model, field.label),
  }
  const more = moreGroups({ limit, hidden: model.hidden, groups, most: mostGroups(can, query.entity, field.id) })
  const handleMore = () => setView({ ...view, group: { ...group, top: more?.top ?? limit } }, 'replace')
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
      ways={
        <>
          {more && (
            <button type="button" className={classes['quiet']} onClick={handleMore}>
              {more.words}
            </button>
          )}
          {model.outside.map((one) => (
            <button
              key={one.key}
              type="button"
              className={classes['quiet']}
              title={whyNotOf(one) ?? undefined}
              aria-disabled={whyNotOf(one) !== null}
              onClick={() => pick(one.action)}
            >
              Show {outsideWords(one, nouns)}
            </button>
          ))}
          {(model.hidden > 0 || !groups.isComplete) &&
            !(groups.isComplete && can.whyNotAllGroups) &&
            renderAll?.(field)}
        </>
      }
    />
  )
}

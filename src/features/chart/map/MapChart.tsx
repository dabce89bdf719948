import { useState } from 'react'
import { useSource } from '#data'
import { RovingRows } from '#ui'
import { altText } from '../alt-text.ts'
import { ChartFrame } from '../ChartFrame.tsx'
import { ChartTable } from '../ChartTable.tsx'
import { chartCsv, chartRows } from '../chart-csv.ts'
import { chartModel } from '../chart-model.ts'
import { GroupBars } from '../GroupBars.tsx'
import { type KindProps, nounsOf, titleOf } from '../kind-props.ts'
import { lookNotes } from '../look.ts'
import { type Mark, whyNotOf } from '../mark.ts'
import { pick } from '../pick.ts'
import { sumLine } from '../sum-line.ts'
import { useCalls } from '../useCalls.ts'
import { drawMap } from './draw-map.ts'
import { WorldMap } from './WorldMap.tsx'
import { drawnWorld } from './world.ts'

const codeOf = ({ key }: Mark): string => (key ?? '').toUpperCase()

/** Countries on a map, shaded by their count; the same countries as a list that the keyboard goes through. */
export function MapChart({ query, field, group, groups, isOld, look, menu, renderAll }: KindProps) {
  const { can } = useSource(query.source).source
  const calls = useCalls()
  const [current, setCurrent] = useState<string | null>(null)
  const model = chartModel({
    entity: query.entity,
    field,
    groups,
    showsUnknown: group.includeUnknown,
    order: 'count',
    limit: groups.groups.length,
    year: new Date().getFullYear(),
  })
  const nouns = nounsOf(query.entity)
  const title = titleOf(query.entity, field)
  const placed = new Set(drawnWorld().places.map(({ code }) => code))
  const lost = model.marks.filter((mark) => !placed.has(codeOf(mark)))
  const byCode = new Map(model.marks.map((mark) => [codeOf(mark), mark]))
  const handlePick = (code: string) => {
    const mark = byCode.get(code)
    if (mark) pick(mark.action)
  }
  const rows = model.marks.map((mark) => ({
    id: codeOf(mark),
    label: mark.label,
    count: mark.count,
    share: mark.share,
    note: placed.has(codeOf(mark)) ? null : 'not on the map',
    whyNot: whyNotOf(mark),
  }))
  const sheet = {
    title,
    query,
    field: field.id,
    name: field.id.replaceAll('.', '-'),
    alt: altText('map', title, model),
    notes: [
      sumLine(model.sum, nouns),
      ...lookNotes(look, model.marks, model.unknown !== null),
      lost.length > 0 ? `Not on the map: ${lost.map(({ label }) => label).join(', ')}.` : '',
      'Boundaries: Natural Earth.',
    ].filter(Boolean),
    receivedAt: groups.info.receivedAt,
    calls: [calls.groups(query, { field: field.id, includeUnknown: true }, can.largestGroupPage)],
    csv: () => chartCsv(model),
    rows: () => chartRows(model),
    draws: async () => [drawMap(model)],
  }
  return (
    <ChartFrame
      sheet={sheet}
      isOld={isOld}
      menu={menu}
      picture={
        <>
          <WorldMap marks={byCode} current={current} many={nouns.many} onCurrent={setCurrent} onPick={handlePick} />
          {model.unknown && (
            <GroupBars look={look} model={model} marks={[]} many={nouns.many} title={title} onPick={pick} />
          )}
          <RovingRows label={title} rows={rows} currentId={current} onCurrent={setCurrent} onPick={handlePick} />
        </>
      }
      table={
        <ChartTable
          model={model}
          caption={`Number of ${nouns.many} by ${field.label.toLowerCase()}`}
          heading={field.label}
          onPick={({ action }) => pick(action)}
        />
      }
      ways={!groups.isComplete && renderAll?.(field)}
    />
  )
}

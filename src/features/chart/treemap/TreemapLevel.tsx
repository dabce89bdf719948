import { useSource } from '#data'
import { withClause } from '#query'
import { altText } from '../alt-text.ts'
import { ChartFrame } from '../ChartFrame.tsx'
import { ChartTable } from '../ChartTable.tsx'
import { chartCsv, chartRows } from '../chart-csv.ts'
import { chartModel } from '../chart-model.ts'
import { GroupBars } from '../GroupBars.tsx'
import { nounsOf, titleOf } from '../kind-props.ts'
import { lookNotes } from '../look.ts'
import { type Mark, type MarkAction, whyNotOf } from '../mark.ts'
import { pick as pickMark } from '../pick.ts'
import { sumLine } from '../sum-line.ts'
import { useCalls } from '../useCalls.ts'
import { drawTreemap } from './draw-treemap.ts'
import { nextLevel } from './levels.ts'
import { Path } from './Path.tsx'
import { Tiles } from './Tiles.tsx'
import type { LevelProps } from './TreemapChart.tsx'
import { MOST_TILES, type Tile, tilesOf } from './tiles.ts'

/** One level of a treemap: its tiles, the way that led to it, unknown beside. */
export function TreemapLevel(props: LevelProps) {
  const { query, field, group, groups, isOld, look, menu, renderAll, steps, start, takesFocus, onGo } = props
  const { can } = useSource(query.source).source
  const calls = useCalls()
  const deeper = nextLevel(query.entity, field)
  const narrowed = steps.reduce((all, { clause }) => withClause(all, clause), query)
  const model = chartModel({
    entity: query.entity,
    field,
    groups,
    showsUnknown: group.includeUnknown,
    order: 'count',
    limit: MOST_TILES,
    year: new Date().getFullYear(),
  })
  const nouns = nounsOf(query.entity)
  const inside = steps.map(({ label }) => label).join(' › ')
  const title = `${titleOf(query.entity, field)}${inside === '' ? '' : ` in ${inside}`}`
  const pick = (action: MarkAction) => pickMark(withSteps(action, props))
  const handleDown = ({ mark }: Tile) => {
    if (mark?.key != null && whyNotOf(mark) === null) onGo([...steps.map(({ key }) => key), mark.key])
  }
  const handleOnly = ({ mark }: Tile) => {
    if (mark) pick(mark.action)
  }
  const sheet = {
    title,
    query,
    field: start.id,
    name: field.id.replaceAll('.', '-'),
    alt: altText('treemap', title, model),
    notes: [
      `${inside === '' ? '' : `In ${inside}: `}${sumLine(model.sum, nouns, can.aboutTotals)}`,
      ...lookNotes(look, model.marks, model.unknown !== null),
    ],
    receivedAt: groups.info.receivedAt,
    calls: [
      calls.groups(narrowed, { field: field.id, includeUnknown: field.kind !== 'boolean' }, can.largestGroupPage),
    ],
    csv: () => chartCsv(model),
    rows: () => chartRows(model),
    draws: async () => [drawTreemap(model)],
  }
  return (
    <ChartFrame
      sheet={sheet}
      isOld={isOld}
      menu={menu}
      picture={
        <>
          <Path start={`All of ${start.label.toLowerCase()}`} steps={steps} takesFocus={takesFocus} onGo={onGo} />
          <Tiles
            label={title}
            tiles={tilesOf(model)}
            isShare={look.isShare}
            actionWords={deeper ? `look inside, by ${deeper.label.toLowerCase()}` : `show only these ${nouns.many}`}
            secondWords={deeper ? `Show only ${nouns.many} in` : null}
            onPick={deeper ? handleDown : handleOnly}
            onSecond={handleOnly}
          />
          {model.unknown && (
            <GroupBars look={look} model={model} marks={[]} many={nouns.many} title={title} onPick={pick} />
          )}
        </>
      }
      table={
        <ChartTable
          model={model}
          caption={`Number of ${nouns.many} by ${field.label.toLowerCase()}`}
          heading={field.label}
          onPick={({ action }: Mark) => pick(action)}
        />
      }
      ways={(model.hidden > 0 || !groups.isComplete) && steps.length === 0 && renderAll?.(field)}
    />
  )
}

/** A click below the first level means the way that led there too. */
function withSteps(action: MarkAction, { steps }: LevelProps): MarkAction {
  if ('whyNot' in action) return action
  const [first, ...others] = action.clauses
  return { clauses: [first, ...others, ...steps.map(({ clause }) => clause)] }
}

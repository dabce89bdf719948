import { useState } from 'react'
import { failureOf, groupsOfField, type SourceHandle, useGroups, useNames, useSource } from '#data'
import { toNonEmpty } from '#lib/non-empty'
import { type Clause, clauseOfGroup, describeClause, type Field, idsToName, type Query, withClause } from '#query'
import { ErrorPanel } from '#ui'
import { useList } from '#url'
import { type KindProps, nounsOf } from '../kind-props.ts'
import { Waiting } from '../Waiting.tsx'
import { nextLevel } from './levels.ts'
import { Path } from './Path.tsx'
import { TreemapLevel } from './TreemapLevel.tsx'

/** One step down: the group that was looked into. */
export interface Step {
  readonly key: string
  readonly label: string
  readonly clause: Clause
}

/** Where the treemap stands: the way down, the field of its tiles. */
export interface LevelProps extends KindProps {
  readonly steps: readonly Step[]
  readonly start: Field
  readonly takesFocus: boolean
  onGo(keys: readonly string[]): void
}

interface Place {
  readonly steps: readonly Omit<Step, 'label'>[]
  readonly field: Field
}

/** The place that keys lead to, as far as there is a narrower field and a filter for each. */
function placeOf(query: Query, start: Field, keys: readonly string[]): Place {
  let place: Place = { steps: [], field: start }
  for (const key of keys) {
    const next = nextLevel(query.entity, place.field)
    const one = clauseOfGroup(query.entity, place.field.id, key)
    if (next === null || !('clause' in one)) return place
    place = { steps: [...place.steps, { key, clause: one.clause }], field: next }
  }
  return place
}

/** The steps with their names: a link carries keys alone. */
function useNamed(handle: SourceHandle, query: Query, steps: Place['steps']): readonly Step[] {
  const filter = steps.map(({ clause }) => clause)
  const names = useNames(handle, idsToName({ entity: query.entity, filter }))
  return steps.map((step) => ({
    ...step,
    label: describeClause(query.entity, step.clause, names).values[0]?.text ?? step.key,
  }))
}

/** Parts of the whole as areas; with a classification each part can be looked into, a request a step. */
export function TreemapChart(props: KindProps) {
  const { query } = props
  const { view, setView } = useList()
  const [hasMoved, setMoved] = useState(false)
  const { steps: bare, field } = placeOf(query, props.field, view.chart?.inside ?? [])
  const steps = useNamed(useSource(query.source), query, bare)
  const handleGo = (keys: readonly string[]) => {
    setMoved(true)
    const { inside: _, ...chart } = view.chart ?? { kind: 'treemap', isShare: false, isLog: false }
    const inside = toNonEmpty(keys)
    setView({ ...view, chart: { ...chart, ...(inside && { inside }) } })
  }
  const level = { ...props, steps, start: props.field, takesFocus: hasMoved, onGo: handleGo }
  const key = steps.map((step) => step.key).join('/')
  return steps.length === 0 ? <TreemapLevel key={key} {...level} /> : <AskedLevel key={key} {...level} field={field} />
}

/** A level below the first: its groups are asked for over the query and the steps that led there. */
function AskedLevel(props: LevelProps) {
  const { query, field, steps, start, takesFocus, onGo } = props
  const narrowed = steps.reduce((all, { clause }) => withClause(all, clause), query)
  const { groups, error, isOld, retry } = useGroups(groupsOfField(narrowed, field))
  // Without an answer there is still the way back up.
  if (!groups || (groups.groups.length === 0 && groups.isComplete))
    return (
      <>
        <Path start={`All of ${start.label.toLowerCase()}`} steps={steps} takesFocus={takesFocus} onGo={onGo} />
        {error && <ErrorPanel {...failureOf(error)} onRetry={retry} />}
        {!groups && !error && <Waiting />}
        {groups && <p>No {nounsOf(query.entity).one} in this set has a value here.</p>}
      </>
    )
  return (
    <>
      {error && <ErrorPanel {...failureOf(error)} tone="partial" onRetry={retry} />}
      <TreemapLevel {...props} groups={groups} isOld={isOld} />
    </>
  )
}

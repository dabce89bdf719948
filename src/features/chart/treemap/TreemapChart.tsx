import { useState } from 'react'
import { failureOf, groupsOfField, useGroups } from '#data'
import { type Clause, type Field, withClause } from '#query'
import { ErrorPanel } from '#ui'
import type { KindProps } from '../kind-props.ts'
import { Waiting } from '../Waiting.tsx'
import { nextLevel } from './levels.ts'
import { TreemapLevel } from './TreemapLevel.tsx'

/** One step down: the group that was looked into. */
export interface Step {
  readonly label: string
  readonly clause: Clause
}

/** Where the treemap stands: the way down, the field of its tiles. */
export interface LevelProps extends KindProps {
  readonly steps: readonly Step[]
  readonly start: Field
  readonly takesFocus: boolean
  onGo(steps: readonly Step[]): void
}

/** Parts of the whole as areas; with a classification each part can be looked into, a request a step. */
export function TreemapChart(props: KindProps) {
  const { query } = props
  const [steps, setSteps] = useState<readonly Step[] | null>(null)
  const way = steps ?? []
  let field: Field | null = props.field
  for (const _ of way) field = field && nextLevel(query.entity, field)
  const level = { ...props, steps: way, start: props.field, takesFocus: steps !== null, onGo: setSteps }
  const key = way.map(({ label }) => label).join(' › ')
  if (way.length === 0 || field === null) return <TreemapLevel key={key} {...level} />
  return <AskedLevel key={key} {...level} field={field} />
}

/** A level below the first: its groups are asked for over the query and the steps that led there. */
function AskedLevel(props: LevelProps) {
  const narrowed = props.steps.reduce((all, { clause }) => withClause(all, clause), props.query)
  const { groups, error, isOld, retry } = useGroups(groupsOfField(narrowed, props.field))
  if (error) return <ErrorPanel {...failureOf(error)} onRetry={retry} />
  if (!groups) return <Waiting />
  return <TreemapLevel {...props} groups={groups} isOld={isOld} />
}

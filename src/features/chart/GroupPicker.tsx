import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSource } from '#data'
import { type Field, findField, isCrossref, withChart, withGroup } from '#query'
import { Icon } from '#ui'
import { useList } from '#url'
import classes from './chart.module.css'
import { groupFields } from './group-fields.ts'

/** The choice of the field to group by. A field the Source cannot group is there, disabled, with the reason. */
export function GroupPicker({ children }: { readonly children?: ReactNode }) {
  const { query, view, setView } = useList()
  const { source } = useSource(query.source)
  const { usual, others, inRanges } = groupFields(query.entity)
  const all = [...usual, ...others, ...inRanges]
  const present = view.group && findField(query.entity, view.group.field)
  const handleChoice = (id: string) => {
    const field = all.find((one) => one.id === id)
    const next = withGroup(view, field ? { field: field.id, includeUnknown: offersUnknown(field), top: null } : null)
    // What cannot be grouped is counted in ranges: the link says so.
    setView(field && !field.canGroup ? withChart(next, { kind: 'histogram', isShare: false, isLog: false }) : next)
  }
  const option = (field: Field) => {
    const { can } = source
    const whyNot = field.canGroup ? can.whyNotGroup(query.entity, field.id) : can.whyNotFilter(query.entity, field.id)
    return (
      <option key={field.id} value={field.id} disabled={whyNot !== null} title={whyNot ?? undefined}>
        {field.label}
        {whyNot !== null && ' (not in this source)'}
      </option>
    )
  }
  const isListed = present && all.some(({ id }) => id === present.id)
  return (
    <div className={classes['picker']}>
      <label>
        <span>Group by</span>
        <select value={present?.id ?? ''} onChange={(event) => handleChoice(event.currentTarget.value)}>
          <option value="">nothing</option>
          {present && !isListed && option(present)}
          <optgroup label="Usual">{usual.map(option)}</optgroup>
          <optgroup label="All others">{others.map(option)}</optgroup>
          {inRanges.length > 0 && <optgroup label="Counted in ranges">{inRanges.map(option)}</optgroup>}
        </select>
      </label>
      {view.group && present && offersUnknown(present) && (
        <label className={classes['check']}>
          <input
            type="checkbox"
            checked={view.group.includeUnknown}
            onChange={(event) =>
              view.group && setView({ ...view, group: { ...view.group, includeUnknown: event.currentTarget.checked } })
            }
          />
          unknown
        </label>
      )}
      {view.group && (
        <ActionIcon
          variant="subtle"
          size={28}
          aria-label="Stop grouping"
          title="Stop grouping"
          onClick={() => setView(withGroup(view, null))}
        >
          <Icon name="close" size={16} />
        </ActionIcon>
      )}
      {children}
    </div>
  )
}

/** Whether unknown can be asked for: booleans fold it into "no" (provider guide, section Unknowns). */
export const offersUnknown = ({ kind, entity }: Field): boolean => kind !== 'boolean' && !isCrossref(entity)

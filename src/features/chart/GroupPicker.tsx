import { memo, type ReactNode, useDeferredValue } from 'react'
import { useSource } from '#data'
import { type EntityType, type Field, findField, isCrossref, withChart, withGroup } from '#query'
import type { Source } from '#sources'
import { Icon, IconButton } from '#ui'
import { useList } from '#url'
import classes from './chart.module.css'
import { groupFields, isGroupField } from './group-fields.ts'

interface FieldOptionProps {
  readonly field: Field
  readonly source: Source
}

/** A field the Source cannot group is there, disabled, with the reason. */
function FieldOption({ field, source: { can } }: FieldOptionProps) {
  const { id, entity, label, canGroup } = field
  const whyNot = canGroup ? can.whyNotGroup(entity, id) : can.whyNotFilter(entity, id)
  return (
    <option value={id} disabled={whyNot !== null} title={whyNot ?? undefined}>
      {label}
      {whyNot !== null && ' (not in this source)'}
    </option>
  )
}

interface FieldOptionsProps {
  readonly entity: EntityType
  readonly source: Source
}

/** All fields. Memoised: they are a tenth of the page, and no answer and no clause changes them. */
const FieldOptions = memo(function FieldOptions({ entity, source }: FieldOptionsProps) {
  const { usual, others, inRanges } = groupFields(entity)
  const options = (fields: readonly Field[]) =>
    fields.map((field) => <FieldOption key={field.id} field={field} source={source} />)
  return (
    <>
      <optgroup label="Usual">{options(usual)}</optgroup>
      <optgroup label="All others">{options(others)}</optgroup>
      {inRanges.length > 0 && <optgroup label="Counted in ranges">{options(inRanges)}</optgroup>}
    </>
  )
})

/** The choice of the field to group by. */
export function GroupPicker({ children }: { readonly children?: ReactNode }) {
  const { query, view, setView } = useList()
  const { source } = useSource(query.source)
  const { entity } = query
  const present = view.group && findField(entity, view.group.field)
  // Whoever opens the choice finds them all; the first drawing does not wait for them.
  const hasAll = useDeferredValue(true, false)
  const isListed = hasAll && present !== null && isGroupField(present)
  const handleChoice = (id: string) => {
    const field = findField(entity, id)
    const next = withGroup(view, field ? { field: field.id, includeUnknown: offersUnknown(field), top: null } : null)
    // What cannot be grouped is counted in ranges: the link says so.
    setView(field && !field.canGroup ? withChart(next, { kind: 'histogram', isShare: false, isLog: false }) : next)
  }
  return (
    <div className={classes['picker']}>
      <label>
        <span>Group by</span>
        <select value={present?.id ?? ''} onChange={(event) => handleChoice(event.currentTarget.value)}>
          <option value="">nothing</option>
          {present && !isListed && <FieldOption field={present} source={source} />}
          {hasAll && <FieldOptions entity={entity} source={source} />}
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
        <IconButton
          size="small"
          aria-label="Stop grouping"
          title="Stop grouping"
          onClick={() => setView(withGroup(view, null))}
        >
          <Icon name="close" size={16} />
        </IconButton>
      )}
      {children}
    </div>
  )
}

/** Whether unknown can be asked for: booleans fold it into "no" (provider guide, section Unknowns). */
export const offersUnknown = ({ kind, entity }: Field): boolean => kind !== 'boolean' && !isCrossref(entity)

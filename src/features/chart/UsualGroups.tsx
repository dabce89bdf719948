import { useSource } from '#data'
import { Link, useList } from '#url'
import classes from './chart.module.css'
import { offersUnknown } from './GroupPicker.tsx'
import { firstGroupFields } from './group-fields.ts'

/** A few fields to group by as links, while nothing is grouped: nothing is asked before one is chosen. */
export function UsualGroups() {
  const { query, view, unread } = useList()
  const { source } = useSource(query.source)
  const fields = firstGroupFields(query.entity).filter(({ id }) => source.can.whyNotGroup(query.entity, id) === null)
  if (fields.length === 0) return null
  return (
    <div className={classes['usual']}>
      <p>Count these records by</p>
      <ul>
        {fields.map((field) => {
          const group = { field: field.id, includeUnknown: offersUnknown(field), top: null }
          return (
            <li key={field.id}>
              <Link to={{ route: { kind: 'list', query, view: { ...view, group } }, unread }}>{field.label}</Link>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

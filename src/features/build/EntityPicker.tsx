import { useSource } from '#data'
import { CROSSREF_ENTITIES, ENTITY_TYPES, entityInfo, isCrossref, withEntity } from '#query'
import { useList } from '#url'
import classes from './EntityPicker.module.css'

/** Chooses the kind of record. What the Source has none of is there, disabled, with the reason. */
export function EntityPicker() {
  const { query, setBoth, view } = useList()
  const { can } = useSource(query.source).source
  const offered = isCrossref(query.entity) ? CROSSREF_ENTITIES : ENTITY_TYPES
  return (
    <select
      className={classes['picker']}
      aria-label="Kind of record"
      title="Kind of record"
      value={query.entity}
      onChange={(event) => {
        const entity = [...offered].find((one) => one === event.currentTarget.value)
        // Order, columns and groups name fields of the old kind; what fills the page stays.
        if (entity)
          setBoth(withEntity(query, entity), {
            ...view,
            sort: [],
            select: null,
            columns: null,
            group: null,
            facets: view.facets && [],
            page: null,
            record: null,
          })
      }}
    >
      {offered.map((entity) => {
        const whyNot = can.whyNotEntity(entity)
        return (
          <option key={entity} value={entity} disabled={whyNot !== null} title={whyNot ?? undefined}>
            {entityInfo(entity).label}
            {whyNot !== null && ' (not in this source)'}
          </option>
        )
      })}
    </select>
  )
}

import { type Column, columnsOf, defaultColumns, findColumn, type Query, selectOf, type View } from '#query'

/** The columns a view shows: those chosen, else those a pasted call asked for, else the good ones of the entity. */
export function columnsOfView(query: Query, view: View): readonly Column[] {
  const chosen = (view.columns ?? []).flatMap((id) => findColumn(query.entity, id) ?? [])
  if (chosen.length > 0) return chosen
  const roots = view.select
  if (roots) {
    const asked = columnsOf(query.entity).filter((column) => column.select.every((root) => roots.includes(root)))
    if (asked.length > 0) return asked
  }
  return defaultColumns(query.entity)
}

/** The root fields that these columns need, for `select=`. */
export const selectOfView = (query: Query, view: View): readonly string[] => selectOf(columnsOfView(query, view))

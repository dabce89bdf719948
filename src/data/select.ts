import { columnsOfView, type Query, selectOf, type View } from '#query'

/** The root fields that the columns of a view need, for `select=`. */
export const selectOfView = (query: Query, view: View): readonly string[] => selectOf(columnsOfView(query, view))

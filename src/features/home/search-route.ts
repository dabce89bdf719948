import { emptyQuery, emptyView, type Route, withSearch } from '#query'

/** The works that match the words; all works for none. */
export function searchRoute(text: string): Route {
  const words = text.trim()
  const all = emptyQuery('works')
  const query = words === '' ? all : withSearch(all, { scope: 'default', exact: false, words })
  return { kind: 'list', query, view: emptyView() }
}

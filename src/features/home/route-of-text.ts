import { emptyQuery, emptyView, parseAddress, type Route, recognizeIds, withSearch } from '#query'

/**
 * What a text in the search box of the start page opens: a pasted address its view, one identifier its record, anything
 * else a search of works. `null` for an empty text.
 */
export function routeOfText(text: string): Route | null {
  const typed = text.trim()
  if (typed === '') return null
  if (/^https?:\/\/\S+$/i.test(typed)) {
    const { route } = parseAddress(typed)
    if (route.kind !== 'home') return route
  }
  const [only, ...others] = recognizeIds(typed)
  if (only?.lookup && others.length === 0 && only.text === typed)
    return { kind: 'record', source: 'openalex', entity: only.entity, id: only.lookup }
  const search = { scope: 'default', exact: false, words: typed } as const
  return { kind: 'list', query: withSearch(emptyQuery('works'), search), view: emptyView() }
}

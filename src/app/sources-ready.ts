import type { Route, SourceId } from '#query'
import { sourceReady } from '#sources/all'

const waits = new WeakMap<Route, Promise<boolean>>()

function sourcesOf(route: Route): readonly SourceId[] {
  if (route.kind === 'home') return []
  if (route.kind === 'record') return route.beside === undefined ? [route.source] : [route.source, route.beside]
  return [route.query.source, ...(route.view.compare?.sets.map(({ source }) => source) ?? [])]
}

/**
 * Loads the Sources that a page asks and tells whether they came; `null`: they were there from the start. The same answer
 * for the same route, however often it is asked: React wants it so of what a part waits for.
 */
export function sourcesReady(route: Route): Promise<boolean> | null {
  const known = waits.get(route)
  if (known !== undefined) return known
  const missing = sourcesOf(route).flatMap((id) => sourceReady(id) ?? [])
  if (missing.length === 0) return null
  const all = Promise.all(missing).then(
    () => true,
    () => false,
  )
  waits.set(route, all)
  return all
}

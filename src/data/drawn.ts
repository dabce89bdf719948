import type { Query, View } from '#query'
import { resultsOfView } from './asked.ts'
import { useResults } from './results.ts'

/**
 * The ids of a random sample that cannot be drawn again, as far as they are on the screen; `null`: it is no such sample,
 * or nothing came yet. Whoever goes on with it has to name its records: asked anew it would be another one.
 */
export function useDrawn(query: Query, view: View): readonly string[] | null {
  const { entities, isOld } = useResults(resultsOfView(query, view), false)
  const isDrawn = query.sample !== null && !query.sample.seed
  return isDrawn && !isOld && entities.length > 0 ? entities.map(({ id }) => id) : null
}

import type { Query, View } from '../model/query.ts'
import type { Refusal } from './refusal.ts'
import { refusalsOf } from './refusals.ts'

/**
 * The refusals that stand: those a key lifts fall away where the person has one, and where the provider is not asked.
 * What kind of key it is only the provider knows; it says so when it minds. A query with one of them is not sent.
 */
export function standingRefusals(query: Query, view: View, hasKey: boolean): readonly Refusal[] {
  const isLifted = hasKey || query.source !== 'openalex'
  return refusalsOf(query, view).filter(({ unless }) => unless === null || !isLifted)
}

import type { JsonObject } from '#lib/json'
import type { Random } from '../random/random.ts'
import type { Topic, World } from '../world/model.ts'
import type { Tallies } from './tallies.ts'
import type { Tally } from './tally.ts'

/** What the records beside works are made from. */
export interface Context {
  readonly world: World
  readonly tallies: Tallies
  readonly topicsById: ReadonlyMap<string, Topic>
  readonly random: Random
  /** Works that are not of the expansion corpus. */
  readonly works: readonly JsonObject[]
}

/** `works_count` and `cited_by_count`. */
export const countsOf = (tally: Tally): JsonObject => ({ works_count: tally.works, cited_by_count: tally.cited })

/** Days the provider last looked at a record, and first met it. */
export const datesOf = (random: Random): { readonly updated: string; readonly created: string } => ({
  updated: `2026-09-${String(random.between(1, 30)).padStart(2, '0')}T04:02:26`,
  created: random.pick(['2016-06-24T00:00:00', '2023-01-01T00:00:00', '2024-02-12T14:29:17']),
})

/** `updated_date` and `created_date`. */
export function stampsOf(random: Random): JsonObject {
  const { updated, created } = datesOf(random)
  return { updated_date: updated, created_date: created }
}

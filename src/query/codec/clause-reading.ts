import type { Explanation } from '#lib/explanation'
import type { Match } from '../model/clause.ts'

/** What was made of the value of a clause: what it asks (several when they must all hold), and what to say about it. */
export interface ValueReading {
  readonly matches: readonly Match[]
  /** Said for completeness: the answer is what was meant. */
  readonly notes: readonly Explanation[]
  /** The answer may differ from what was meant, or the provider may refuse it. */
  readonly faults: readonly Explanation[]
}

/** The value could not be read. */
export interface Refused {
  readonly refused: Explanation
}

export const refuse = (refused: Explanation): Refused => ({ refused })

export const isRefused = <T extends object>(reading: T | Refused): reading is Refused => 'refused' in reading

export const asRead = (
  matches: readonly Match[],
  said: { readonly notes?: readonly Explanation[]; readonly faults?: readonly Explanation[] } = {},
): ValueReading => ({ matches, notes: said.notes ?? [], faults: said.faults ?? [] })

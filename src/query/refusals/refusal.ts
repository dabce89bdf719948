import type { Explanation } from '#lib/explanation'

/** Where in a query the reason lies. `index`: which clause or search, from 0. */
export type RefusalPlace =
  | { readonly kind: 'clause' | 'search'; readonly index: number }
  | { readonly kind: 'sort' | 'group' | 'sample' | 'select' | 'page' | 'length' }

/**
 * Something the provider would refuse, foreseen. `unless`: what lifts it: a key in Settings, or the key of a paid plan;
 * `null`: nothing does.
 */
export interface Refusal {
  readonly place: RefusalPlace
  readonly explanation: Explanation
  readonly unless: 'key' | 'paid-key' | null
}

/** A reason whose place the caller knows. */
export interface Reason {
  readonly explanation: Explanation
  readonly unless: Refusal['unless']
}

/** A reason that nothing lifts. */
export const because = (explanation: Explanation): Reason => ({ explanation, unless: null })

/** The reason when the condition holds, else none. */
export const when = (condition: boolean, explanation: () => Explanation): readonly Reason[] =>
  condition ? [because(explanation())] : []

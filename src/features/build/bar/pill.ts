import type { Explanation } from '#lib/explanation'
import type { Clause, ClauseWords, Refusal, Search } from '#query'
import type { Subject } from '../draft/subject.ts'

/** A filter of the query as a pill: one clause, or the two ends of one period. */
export interface ClausePill {
  readonly kind: 'clauses'
  readonly key: string
  /** Indexes (from 0) in the filter, ascending. */
  readonly at: readonly number[]
  readonly clauses: readonly Clause[]
  /** `null`: a field the catalog does not know, edited as text. */
  readonly subject: Subject | null
  readonly words: ClauseWords
  /** Why it cannot be asked as it stands: what the provider would refuse, what the Source cannot do. */
  readonly refusals: readonly Explanation[]
  /** What was read otherwise than it was written, or is not known here. */
  readonly remarks: readonly Explanation[]
}

/** A search beside the one in the search box, or one in it that cannot be asked. */
export interface SearchPill {
  readonly kind: 'search'
  readonly key: string
  readonly search: Search
  readonly refusals: readonly Explanation[]
}

/** Something else that decides which records come: a random part, the expansion corpus. */
export interface ExtraPill {
  readonly kind: 'sample' | 'xpac'
  readonly key: string
  readonly refusals: readonly Explanation[]
}

/** A part of the address that could not be read. It stands in the address until it is mended or dropped. */
export interface UnreadPill {
  readonly kind: 'unread'
  readonly key: string
  /** As it is kept: `name=value`. */
  readonly text: string
  readonly explanation: Explanation
}

/** A choice of the view, or of the page as a whole, that stands in the way of asking. */
export interface RefusalPill {
  readonly kind: 'refusal'
  readonly key: string
  readonly place: Exclude<Refusal['place']['kind'], 'clause' | 'search'> | 'entity'
  readonly explanation: Explanation
}

export type Pill = SearchPill | ClausePill | ExtraPill | UnreadPill | RefusalPill

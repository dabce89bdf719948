import type { Explanation } from '#lib/explanation'
import type { EntityType, SourceId } from './entity-type.ts'
import type { Query, View } from './query.ts'

/** What an address opens. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'list'; readonly query: Query; readonly view: View }
  | {
      readonly kind: 'record'
      readonly source: SourceId
      readonly entity: EntityType
      readonly id: string
      /** Another Source whose record of the same DOI stands beside it. Left out: none. */
      readonly beside?: SourceId
    }

/**
 * A part of an address that could not be taken as it stands. `error`: the answer may differ from what was meant, the
 * text is kept; `note`: said for completeness (a page number where the list scrolls).
 */
export interface Problem {
  readonly severity: 'error' | 'note'
  /** The part concerned, as it was written. */
  readonly text: string
  readonly place: 'path' | 'filter' | 'search' | 'sort' | 'group' | 'sample' | 'select' | 'page' | 'parameter'
  readonly explanation: Explanation
}

/**
 * An address, read. Reading is total: what is valid is in `route`, everything else is named in `problems`. Texts that
 * could not be read stand in `unread` and survive a write of the address until the person drops them.
 * Law: reading what was written gives the same value (`problems` and `offered` apart).
 */
export interface Address {
  readonly route: Route
  readonly unread: readonly string[]
  readonly problems: readonly Problem[]
  /** Personal parts found in a pasted address: offered to Settings, never kept in the address. */
  readonly offered: { readonly mailto: string | null; readonly apiKey: string | null }
}

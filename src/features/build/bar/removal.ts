import { assertNever } from '#lib/assert-never'
import { type Address, type Query, type View, withoutSearch, withSample } from '#query'
import { withClausesAt } from './edits.ts'
import type { Pill, RefusalPill } from './pill.ts'

/** A list view with what could not be read of its address. */
export interface ListState {
  readonly query: Query
  readonly view: View
  readonly unread: readonly string[]
}

function withoutChoice(state: ListState, place: RefusalPill['place']): ListState | null {
  const { query, view } = state
  switch (place) {
    case 'sort':
      return { ...state, view: { ...view, sort: [] } }
    case 'group':
      return { ...state, view: { ...view, group: null } }
    case 'select':
      return { ...state, view: { ...view, select: null } }
    case 'page':
      return { ...state, view: { ...view, page: null } }
    case 'sample':
      return { ...state, query: withSample(query, null) }
    case 'length':
    case 'entity':
      return null
    default:
      return assertNever(place)
  }
}

/** The view with a pill taken away; `null` where the pill cannot go by itself. */
export function withoutPill(state: ListState, pill: Pill): ListState | null {
  const { query, unread } = state
  switch (pill.kind) {
    case 'clauses':
      return { ...state, query: withClausesAt(query, pill.at, []) }
    case 'search':
      return { ...state, query: withoutSearch(query, pill.search.scope) }
    case 'sample':
      return { ...state, query: withSample(query, null) }
    case 'xpac':
      return { ...state, query: { ...query, includeXpac: false } }
    case 'unread':
      return { ...state, unread: unread.filter((text) => text !== pill.text) }
    case 'refusal':
      return withoutChoice(state, pill.place)
  }
}

/** A list view as an address. What belonged to the old answer stays behind. */
export const addressOf = ({ query, view, unread }: ListState): Pick<Address, 'route' | 'unread'> => ({
  route: { kind: 'list', query, view: { ...view, record: null, page: null } },
  unread,
})

import { type ApiUrlOptions, formatApiUrl, type Query, type View } from '#query'
import type { Source } from '#sources'

/** A view, and which of its two requests is meant. `base`: where the first provider is. */
export interface CallRequest {
  readonly query: Query
  readonly view: View
  readonly part: NonNullable<ApiUrlOptions['part']>
  readonly base: string
}

/**
 * The request behind a view as the Source in hand takes it, for people to repeat: an address, or a command where an
 * address does not say it. Neither key nor address of the person is in it. '': there is none.
 */
export const apiCallOf = (source: Source, { query, view, part, base }: CallRequest): string =>
  source.requestOf
    ? source.requestOf({ query, view, part })
    : formatApiUrl({ kind: 'list', query, view }, { base, part })

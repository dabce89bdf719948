import { canonicalText } from '#data'
import type { Ticks } from '#prefs'
import type { Query } from '#query'

/** The ticks of a query; `null`: none, or those of another one. */
export const ticksOf = (ticks: Ticks | null, query: Query): Ticks | null =>
  ticks?.key === canonicalText(query) ? ticks : null

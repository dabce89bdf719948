import type { Entity, Query, SortKey, Total } from '#query'
import type { AnswerInfo, Cursor, Page } from '../source.ts'
import type { Lap } from './anew.ts'

/** What a walk goes through. The same from its first page to its last. */
export interface WalkRequest {
  readonly query: Query
  readonly sort: readonly SortKey[]
  /** Root fields to fetch, `null` for all. */
  readonly select: readonly string[] | null
  readonly pageSize: number
}

/**
 * How far a walk has come: plain data, so that it can be kept and gone on from. The ids already read belong to it and
 * are kept beside it. A stateless cursor can be asked for again at any time; a stateful one would add what its provider
 * holds, and another way to go on after it died.
 */
export interface WalkState {
  readonly id: string
  /** The order gone in: as asked for, or the provider's own, whose cursors hold nothing that could break them. */
  readonly order: 'asked' | 'safe'
  /** Of the page to read next; `null`: the first. */
  readonly cursor: Cursor | null
  /** Size of the next page alone, shorter than the others; `null`: as asked for. */
  readonly nextSize: number | null
  /** Pages read so far: the index of the next one. */
  readonly pages: number
  readonly isEnded: boolean
  /** Records given out when a page was last cut; `null`: never. A second cut with nothing new between would be a circle. */
  readonly cutAt: number | null
  /** The total before the first record was read, and the latest one. */
  readonly expected: Total
  readonly latest: Total
  /** Records given out, each once. */
  readonly got: number
  /** Records that came again although the walk did not ask for them again. */
  readonly duplicates: number
  /** Records still to come a second time, since the walk itself asks for them again. */
  readonly toComeAgain: number
  /** Pages in a row without anything new that nobody expected. */
  readonly standstill: number
  /** Times that the walk began anew to look for what is missing. */
  readonly laps: number
  /** The end was asked for a second time, since records were missing. */
  readonly hasAskedTwice: boolean
  /** Records given out before the order asked for had to be left; `null`: never left. */
  readonly orderedUntil: number | null
  /** Why pages were incomplete though they came, each reason once. Left out: none was. */
  readonly caveats?: readonly string[]
  /** What is known since the walk was begun anew where its provider holds the place; `null`, left out: it never was. */
  readonly lap?: Lap | null
}

/** What a page was asked for with, so that it can be asked for again where the cursor is stateless. */
export interface PageAsked {
  readonly order: WalkState['order']
  readonly cursor: Cursor | null
  readonly pageSize: number
}

/** A page of a walk. Its identity is (walk, index), never the cursor. `entities`: those that came for the first time. */
export interface WalkPage {
  readonly walk: string
  readonly index: number
  readonly entities: readonly Entity[]
  readonly info: AnswerInfo
  readonly asked: PageAsked
}

/** A first page that was read before the walk began, by whoever wanted to show it at once. */
export type FirstPage = Pick<Page, 'entities' | 'next' | 'total'> & Partial<Pick<Page, 'info'>>

/** What the end of a walk says. `missing`: announced and not got; below 0: more than announced; `null`: nobody knows. */
export interface EndCheck {
  readonly expected: Total
  readonly latest: Total
  readonly got: number
  readonly duplicates: number
  readonly missing: number | null
  readonly orderedUntil: number | null
}

/** The state of a walk that has not begun. */
export const newWalkState = (id: string): WalkState => ({
  id,
  order: 'asked',
  cursor: null,
  nextSize: null,
  cutAt: null,
  pages: 0,
  isEnded: false,
  expected: { kind: 'unknown' },
  latest: { kind: 'unknown' },
  got: 0,
  duplicates: 0,
  toComeAgain: 0,
  standstill: 0,
  laps: 0,
  hasAskedTwice: false,
  orderedUntil: null,
})

/** How many are missing by the latest total; `null` where there is no exact one. */
export const missingOf = ({ latest, got }: Pick<WalkState, 'latest' | 'got'>): number | null =>
  latest.kind === 'exact' ? latest.count - got : null

/** What a walk has come to. */
export const checkOf = (state: WalkState): EndCheck => ({
  expected: state.expected,
  latest: state.latest,
  got: state.got,
  duplicates: state.duplicates,
  missing: missingOf(state),
  orderedUntil: state.orderedUntil,
})

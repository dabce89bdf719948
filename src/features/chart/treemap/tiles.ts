import type { ChartModel } from '../chart-model.ts'
import type { Mark } from '../mark.ts'
import { type Box, squarifyWithRest } from './squarify.ts'

/** Tiles at most: smaller ones could be neither read nor hit. */
export const MOST_TILES = 40

/** One tile. `mark: null`: all groups that have no tile of their own. */
export interface Tile {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly share: number
  readonly mark: Mark | null
}

/** The tiles of a chart, largest first; the groups beyond as one, last, so that the whole is the known records. */
export function tilesOf({ marks, sum }: ChartModel): readonly Tile[] {
  const own = marks
    .filter(({ count }) => count > 0)
    .map((mark): Tile => ({ id: mark.key ?? '', label: mark.label, count: mark.count, share: mark.share, mark }))
  const rest = sum.rest ?? 0
  if (rest <= 0) return own
  const share = sum.matching ? rest / sum.matching : 0
  return [...own, { id: ' others', label: 'Others', count: rest, share, mark: null }]
}

/** The boxes of tiles within a whole: what has no tile of its own takes a strip at the end. */
export function boxesOf(tiles: readonly Tile[], whole: Box): readonly Box[] {
  const sizes = tiles.filter(({ mark }) => mark !== null).map(({ count }) => count)
  return squarifyWithRest(sizes, tiles.find(({ mark }) => mark === null)?.count ?? 0, whole)
}

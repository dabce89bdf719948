import { layoutBars } from './bars.ts'
import type { Figures, Layout } from './layout.ts'
import { layoutColumns, layoutLines } from './upright.ts'

/** Ways to draw that have a picture of their own; tables are tables. */
export interface DrawOptions {
  readonly kind: 'stacked' | 'grouped' | 'line' | 'slope'
  /** Numbers and years stand on a lying axis, categories are listed from top to bottom. */
  readonly isNumeric: boolean
  readonly widthPx: number
}

/** A grid as a picture. */
export function layoutOf(figures: Figures, { kind, isNumeric, widthPx }: DrawOptions): Layout {
  if (kind === 'line' || kind === 'slope') return layoutLines(figures, { widthPx })
  const isStacked = kind === 'stacked'
  return isNumeric ? layoutColumns(figures, { widthPx, isStacked }) : layoutBars(figures, { widthPx, isStacked })
}

import { type Chart, type ChartKind, type Field, isNumeric } from '#query'
import type { Told } from './figures.ts'
import type { Grid } from './grid.ts'
import { TONES } from './plot/shapes.ts'

/** Ways to draw several series on the same axes. */
export type SeriesKind = Extract<ChartKind, 'stacked' | 'grouped' | 'line' | 'slope' | 'heatmap' | 'pivot'>

/** What a grid is of. */
export interface Subject {
  readonly rowField: Field
  /** The parts of one set, which may overlap, or several sets. */
  readonly is: 'split' | 'comparison'
  readonly overlaps: boolean
  readonly columns: number
}

/** A way to draw, and why it does not suit; `null`: it does. */
export interface KindOffer {
  readonly kind: SeriesKind
  readonly label: string
  readonly whyNot: string | null
}

const LABELS: Readonly<Record<SeriesKind, string>> = {
  stacked: 'Stacked bars',
  grouped: 'Grouped bars',
  line: 'Lines',
  slope: 'Slopes',
  heatmap: 'Heat map',
  pivot: 'Table',
}

/** Lines of a slope chart that are still read. */
const MOST_SLOPES = 15

function whyNotKind(kind: SeriesKind, { rowField, is, overlaps, columns }: Subject): string | null {
  const isMany = columns > TONES + 2 ? `more than ${TONES} series are not told apart: see the heat map` : null
  switch (kind) {
    case 'stacked':
      if (is === 'comparison') return 'sets are no parts of one whole'
      return overlaps ? 'a record can be in several of them, so they do not add up' : isMany
    case 'grouped':
      return isMany
    case 'line':
      return isNumeric(rowField) ? isMany : 'only numbers and years stand on an axis'
    case 'slope':
      return isNumeric(rowField) ? 'years and numbers are drawn as lines' : columns > MOST_SLOPES ? isMany : null
    case 'heatmap':
    case 'pivot':
      return null
  }
}

const ORDERS: Readonly<Record<Subject['is'], readonly SeriesKind[]>> = {
  split: ['stacked', 'grouped', 'line', 'heatmap', 'pivot'],
  comparison: ['grouped', 'line', 'slope', 'heatmap', 'pivot'],
}

/** All ways to draw, with reasons. */
export const kindsOf = (subject: Subject): readonly KindOffer[] =>
  ORDERS[subject.is].map((kind) => ({
    kind,
    label: kind === 'pivot' && subject.is === 'split' ? 'Pivot table' : LABELS[kind],
    whyNot: whyNotKind(kind, subject),
  }))

/** How it is drawn: as chosen, where that suits; else lines over numbers, bars for the rest, a heat map of many. */
export function kindOf(chart: Chart | null, subject: Subject): SeriesKind {
  const fitting = kindsOf(subject).filter(({ whyNot }) => whyNot === null)
  const wanted = fitting.find(({ kind }) => kind === chart?.kind)
  const usual = fitting.find(({ kind }) => kind === (isNumeric(subject.rowField) ? 'line' : 'stacked'))
  return wanted?.kind ?? usual?.kind ?? fitting[0]?.kind ?? 'pivot'
}

const indexes = <T>(list: readonly T[], isWanted: (member: T) => boolean): readonly number[] =>
  list.flatMap((member, at) => (isWanted(member) ? [at] : []))

/**
 * Which rows and columns a picture shows. Tables show all; unknown has no place on an axis of numbers; the rest, which
 * dwarfs every value, is drawn only where it is a part of a bar. Of changes the first set has none.
 */
export function shownIn(
  kind: SeriesKind,
  { rows, columns }: Grid,
  { rowField, told }: Pick<Subject, 'rowField'> & { readonly told: Told },
) {
  const isTable = kind === 'pivot' || kind === 'heatmap'
  const hasRest = isTable || kind === 'stacked'
  return {
    rows: indexes(rows, ({ part }) => isTable || part === 'value' || (part === 'unknown' && !isNumeric(rowField))),
    columns: indexes(columns, ({ part }) => hasRest || part !== 'rest').filter((at) => told !== 'change' || at > 0),
  }
}

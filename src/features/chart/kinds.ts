import { type Chart, type Field, type Group, isNumeric, isYear, matchOptions } from '#query'

/** Ways to draw the groups of one field. Others need a second field or further sets. */
export const GROUP_KINDS = ['bars', 'columns', 'line', 'area', 'histogram', 'treemap', 'map'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** What the groups of a field look like, as far as they came: it decides which pictures are readable. */
export interface Shape {
  /** Groups that have a value. */
  readonly distinct: number
  /** From the smallest number to the largest, both counted; 0 for categories. */
  readonly span: number
  readonly isWhole: boolean
  readonly isComplete: boolean
}

/** A way to draw, with the reason where it does not suit the field. */
export interface KindOffer {
  readonly kind: GroupKind
  readonly label: string
  readonly whyNot: string | null
}

/** Columns that are still seen as columns. */
const MOST_COLUMNS = 120

/** Words for each way to draw. */
export const KIND_LABELS: Readonly<Record<GroupKind, string>> = {
  bars: 'Bars',
  columns: 'Columns',
  line: 'Line',
  area: 'Area',
  histogram: 'Histogram',
  treemap: 'Treemap',
  map: 'World map',
}

/** The shape of the groups of a field. */
export function shapeOf(field: Field, groups: readonly Group[], isComplete: boolean): Shape {
  const known = groups.filter(({ key }) => key !== null)
  const numbers = isNumeric(field) ? known.map(({ key }) => Number(key)) : []
  return {
    distinct: known.length,
    span: numbers.length > 0 ? Math.max(...numbers) - Math.min(...numbers) + 1 : 0,
    isWhole: numbers.every(Number.isInteger),
    isComplete,
  }
}

/** Whether its groups are countries. */
export const isCountry = ({ refersTo }: Field): boolean => refersTo.includes('countries')

/** Whether the Source does not group it, but its numbers can be counted in ranges. */
export const isOnlyInRanges = (field: Field): boolean =>
  !field.canGroup && !field.needsPlan && isNumeric(field) && !isYear(field) && matchOptions(field).ranges

/** Whether numbers are too many or too far apart to stand side by side. Years always do: old ones share a column. */
const isWide = (field: Field, { distinct, span, isWhole, isComplete }: Shape): boolean =>
  !isYear(field) && (!isComplete || (isWhole ? span : distinct) > MOST_COLUMNS)

function whyNotAxis(field: Field, shape: Shape): string | null {
  if (!isNumeric(field)) return 'only numbers and years stand on an axis'
  return isWide(field, shape) ? 'too many numbers to see each: a histogram counts them in ranges' : null
}

function whyNotTreemap(field: Field): string | null {
  if (isNumeric(field)) return 'numbers have an order that it would lose'
  return field.isMultiValued ? 'groups overlap, so they are no parts of a whole' : null
}

function whyNotHistogram(field: Field): string | null {
  if (!isNumeric(field)) return 'only numbers have ranges'
  return isYear(field) ? 'each year stands for itself in columns' : null
}

/** Why the groups of a field cannot be drawn that way, in a few words; `null`: they can. */
export function whyNotKind(kind: GroupKind, field: Field, shape: Shape): string | null {
  switch (kind) {
    case 'bars':
      return null
    case 'columns':
    case 'line':
    case 'area':
      return whyNotAxis(field, shape)
    case 'histogram':
      return whyNotHistogram(field)
    case 'treemap':
      return whyNotTreemap(field)
    case 'map':
      return isCountry(field) ? null : 'only countries have a place on it'
  }
}

/** The way to draw that suits a field when nobody chose another. */
export function usualKind(field: Field, shape: Shape): GroupKind {
  if (!isNumeric(field)) return 'bars'
  return isWide(field, shape) ? 'histogram' : 'columns'
}

/** How groups are drawn: as chosen, where that suits the field. */
export function kindOf(chart: Chart | null, field: Field, shape: Shape): GroupKind {
  const wanted = GROUP_KINDS.find((kind) => kind === chart?.kind)
  return wanted !== undefined && whyNotKind(wanted, field, shape) === null ? wanted : usualKind(field, shape)
}

/** All ways to draw, the fitting ones first. */
export function kindsOf(field: Field, shape: Shape): readonly KindOffer[] {
  const offers = GROUP_KINDS.map((kind) => ({ kind, label: KIND_LABELS[kind], whyNot: whyNotKind(kind, field, shape) }))
  return [...offers.filter(({ whyNot }) => whyNot === null), ...offers.filter(({ whyNot }) => whyNot !== null)]
}

/** Why shares or a log scale are of no use for a way to draw; `null`: they are. */
export function whyNotScale(kind: GroupKind, scale: 'share' | 'log'): string | null {
  if (kind === 'treemap')
    return scale === 'log' ? 'Areas are parts of the whole: a log scale would distort them.' : null
  if (kind === 'map') return scale === 'log' ? 'Its shades are in steps of a log scale already.' : null
  return null
}

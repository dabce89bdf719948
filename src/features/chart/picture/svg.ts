import { PAPER } from '#lib/svg'

/** Parts of an SVG document written as text: colours are those of paper, black on white. */
export const WIDTH_PX = 860
export const MARGIN_PX = 24
export const LINE_PX = 18

/** Signs that fit into a line of the picture at its size of type. */
export const LINE_SIGNS = 118

export const BAR = '#3a7ca8'
export const HATCH = 'url(#unknown)'
export const RUNNING = 'url(#running)'

/** A part of the picture, and how high it is. */
export interface Part {
  readonly markup: string
  readonly heightPx: number
}

/** Draws a part from a height of the picture downwards. */
export type Draw = (top: number) => Part

/** A hatched fill for what stands apart. */
export const hatch = (id: string, colour: string): string =>
  `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${PAPER}"/><rect width="3" height="6" fill="${colour}"/></pattern>`

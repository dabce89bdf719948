import type { Box } from '#lib/svg'

/** Looks of a series: place in the palette, or what stands for records without a value and for all others. */
export type Tone = number | 'unknown' | 'rest'

/** What stands for one cell of the grid. `hit`: where a pointer finds it. */
export interface Mark {
  readonly row: number
  readonly column: number
  readonly hit: Box
}

/** A filled box. */
export interface Bar {
  readonly box: Box
  readonly tone: Tone
  readonly isRunning: boolean
}

/** Points of one series in order; several pieces where values between are not known. */
export interface Line {
  readonly tone: Tone
  readonly pieces: readonly (readonly Point[])[]
  /** The last step, to a year that is not over. */
  readonly open: readonly Point[]
  /** Points that carry the sign of the series: not all where they stand close. */
  readonly signs: readonly Point[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Words {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly isMuted: boolean
}

/** A picture of a grid in px, without colours: drawn by the page and written as a file alike. */
export interface Layout {
  readonly widthPx: number
  readonly heightPx: number
  readonly rules: readonly { readonly from: Point; readonly to: Point }[]
  readonly bars: readonly Bar[]
  readonly lines: readonly Line[]
  readonly words: readonly Words[]
  readonly marks: readonly Mark[]
}

/** What is drawn. `values` by row, then column; `null`: nothing is drawn there. */
export interface Figures {
  readonly rows: readonly { readonly label: string; readonly isRunning: boolean }[]
  readonly tones: readonly Tone[]
  readonly values: readonly (readonly (number | null)[])[]
  /** The smallest step of the axis: 1 for counts. */
  readonly least: number
  readonly isLog: boolean
  /** Zero stands for no records: there is nothing to open, and many such marks would only be in the way. */
  readonly isZeroNothing: boolean
  readonly tick: (value: number) => string
  /** Said at the end of a row: its total. */
  readonly ends: readonly string[]
  readonly axis: string
}

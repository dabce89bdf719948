/** Size of a frame, in CSS pixels. */
export interface FrameSize {
  readonly width: number
  readonly height: number
}

/** Frames smaller than this show nothing worth reading; larger ones fill a screen. */
const LEAST = 200
const MOST = 2_000

const withinBounds = (pixels: number): number =>
  Number.isFinite(pixels) ? Math.min(MOST, Math.max(LEAST, Math.round(pixels))) : LEAST

/** A size that a frame can have. */
export const frameSize = ({ width, height }: FrameSize): FrameSize => ({
  width: withinBounds(width),
  height: withinBounds(height),
})

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The code that puts a view into another page. It is as wide as asked for, and narrower where there is less room. */
export const embedCode = (link: string, title: string, size: FrameSize): string =>
  `<iframe src="${escaped(link)}" title="${escaped(title)}" width="${size.width}" height="${size.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`

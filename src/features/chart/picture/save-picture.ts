import { saveFile, toPng } from '#ui'
import { chartSvg, type PictureWords } from './chart-svg.ts'
import type { Draw } from './svg.ts'

/** Pixels of the PNG for one of the picture: sharp on paper and dense screens. */
const PNG_SCALE = 2

/** Saves a picture of a chart as a file. @throws {Error} where the browser makes no picture of it */
export async function savePictureAs(
  type: 'svg' | 'png',
  name: string,
  { draws, words }: { readonly draws: readonly Draw[]; readonly words: PictureWords },
): Promise<void> {
  const svg = chartSvg(draws, words)
  if (type === 'svg') saveFile(`${name}.svg`, svg, 'image/svg+xml')
  else saveFile(`${name}.png`, await toPng(svg, PNG_SCALE), 'image/png')
}

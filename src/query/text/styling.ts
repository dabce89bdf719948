import type { Pen, RunStyle } from './pen.ts'
import { RUN_STYLES } from './pen.ts'
import type { Tag } from './tag.ts'

/** What other spellings of a style mean. */
const STYLE_OF: ReadonlyMap<string, RunStyle> = new Map<string, RunStyle>([
  ...RUN_STYLES.map((style) => [style, style] as const),
  ['italic', 'i'],
  ['bold', 'b'],
  ['emph', 'em'],
  ['inf', 'sub'],
])

/** Elements that stand on lines of their own: a blank on both sides. */
const BLOCKS: ReadonlySet<string> = new Set(
  'abstract article blockquote body br break dd def-list div dl dt h1 h2 h3 h4 h5 h6 hr li list list-item ol p sec section table td th title tr trans-abstract ul disp-formula disp-quote'.split(
    ' ',
  ),
)

/** Elements whose content is not meant for reading. */
const MUTED: ReadonlySet<string> = new Set(['script', 'style', 'annotation', 'annotation-xml', 'template', 'noscript'])

/** Formula elements whose children differ: style of each child, and the sign between them. */
const SCRIPTS: ReadonlyMap<string, readonly (RunStyle | null)[]> = new Map([
  ['msup', [null, 'sup']],
  ['msub', [null, 'sub']],
  ['msubsup', [null, 'sub', 'sup']],
  ['mfrac', [null, null]],
])

interface Open {
  readonly name: string
  /** Style inside this element. */
  readonly style: RunStyle | null
  readonly isMuted: boolean
  children: number
}

/** Subscripts and superscripts carry meaning (10², H₂O): no style inside them takes their place. */
const nest = (outer: RunStyle | null, inner: RunStyle | null): RunStyle | null =>
  inner === null || outer === 'sub' || outer === 'sup' ? outer : inner

/** The names with a meaning here: styles, silenced elements, and those of formulas, which all begin with m. */
const matters = (name: string): boolean => STYLE_OF.has(name) || MUTED.has(name) || name.startsWith('m')

/** How often each name is closed. */
function countClosings(tags: readonly Tag[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name, isClosing } of tags) if (isClosing) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/**
 * Follows the tags of a text, in order, and tells the pen what they mean. An opening tag that is never closed and a
 * closing one that was never opened are ignored: a stray `<i>` does not slant the rest, a stray `<script>` hides nothing.
 */
export function createStyling(pen: Pen, tags: readonly Tag[]): { meet(tag: Tag): void } {
  const open: Open[] = []
  const counts = new Map<string, number>()
  const closings = countClosings(tags)
  const apply = (): void => {
    pen.use(open.at(-1)?.style ?? null)
    pen.mute(open.at(-1)?.isMuted ?? false)
  }
  const enter = (name: string): void => {
    const parent = open.at(-1)
    const child = parent === undefined ? 0 : parent.children++
    const childStyle = SCRIPTS.get(parent?.name ?? '')?.[child] ?? null
    if (parent?.name === 'mfrac' && child === 1) pen.write('/')
    if (name === 'msqrt') pen.write('√')
    const style = nest(nest(parent?.style ?? null, childStyle), STYLE_OF.get(name) ?? null)
    open.push({ name, style, isMuted: (parent?.isMuted ?? false) || MUTED.has(name), children: 0 })
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const leave = (name: string): void => {
    if ((counts.get(name) ?? 0) === 0) return
    for (let closed = open.pop(); closed !== undefined; closed = open.pop()) {
      counts.set(closed.name, (counts.get(closed.name) ?? 1) - 1)
      if (closed.name === name) break
    }
  }
  return {
    meet({ name, isClosing, isEmpty }) {
      if (BLOCKS.has(name)) pen.space()
      if (name === 'math') pen.part()
      if (!matters(name)) return
      if (isClosing) closings.set(name, (closings.get(name) ?? 1) - 1)
      else if (isEmpty || (closings.get(name) ?? 0) > 0) enter(name)
      if (isClosing || isEmpty) leave(name)
      apply()
    },
  }
}

/** A stretch of rows in the document: a row, or the empty height of rows that are not drawn. */
export type Stretch =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly heightPx: number; readonly before: number }

/** What is drawn for the given rows out of `count`, in order, with gaps that keep the height of the rest. */
export function toStretches(indexes: readonly number[], count: number, rowHeightPx: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let next = 0
  const gapUpTo = (index: number) => {
    if (index > next) stretches.push({ kind: 'gap', heightPx: (index - next) * rowHeightPx, before: index })
  }
  for (const index of indexes) {
    gapUpTo(index)
    stretches.push({ kind: 'row', index })
    next = index + 1
  }
  gapUpTo(count)
  return stretches
}

/** Rows from the first to the last, both included; `last` below `first`: none. */
export interface RowSpan {
  readonly first: number
  readonly last: number
}

/** The rows a window of some height can show when `first` is the one at its top, if only by its last pixel. */
export function rowsInWindow(first: number, heightPx: number, rowHeightPx: number, count: number): RowSpan {
  const start = Math.max(0, Math.min(first, count - 1))
  return { first: start, last: Math.min(count - 1, start + Math.ceil(heightPx / rowHeightPx)) }
}

/** The indexes of a span and of some rows around it, as far as there are any. */
export function indexesAround({ first, last }: RowSpan, around: number, count: number): number[] {
  const start = Math.max(0, first - around)
  const end = Math.min(count - 1, last + around)
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, place) => start + place)
}

/** Where a box has to be scrolled to so that a row is all in sight; `null`: it is already. `heightPx`: of the rows' part. */
export function offsetToReveal(
  index: number,
  { topPx, heightPx, rowHeightPx }: { readonly topPx: number; readonly heightPx: number; readonly rowHeightPx: number },
): number | null {
  const startPx = index * rowHeightPx
  if (startPx < topPx) return startPx
  const least = startPx + rowHeightPx - heightPx
  return least > topPx ? least : null
}

/** The indexes to draw: those in the window and the one that has the focus, so that it is never taken away. Ascending. */
export function withFocused(indexes: readonly number[], focused: number, count: number): number[] {
  if (focused < 0 || focused >= count) return [...indexes]
  const first = indexes[0]
  const last = indexes.at(-1)
  if (first === undefined || last === undefined) return [focused]
  if (focused < first) return [focused, ...indexes]
  return focused > last ? [...indexes, focused] : [...indexes]
}

/** How near the end of the loaded rows the window is. */
export interface Nearness {
  /** Last row in the window. */
  readonly lastShown: number
  readonly loaded: number
  readonly hasScrolled: boolean
  /** How many rows ahead the next ones are asked for, once the person scrolls. */
  readonly aheadRows: number
}

/**
 * Whether more rows should be asked for. Before the person scrolled, only when the window is not full: a first look
 * costs one request, not two.
 */
export const isNearEnd = ({ lastShown, loaded, hasScrolled, aheadRows }: Nearness): boolean =>
  lastShown >= loaded - 1 - (hasScrolled ? aheadRows : 0)

/** Remembers how far lists were scrolled, in px, by their key. 0: a list is new, or was forgotten. */
export interface ScrollMemory {
  recall(key: string): number
  remember(key: string, offsetPx: number): void
}

const OFFSETS_KEPT = 200

/** A memory for as long as it is held. `offsets`: what it begins with, oldest first. The oldest are forgotten. */
export function createScrollMemory(offsets: Map<string, number> = new Map()): ScrollMemory {
  return {
    recall: (key) => offsets.get(key) ?? 0,
    remember: (key, offsetPx) => {
      offsets.delete(key)
      offsets.set(key, offsetPx)
      const oldest = offsets.keys().next()
      if (offsets.size > OFFSETS_KEPT && !oldest.done) offsets.delete(oldest.value)
    },
  }
}

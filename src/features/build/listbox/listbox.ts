/**
 * Which option of a list is marked while the focus stays in the text above it. `null`: none. The list can change under
 * the mark, so it is a place and not a value, and is cut to the list whenever it is read.
 */
export type Mark = number | null

/** The keys that move the mark. Home and End stay with the text, whose field has the focus. */
export const MARK_KEYS = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'] as const
export type MarkKey = (typeof MARK_KEYS)[number]

/** Whether a key moves the mark. */
export const isMarkKey = (key: string): key is MarkKey => MARK_KEYS.some((known) => known === key)

const PAGE = 8

/** The mark within a list of a length. */
export const heldMark = (mark: Mark, length: number): Mark =>
  mark === null || length === 0 ? null : Math.min(mark, length - 1)

/** The mark after a key. Arrows go around; paging stops at the ends. */
export function movedMark(mark: Mark, key: MarkKey, length: number): Mark {
  if (length === 0) return null
  const at = heldMark(mark, length)
  const last = length - 1
  switch (key) {
    case 'ArrowDown':
      return at === null || at === last ? 0 : at + 1
    case 'ArrowUp':
      return at === null || at === 0 ? last : at - 1
    case 'PageDown':
      return Math.min((at ?? -1) + PAGE, last)
    case 'PageUp':
      return Math.max((at ?? 0) - PAGE, 0)
  }
}

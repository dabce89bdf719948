/**
 * A text without the signs at its end. Linear: a pattern such as `/x+$/` tries every place of a long run and takes
 * seconds on a text made for it.
 */
export function trimEndOf(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** A text without the signs at both ends. */
export function trimOf(text: string, signs: string): string {
  const rest = trimEndOf(text, signs)
  let start = 0
  while (start < rest.length && signs.includes(rest.charAt(start))) start += 1
  return rest.slice(start)
}

/** Whether a text becomes the other by at most so many insertions, deletions and replacements of characters. */
export function isWithinEdits(
  text: string,
  { other, edits }: { readonly other: string; readonly edits: number },
): boolean {
  const from = [...text]
  const to = [...other]
  if (Math.abs(from.length - to.length) > edits) return false
  let distances = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, character] of from.entries()) {
    const next = [row + 1]
    for (const [index, wanted] of to.entries()) {
      const replaced = (distances[index] ?? 0) + (character === wanted ? 0 : 1)
      next.push(Math.min(replaced, (distances[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    if (Math.min(...next) > edits) return false
    distances = next
  }
  return (distances.at(-1) ?? 0) <= edits
}

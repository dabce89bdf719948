/** Whether the words follow one another in the text, with at most `slop` places between. Empty words are left-out ones. */
export function phraseAt(text: readonly string[], words: readonly string[], slop: number): boolean {
  const follows = (start: number, rest: readonly string[], left: number): boolean => {
    const [word, ...others] = rest
    if (word === undefined) return true
    if (word === '') return follows(start + 1, others, left)
    for (let skipped = 0; skipped <= left; skipped += 1)
      if (text[start + skipped] === word && follows(start + skipped + 1, others, left - skipped)) return true
    return false
  }
  return text.some((_, place) => text[place] === words[0] && follows(place + 1, words.slice(1), slop))
}

/** A test of words by a pattern: `*` for any run, `?` for one sign, a backslash before a sign that means itself. */
export function like(pattern: string): (word: string) => boolean {
  const parts = pattern.replace(/\\(.)|([*?])|([.+^${}()|[\]\\])/g, (_all, plain, wild, sign) => {
    if (wild !== undefined) return wild === '*' ? '.*' : '.'
    return `\\${plain ?? sign}`
  })
  const test = new RegExp(`^${parts}$`, 'isu')
  return (word) => test.test(word)
}

/** A test of words at most so many insertions, deletions and replacements away. */
export function isNear(wanted: string, edits: number): (word: string) => boolean {
  return (word) => Math.abs(word.length - wanted.length) <= edits && distance(word, wanted) <= edits
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, sign] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, wanted] of [...other].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (sign === wanted ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}

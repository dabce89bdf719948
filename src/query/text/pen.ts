/** Styles that are re-admitted from foreign text. */
export const RUN_STYLES = ['b', 'i', 'em', 'strong', 'sub', 'sup'] as const
export type RunStyle = (typeof RUN_STYLES)[number]

/** Writes runs: equal neighbours become one, blanks collapse over their borders. */
export interface Pen {
  write(text: string): void
  /** Sets the style of what is written next. */
  use(style: RunStyle | null): void
  /** Whether what is written next is thrown away. */
  mute(isMuted: boolean): void
  /** A blank, where none is yet: between paragraphs. */
  space(): void
  /** A blank between two words, if words meet here: around a formula. */
  part(): void
  runs(): { readonly text: string; readonly style: RunStyle | null }[]
}

const WORD = /[\p{L}\p{N}√]/u
const BLANK = /^\s/

/** A pen with nothing written. */
export function createPen(): Pen {
  const runs: { parts: string[]; style: RunStyle | null }[] = []
  let style: RunStyle | null = null
  let last = ' '
  let isParting = false
  let isMuted = false

  const append = (text: string): void => {
    const run = runs.at(-1)
    if (run !== undefined && run.style === style) run.parts.push(text)
    else runs.push({ parts: [text], style })
    last = text.slice(-1)
  }
  /** A blank at the end of what is written; no run consists of blanks alone. */
  const space = (): void => {
    if (last !== ' ') runs.at(-1)?.parts.push(' ')
    last = ' '
  }
  const write = (text: string): void => {
    if (isMuted || text === '') return
    const words = text.replace(/\s+/g, ' ').trim()
    if (words === '') {
      space()
      return
    }
    const needsBlank = BLANK.test(text) || (isParting && WORD.test(last) && WORD.test(words.charAt(0)))
    append(needsBlank && last !== ' ' ? ` ${words}` : words)
    if (BLANK.test(text.slice(-1))) space()
    isParting = false
  }
  return {
    write,
    use: (next) => {
      style = next
    },
    mute: (next) => {
      isMuted = next
    },
    space,
    part: () => {
      isParting = true
    },
    runs: () =>
      runs.map((run, index) => {
        const text = run.parts.join('')
        return { text: index === runs.length - 1 ? text.trimEnd() : text, style: run.style }
      }),
  }
}

import { readReference } from './entities.ts'
import { readTag, type Tag } from './tag.ts'

/** Text without its tags, and where they stood. Places are offsets into the text, in rising order. */
export interface Peeled {
  readonly text: string
  readonly marks: readonly { readonly at: number; readonly tag: Tag }[]
}

interface Peeling {
  readonly out: string[]
  readonly marks: { at: number; readonly tag: Tag }[]
  /** Offsets in `out` of the `<` that may still begin a tag. */
  readonly open: number[]
}

/** Takes in one character; when it closes a tag, the tag leaves the text again. */
function take(state: Peeling, character: string): void {
  state.out.push(character)
  if (character === '<') state.open.push(state.out.length - 1)
  if (character !== '>') return
  const start = state.open.pop()
  if (start === undefined) return
  const tag = readTag(state.out.slice(start + 1, -1).join(''))
  if (tag === null) {
    // Every earlier `<` would have to span this one: none of them can begin a tag any more.
    state.open.length = 0
    return
  }
  state.out.length = start
  state.marks.push({ at: start, tag })
}

/** How many characters a comment or a CDATA frame at this place takes; 0 when there is none. */
function skipLength(text: string, at: number, known: { lastComment: number }): number {
  if (text.startsWith('<![CDATA[', at)) return 9
  if (text.startsWith(']]>', at)) return 3
  if (!text.startsWith('<!--', at) || at > known.lastComment) return 0
  return text.indexOf('-->', at + 4) + 3 - at
}

/**
 * Takes the tags out of a text in one pass; `decode` also replaces character references, whose `<` and `>` then count.
 * Linear: a tag is read where it closes and leaves at once, so that what remains never forms a tag of its own
 * (`<<b>b>`), and no character is read as part of a tag twice.
 */
export function peel({ text, marks }: Peeled, decode: boolean): Peeled {
  const state: Peeling = { out: [], marks: [], open: [] }
  const known = { lastComment: text.lastIndexOf('-->') - 4 }
  let nextMark = 0
  for (let index = 0; index < text.length; ) {
    for (let mark = marks[nextMark]; mark !== undefined && mark.at <= index; mark = marks[++nextMark])
      state.marks.push({ at: state.out.length, tag: mark.tag })
    const character = text.charAt(index)
    const reference = decode && character === '&' ? readReference(text, index) : null
    const skipped = character === '<' || character === ']' ? skipLength(text, index, known) : 0
    if (skipped === 0) for (const part of reference?.value ?? character) take(state, part)
    index += skipped || (reference?.length ?? 1)
  }
  for (const mark of marks.slice(nextMark)) state.marks.push({ at: state.out.length, tag: mark.tag })
  // A tag that left took the text behind earlier marks with it: no mark may stand behind a later one.
  let limit = state.out.length
  for (const mark of state.marks.toReversed()) {
    mark.at = Math.min(mark.at, limit)
    limit = mark.at
  }
  return { text: state.out.join(''), marks: state.marks }
}

import type { Explanation } from '#lib/explanation'
import type { Problem } from '../model/address.ts'

/** What is found while reading an address, gathered in the order of the text. */
export interface Findings {
  readonly problems: Problem[]
  readonly unread: Set<string>
}

export const createFindings = (): Findings => ({ problems: [], unread: new Set() })

type Place = Problem['place']

/** Longest piece of a pasted text repeated in a sentence. */
const LONGEST_QUOTE = 80

/** A text in quotation marks, shortened for a sentence. */
export const quoted = (text: string): string =>
  text.length > LONGEST_QUOTE ? `“${text.slice(0, LONGEST_QUOTE)}…”` : `“${text}”`

/** Something worth saying that does not change the answer. */
export const note = (place: Place, text: string, explanation: Explanation): Problem => ({
  severity: 'note',
  text,
  place,
  explanation,
})

/** Something that may change the answer. */
export const fault = (place: Place, text: string, explanation: Explanation): Problem => ({
  severity: 'error',
  text,
  place,
  explanation,
})

/** Adds a part that could not be read: kept beside the query until the person drops it. */
export function keepUnread(findings: Findings, place: Place, kept: { text: string; explanation: Explanation }): void {
  findings.unread.add(kept.text)
  findings.problems.push(fault(place, kept.text, kept.explanation))
}

/** Adds a note. */
export function say(findings: Findings, place: Place, said: { text: string; explanation: Explanation }): void {
  findings.problems.push(note(place, said.text, said.explanation))
}

/** Adds a fault of a part that is kept where it stands. */
export function warn(findings: Findings, place: Place, said: { text: string; explanation: Explanation }): void {
  findings.problems.push(fault(place, said.text, said.explanation))
}

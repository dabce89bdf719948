import type { Explanation } from '#lib/explanation'
import { type EntityType, type Problem, parseAddress } from '#query'

/** An unread text taken apart: the parameter's name and its value. */
export function partsOf(text: string): readonly [name: string, value: string] {
  const sign = text.indexOf('=')
  return sign < 0 ? [text, ''] : [text.slice(0, sign), text.slice(sign + 1)]
}

/** An unread text as it stands in an address. */
export const asParameter = (text: string): string => {
  const [name, value] = partsOf(text)
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
}

const notRead = (text: string): Explanation => ({
  what: `“${text}” could not be read.`,
  why: 'It is kept in the link but is not part of what is asked.',
  fix: 'Change it as text, or drop it.',
})

/** Whether a problem speaks of an unread text; filters are kept with the parameter's name before them. */
const speaksOf = (problem: Problem, text: string): boolean => problem.text === text || `filter=${problem.text}` === text

/**
 * Why a text of an address could not be read. Once it is kept, the address only says that it is: so it is read again by
 * itself, and what the address says counts where the text is wrong only in its place (given twice).
 */
export function explainUnread(entity: EntityType, text: string, problems: readonly Problem[]): Explanation {
  const again = parseAddress(`/${entity}?${asParameter(text)}`).problems.find((problem) => speaksOf(problem, text))
  const told = again ?? problems.find((problem) => speaksOf(problem, text))
  return told?.explanation ?? notRead(text)
}

import type { Explanation } from '#lib/explanation'
import { type Address, type EntityType, formatAddress, type Problem, parseAddress } from '#query'
import { readWire } from '../draft/subject.ts'
import { withClausesAt } from './edits.ts'

/** An unread text taken apart: the parameter's name and its value. */
function partsOf(text: string): readonly [name: string, value: string] {
  const sign = text.indexOf('=')
  return sign < 0 ? [text, ''] : [text.slice(0, sign), text.slice(sign + 1)]
}

const asParameter = (text: string): string => {
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

/** An address with an unread text mended, or what is still wrong with it. */
export type Mended =
  | { readonly ok: true; readonly address: Pick<Address, 'route' | 'unread'> }
  | { readonly ok: false; readonly explanation: Explanation }

/** Reads a mended text (`name=value`, or a filter alone) in place of one that could not be read. */
export function withMended(address: Pick<Address, 'route' | 'unread'>, old: string, text: string): Mended {
  const { route } = address
  const unread = address.unread.filter((other) => other !== old)
  const [name, value] = partsOf(text.trim())
  if (route.kind !== 'list' || text.trim() === '') return { ok: true, address: { route, unread } }
  if (name === 'filter' || value === '') {
    const reading = readWire(route.query.entity, name === 'filter' ? value : text.trim())
    if (!reading.ok) return reading
    return {
      ok: true,
      address: { route: { ...route, query: withClausesAt(route.query, [], reading.clauses) }, unread },
    }
  }
  const href = formatAddress({ route, unread: [] })
  const read = parseAddress(`${href}${href.includes('?') ? '&' : '?'}${asParameter(text.trim())}`)
  const [first] = read.unread
  if (first !== undefined) return { ok: false, explanation: explainUnread(route.query.entity, first, read.problems) }
  return { ok: true, address: { route: read.route, unread } }
}

import type { Explanation } from '#lib/explanation'
import { type Address, formatAddress, parseAddress } from '#query'
import { readWire } from '../draft/subject-draft.ts'
import { withClausesAt } from './edits.ts'
import { asParameter, explainUnread, partsOf } from './unread.ts'

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

import { annexAtHand } from '../annex/annex.ts'
import { sourceOfAddress } from '../annex/ready.ts'
import { distinctBy } from '../edit/same.ts'
import { type Comparison, MEASURES, MOST_COMPARED, type Query } from '../model/query.ts'
import { badParameter, compareAlone } from './address-problems.ts'
import { readLocation } from './location.ts'
import { isPersonal, sortParams } from './params.ts'
import { createFindings, type Findings, keepUnread } from './problem.ts'
import { readQueryString } from './query-string.ts'
import { readPath } from './read-path.ts'
import { readQuery } from './read-query.ts'

/** The address of one set as a query. What is personal in it is left out, also of the text that is kept unread. */
function readSet(address: string, findings: Findings): readonly Query[] {
  const location = readLocation(address)
  const { path, search } = location
  const params = readQueryString(search ?? '').filter((param) => !isPersonal(param.name))
  const inner = createFindings()
  const annex = sourceOfAddress(location, params) === 'own' ? annexAtHand() : null
  const reading = annex === null ? readPath(path, false) : annex.readPath(path)
  if (reading.kind === 'list' && reading.unread === null && reading.extra.length === 0) {
    const sorted = sortParams(params, inner, { mailto: null, apiKey: null })
    const query = readQuery(reading.entity, sorted, { findings: inner })
    if (sorted.size === 0 && inner.unread.size === 0) {
      findings.problems.push(...inner.problems)
      return [query]
    }
  }
  const text = `compare=${path}${params.length === 0 ? '' : `?${params.map((param) => param.raw).join('&')}`}`
  keepUnread(findings, 'parameter', { text, explanation: badParameter(text, 'the address of a list') })
  return []
}

/**
 * Reads the sets of a comparison: addresses of lists with a blank between them. A set that cannot be read as a whole is
 * kept as it was written. Law: reading what `formatAddress` wrote gives the same sets.
 */
export function readCompare(
  { sets: value, measure: word }: { readonly sets: string | null; readonly measure: string | null },
  findings: Findings,
): Comparison | null {
  const texts = (value ?? '').split(/\s+/).filter((text) => text !== '')
  const read = texts.slice(0, MOST_COMPARED).flatMap((text) => readSet(text, findings))
  const over = texts.slice(MOST_COMPARED).filter((text) => !/(?:mailto|api_key)/i.test(text))
  if (over.length > 0) {
    const text = `compare=${over.join(' ')}`
    keepUnread(findings, 'parameter', { text, explanation: badParameter(text, `at most ${MOST_COMPARED} sets`) })
  }
  const sets = distinctBy(read, (query) => JSON.stringify(query))
  const measure = MEASURES.find((one) => one === word) ?? 'absolute'
  if (word !== null && (sets.length === 0 || measure !== word)) {
    const text = `compare_as=${word}`
    const expected = badParameter(text, `one of ${MEASURES.join(', ')}`)
    keepUnread(findings, 'parameter', { text, explanation: measure === word ? compareAlone(text) : expected })
  }
  return sets.length === 0 ? null : { sets, measure }
}

import { readClause, splitFilter } from '../origin/filter-grammar.ts'
import { jsonReply, type Reply } from '../reply.ts'
import type { Call } from './call.ts'

const LONGEST_LINE_BYTES = 8_190
const LONGEST_SEARCH = 1_500

const rejected = (message: string): Reply =>
  jsonReply(400, {
    error: 'Invalid request rejected at the API edge',
    error_source: 'openalex-api-proxy',
    message,
  })

/** Refuses two shapes that can only be mistakes: `limit=` and a filter part without a colon. Rule: reference § 1. */
export function rejectShape(call: Call): Reply | null {
  if (call.params.has('limit')) return rejected("'limit' is not a parameter here. Did you mean 'per-page'?")
  const filter = call.params.get('filter')
  if (filter && splitFilter(filter).some((part) => readClause(part) === null)) {
    return rejected(
      'A filter value contains an unescaped comma. Commas separate filters: wrap the value in double quotes.',
    )
  }
  return null
}

const searchTexts = (call: Call): readonly string[] => {
  const params = [...call.params].filter(([name]) => name === 'search' || name.startsWith('search.'))
  const clauses = splitFilter(call.params.get('filter') ?? '').map(readClause)
  const filters = clauses.flatMap((clause) => (clause && /\.search(\.exact)?$/.test(clause.key) ? [clause.value] : []))
  return [...params.map(([, value]) => value), ...filters]
}

/** Refuses what is too long. Rule: reference § 1; the search limit does not hold for paid accounts. */
export function rejectLength(call: Call, isPaid: boolean): Reply | null {
  const bytes = Buffer.byteLength(`${call.method} ${call.target} HTTP/1.1`)
  if (bytes > LONGEST_LINE_BYTES) {
    return jsonReply(400, {
      error: 'Request URL too long',
      message: `Your request URL is ${bytes} bytes, over the ${LONGEST_LINE_BYTES}-byte limit (roughly 8 KB, mostly the 'search' value).`,
    })
  }
  const longest = Math.max(0, ...searchTexts(call).map((text) => text.length))
  if (longest <= LONGEST_SEARCH || isPaid) return null
  return jsonReply(400, {
    error: 'Search query too long',
    message: `Your search is ${longest} characters long; the limit is ${LONGEST_SEARCH}.`,
  })
}

const PLAN_KEY = /^(from_|to_)?(created|updated)_date$/

/** The filter or sort key that needs a paid plan, if any. Rule: reference § 4.5. */
export function planKey(call: Call): string | null {
  const filters = splitFilter(call.params.get('filter') ?? '').map((part) => readClause(part)?.key ?? '')
  const sorts = (call.params.get('sort') ?? '').split(',').map((part) => part.split(':')[0]?.replaceAll('-', '_') ?? '')
  return [...filters, ...sorts].find((key) => PLAN_KEY.test(key)) ?? null
}

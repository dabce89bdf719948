import type { EntityType } from '#query'
import type { Call } from '../edge/call.ts'
import { badPaging, badQuery } from '../reply.ts'

/** In the order of the message. Rule: reference § 1.1. */
const VALID = [
  'apc_sum',
  'api-key',
  'api_key',
  'cited_by_count_sum',
  'cursor',
  'data_version',
  'data-version',
  'filter',
  'format',
  'include_xpac',
  'include-xpac',
  'group_by',
  'group-by',
  'group_bys',
  'group-bys',
  'mailto',
  'page',
  'per_page',
  'per-page',
  'q',
  'sample',
  'seed',
  'search',
  'search.exact',
  'search.semantic',
  'search.title',
  'search.title.exact',
  'search.title_and_abstract',
  'search.title_and_abstract.exact',
  'select',
  'sort',
  'warm',
]
const HIDDEN = ['bypass_cache']

/** A parameter in either spelling; the hyphenated one wins; empty counts as absent. */
export const param = (call: Call, name: string): string | null =>
  call.params.get(name.replaceAll('_', '-')) || call.params.get(name) || null

const numberParam = (call: Call, name: string): number | null => {
  const text = param(call, name)
  if (text === null) return null
  if (!/^\s*[+-]?\d+\s*$/.test(text)) throw badQuery(`Param ${name.replaceAll('_', '-')} must be a number.`)
  return Number(text)
}

/** Where in a list the answer begins. */
export interface Paging {
  readonly page: number
  readonly perPage: number
  /** `null`: paging by number. `*`: the first page. */
  readonly cursor: string | null
}

const DEEPEST = 10_000
const LARGEST_PAGE = 200

/** Reads page, per_page and cursor. @throws {Refusal} */
export function readPaging(call: Call, defaultSize: number): Paging {
  const perPage = numberParam(call, 'per_page') ?? defaultSize
  const page = numberParam(call, 'page') ?? 1
  const cursor = call.params.get('cursor') || null
  if (perPage < 1 || perPage > LARGEST_PAGE) throw badPaging('per-page parameter must be between 1 and 200.')
  if (page < 1) throw badPaging('Page parameter must be greater than 0.')
  if (cursor && page !== 1) throw badPaging('Cannot use page parameter with cursor.')
  if (cursor && ['null', 'none'].includes(cursor.toLowerCase())) {
    throw badPaging('Cursor is null. Likely reached end of results.')
  }
  if (page * perPage > DEEPEST) {
    throw badPaging(
      'Maximum results size of 10,000 records is exceeded. Cursor pagination is required for records beyond 10,000. See: https://developers.openalex.org/guides/page-through-results',
    )
  }
  return { page, perPage, cursor }
}

/** A random part of a list. */
export interface SampleRequest {
  readonly size: number
  readonly seed: string | null
}

/** Reads sample and seed. @throws {Refusal} */
export function readSample(call: Call): SampleRequest | null {
  const text = param(call, 'sample')
  if (text !== null && !/^\s*\d+\s*$/.test(text)) throw badQuery('sample must be an integer.')
  const size = Number(text ?? 0)
  if (size > DEEPEST) throw badQuery('Sample size must be less than or equal to 10,000.')
  if (text !== null && param(call, 'sort')) throw badQuery('sample does not work with sort.')
  if (text === null && call.params.has('seed')) {
    throw badQuery('You must include the sample parameter when using a seed value.')
  }
  if (text !== null && param(call, 'group_by')) throw badQuery('sample does not work with group_by.')
  const seed = call.params.get('seed') ?? null
  if (size > 0 && seed === null && Number(param(call, 'page') ?? 1) > 1) {
    throw badQuery(
      'A seed value is required when paginating through samples of results. Without a seed value, you may receive duplicate results between pages. Add a seed value like this: /works?sample=100&seed=123&page=2',
    )
  }
  return size > 0 ? { size, seed } : null
}

/** Refuses what no list endpoint takes. @throws {Refusal} */
export function refuseParams(call: Call, entity: EntityType): void {
  const foreign = [...call.params.keys()].find((name) => !VALID.includes(name) && !HIDDEN.includes(name))
  if (foreign !== undefined) {
    throw badQuery(`${foreign} is not a valid parameter. Valid parameters are: ${VALID.join(', ')}.`)
  }
  if (param(call, 'data_version') === '1') throw badQuery('data_version 1 is no longer available.')
  const format = param(call, 'format')?.toLowerCase()
  if (format && !['csv', 'json', 'xlsx'].includes(format)) throw badQuery('Valid formats are csv, json, xlsx')
  if (param(call, 'select') && (param(call, 'group_by') || param(call, 'group_bys'))) {
    throw badQuery('select does not work with group_by.')
  }
  const old = [...call.params.values()].some((value) => value.includes('host_venue'))
  if (old) throw badQuery('host_venue and alternate_host_venues are deprecated in favor of locations.')
  const scoped = [...call.params.keys()].find((name) => /^search\.(title|semantic)/.test(name))
  if (scoped && entity !== 'works') throw badQuery(`${scoped} is only supported for /works.`)
}

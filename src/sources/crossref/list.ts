import { at } from '#lib/json'
import { entityInfo, type Query, type Total } from '#query'
import { toCrossrefListParams } from '#query/crossref'
import type { Params } from '../http/address.ts'
import type { HttpAnswer } from '../http/http.ts'
import type { ListRequest, Page } from '../source.ts'
import { toEntity } from './entity.ts'
import type { WalkAnswer } from './server-walks.ts'
import { readList } from './wire.ts'

/** Lists that come in one piece: all record types, and a random sample, which has neither cursor nor pages. */
export const isOnePage = ({ entity, sample }: Query): boolean => entity === 'crossref-types' || sample !== null

/** Root fields that every record must come with. */
const ALWAYS = ['DOI', 'title']

function selectOf({ query, select }: ListRequest): readonly string[] | null {
  if (select === null || query.entity !== 'crossref-works') return null
  const known = entityInfo(query.entity).select
  const wanted = [...new Set([...ALWAYS, ...select])].filter((name) => known.includes(name))
  return wanted
}

/** The parameters of a list request. `cursor: null`: it comes in one piece. Types take none at all. */
export function listParams(request: ListRequest, cursor: string | null): Params {
  const { query, sort, pageSize } = request
  if (query.entity === 'crossref-types') return []
  const rows = query.sample === null ? pageSize : null
  return toCrossrefListParams(query, { sort, select: selectOf(request), rows, cursor })
}

const totalOf = (count: number | null): Total => (count === null ? { kind: 'unknown' } : { kind: 'exact', count })

/** The total of a sample drawn from a query is that of the query: what was drawn is what there is. */
const totalOfAnswer = (query: Query, total: number | null, items: number): Total =>
  query.sample === null ? totalOf(total) : totalOf(items)

/**
 * A page out of its answer. A page with fewer items than asked for ends the list; neither the token nor the total says
 * so (reference § 7).
 */
export function readPage(answer: HttpAnswer, request: ListRequest): WalkAnswer {
  const { query, pageSize } = request
  const { items, total, nextCursor } = readList(answer)
  const shown = query.entity === 'crossref-types' ? matching(items, query) : items
  const entities = shown.map((record) => toEntity(query.entity, record, answer))
  const page: Omit<Page, 'next'> = {
    entities,
    total: totalOfAnswer(query, query.entity === 'crossref-types' ? shown.length : total, items.length),
    info: answer.info,
  }
  return { page, token: nextCursor, isLast: isOnePage(query) || items.length < pageSize }
}

/** Types are searched here: Crossref gives all of them whatever is asked. */
function matching(items: ReturnType<typeof readList>['items'], { search }: Query) {
  const words = search.map((one) => one.words.toLowerCase().trim()).filter((one) => one !== '')
  return items.filter((item) => words.every((word) => `${at(item, 'label')}`.toLowerCase().includes(word)))
}

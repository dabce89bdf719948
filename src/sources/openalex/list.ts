import type { JsonObject } from '#lib/json'
import { type Entity, type EntityType, entityInfo, type Query, shortId, type Total, toListParams } from '#query'
import type { Params } from '../http/address.ts'
import type { HttpAnswer } from '../http/http.ts'
import type { ListRequest, Page } from '../source.ts'
import { formatPlace, type Place, parsePlace } from './cursor.ts'
import { readId, readList, type WireMeta } from './wire.ts'

/** Records that a search by meaning gives at most. Rule: reference § 5.4. */
const SEMANTIC_MOST = 50

/** How a page is asked for, and what it takes to say what comes after it. */
export interface ListPlan {
  readonly params: Params
  readonly place: Place | 'only page'
  readonly pageSize: number
}

const isSemantic = (query: Query): boolean => query.search.some(({ scope }) => scope === 'semantic')

/**
 * How to ask for a page. Lists go by cursor: it adds the default order behind the person's, so that ties neither repeat
 * nor vanish (reference § 6 and § 8.2). Samples go by page number, searches by meaning have one page.
 */
export function planList({ query, sort, cursor, pageSize, select }: ListRequest, newSeed: () => string): ListPlan {
  const fields = select && selectOf(query.entity, select)
  if (isSemantic(query)) {
    const most = Math.min(pageSize, SEMANTIC_MOST)
    return { params: toListParams(query, { sort, select: fields, pageSize: most }), place: 'only page', pageSize: most }
  }
  const place = cursor === null ? firstPlace(query, newSeed) : parsePlace(cursor)
  if (place.kind === 'mark') {
    return { params: toListParams(query, { sort, select: fields, pageSize, cursor: place.mark }), place, pageSize }
  }
  const seeded = query.sample && place.seed !== '' ? { ...query, sample: { ...query.sample, seed: place.seed } } : query
  return { params: toListParams(seeded, { sort, select: fields, pageSize, page: place.page }), place, pageSize }
}

function firstPlace(query: Query, newSeed: () => string): Place {
  if (query.sample === null) return { kind: 'mark', mark: '*' }
  return { kind: 'page', page: 1, seed: query.sample.seed ?? newSeed() }
}

/** Root fields to ask for: id and name always, or a record could not be told from another. */
function selectOf(entity: EntityType, select: readonly string[]): readonly string[] {
  const needed = ['id', ...(entityInfo(entity).select.includes('display_name') ? ['display_name'] : [])]
  return [...new Set([...needed, ...select])]
}

/** A page out of its answer. @throws {SourceError} `bad-answer` */
export function readPage(answer: HttpAnswer, entity: EntityType, plan: ListPlan): Page {
  const { meta, results } = readList(answer)
  const next = nextPlace(plan, meta, results.length)
  return {
    entities: results.map((record) => toEntity(entity, record, answer)),
    next: next && formatPlace(next),
    total: totalOf(meta, plan),
    info: answer.info,
  }
}

function totalOf({ count }: WireMeta, { place }: ListPlan): Total {
  if (count === null) return { kind: 'unknown' }
  return place === 'only page' && count >= SEMANTIC_MOST ? { kind: 'at-least', count } : { kind: 'exact', count }
}

/** A full last page is followed by an empty one; that one ends the list, as does a missing mark. */
function nextPlace({ place, pageSize }: ListPlan, { count, nextCursor }: WireMeta, rows: number): Place | null {
  if (place === 'only page' || rows === 0) return null
  if (place.kind === 'mark') return nextCursor === null ? null : { kind: 'mark', mark: nextCursor }
  const isLast = rows < pageSize || (count !== null && place.page * pageSize >= count)
  return isLast ? null : { ...place, page: place.page + 1 }
}

/** A record with its short id. Awards often lack a name: their number stands for it (reference § 12). */
export function toEntity(entity: EntityType, record: JsonObject, answer: HttpAnswer): Entity {
  const name = [record['display_name'], record['title'], entity === 'awards' ? record['funder_award_id'] : null]
  const label = name.find((text): text is string => typeof text === 'string' && text !== '')
  return { type: entity, id: shortId(entity, readId(record, answer)), label: label ?? null, body: record }
}

import { at, type Json, type JsonObject } from '#lib/json'
import { type Entity, type EntityType, type Query, shortId, type Total } from '#query'
import type { ListRequest, Page } from '../source.ts'
import type { Found } from './ask-page.ts'
import { formatMark, type Mark, parseMark, walkName } from './cursor.ts'
import type { Ground } from './ground.ts'
import { idPath, type Order, orderOf } from './order.ts'
import { KEEP_ALIVE, type Point } from './points.ts'
import { isSearching, queryCondition } from './query.ts'
import type { WireHit } from './wire.ts'

/**
 * A search as it goes out. `preference` keeps the pages of one walk on the same copies of the index. `index`: left out
 * where the body names a state of it.
 */
export interface SearchPlan {
  readonly index: string | null
  readonly body: JsonObject
  readonly preference: string | null
  /** An answer of which parts are missing is a failure. */
  readonly isWhole?: boolean
}

/** How a page is asked for, and what it takes to say what comes after it. */
export interface ListPlan extends SearchPlan {
  readonly mark: Mark | null
  readonly walk: string
  readonly seed: string | null
  readonly size: number
  /** How many values tell where a record stands: what a cluster adds of its own belongs to one state alone. */
  readonly keys: number
}

/** How to ask for a page. @throws {SourceError} `unsupported`, `expired-cursor` */
export function planList(request: ListRequest, ground: Ground, newSeed: () => string): ListPlan {
  const { query, sort, cursor, pageSize, select } = request
  const walk = walkName([query, sort, ground.index])
  const mark = cursor === null ? null : parseMark(cursor, walk)
  const seed = query.sample === null ? null : (query.sample.seed ?? mark?.seed ?? newSeed())
  const left = query.sample === null ? pageSize : query.sample.size - (mark?.given ?? 0)
  const size = Math.max(0, Math.min(pageSize, left))
  const order = seed === null ? orderOf({ query, sort }, ground) : randomOrder(ground)
  const body: JsonObject = {
    size,
    track_total_hits: mark === null,
    query: seed === null ? queryCondition(query, ground) : drawn(queryCondition(query, ground), { seed, ground }),
    sort: order,
    _source: select === null ? true : ['id', 'display_name', 'title', 'funder_award_id', ...select],
    ...(mark === null ? {} : { search_after: mark.after }),
  }
  const isScored = seed !== null || (isSearching(query) && sort.length === 0) || sort.some(isRelevance)
  return { index: ground.index, body, preference: isScored ? walk : null, mark, walk, seed, size, keys: order.length }
}

/** A page asked for in a state of the index. What is new to the walk is counted, to see whether it is the same. */
export const inPoint = (plan: ListPlan, { id, isNew }: Point): SearchPlan => ({
  index: null,
  // Neither an index nor a preference may be named beside it.
  preference: null,
  body: { ...plan.body, track_total_hits: plan.mark === null || isNew, pit: { id, keep_alive: KEEP_ALIVE } },
})

const isRelevance = ({ key }: { readonly key: string }): boolean => key === 'relevance_score'

/** A part drawn by chance: each record gets a number out of its id and the seed. */
const drawn = (
  query: JsonObject,
  { seed, ground }: { readonly seed: string; readonly ground: Ground },
): JsonObject => ({
  function_score: {
    query,
    random_score: { seed: Number.parseInt(walkName(seed), 36) % 2 ** 31, field: idPath(ground) ?? 'id' },
    boost_mode: 'replace',
  },
})

const randomOrder = (ground: Ground): Order => [{ _score: 'desc' }, { [idPath(ground) ?? 'id']: 'asc' }]

/** A page out of what was found. */
export function readPage({ wire, info }: Found, { query }: { readonly query: Query }, plan: ListPlan): Page {
  const { hits, total, caveat } = wire
  const count = total?.count ?? plan.mark?.total ?? null
  const most = count === null || query.sample === null ? count : Math.min(count, query.sample.size)
  const given = (plan.mark?.given ?? 0) + hits.length
  const last = hits.at(-1)
  const isEnd = last === undefined || hits.length < plan.size || (query.sample !== null && given >= query.sample.size)
  const after: Json | undefined = last?.sort.slice(0, plan.keys)
  const next =
    isEnd || after === undefined ? null : formatMark({ walk: plan.walk, after, given, total: count, seed: plan.seed })
  return {
    entities: hits.map((hit) => toEntity(query.entity, hit)),
    next,
    total: totalOf(most, total?.isExact !== false && caveat === null),
    info,
  }
}

const totalOf = (count: number | null, isExact: boolean): Total =>
  count === null ? { kind: 'unknown' } : { kind: isExact ? 'exact' : 'at-least', count }

/** A record with its short id: its own, or that of the index where it has none. */
export function toEntity(entity: EntityType, { id, source }: WireHit): Entity {
  const own = at(source, 'id')
  const names = [source['display_name'], source['title'], entity === 'awards' ? source['funder_award_id'] : null]
  const label = names.find((name): name is string => typeof name === 'string' && name !== '')
  return { type: entity, id: shortId(entity, typeof own === 'string' ? own : id), label: label ?? null, body: source }
}

import type { JsonObject } from '#lib/json'
import { readFilter } from './filters.ts'
import { type Allowed, type Params, readParams } from './params.ts'
import { type CrossrefRecords, hash } from './records.ts'
import { type CrossrefReply, cursorInvalid, exception, found, foundList, invalid, notFound } from './replies.ts'
import { labelOfType } from './values.ts'
import { SELECTS, SORTS, TYPE_IDS } from './vocabulary.ts'
import type { WalkBook } from './walks.ts'
import { QUERY_FIELDS, score } from './words.ts'
import { countFacets, facetLimit, findHits, inOrder, type Part, selected, textOf } from './works.ts'

/** What an answer is made of beside the records. `turn`: counts the questions. */
export interface OriginState {
  readonly records: CrossrefRecords
  readonly walks: WalkBook
  readonly turn: number
  readonly nowMs: number
}

const WORKS: Allowed = {
  route: 'works',
  sorts: SORTS,
  selects: SELECTS,
  fields: Object.keys(QUERY_FIELDS),
  facetLimit,
}
const only = (route: string): Allowed => ({ route, sorts: [], selects: [], fields: [], facetLimit: () => null })

const isReply = (value: object): value is CrossrefReply => 'status' in value && 'body' in value

interface Slice {
  readonly all: readonly JsonObject[]
  readonly type: string
  readonly facets?: JsonObject
  readonly select?: readonly string[] | null
}

/** A page of a list as it is sent. `next`: the token, where a cursor was sent. */
function pageOf(params: Params, { select = null, facets, type }: Slice, part: Part, next?: string): CrossrefReply {
  const message = {
    ...(facets === undefined ? {} : { facets }),
    'total-results': part.all.length,
    'items-per-page': params.rows,
    query: { 'start-index': params.cursor === null ? params.offset : 0, 'search-terms': params.query },
    ...(next === undefined ? {} : { 'next-cursor': next }),
  }
  return foundList(type, message, textOf(part, select))
}

/** A list: by offset, or by a cursor that the server holds. */
function list(params: Params, slice: Slice, { walks, nowMs }: OriginState): CrossrefReply {
  const { all, type } = slice
  const { rows, offset, cursor } = params
  if (cursor === null) return pageOf(params, slice, { all, place: offset, rows })
  if (rows === 0) return exception()
  if (cursor === '*') {
    const token = walks.open(all, { rows, asked: `${type} ${params.bound}`, nowMs })
    return pageOf(params, slice, { all, place: 0, rows }, token)
  }
  const step = walks.next(cursor, `${type} ${params.bound}`, nowMs)
  if (step.kind === 'gone') return cursorInvalid(cursor)
  if (step.kind === 'other-query')
    return invalid({ type: 'cursor-invalid', value: cursor, message: 'Cursor belongs to another query' })
  return pageOf(params, slice, step, cursor)
}

function works(search: string, state: OriginState, narrowed: readonly JsonObject[]): CrossrefReply {
  const params = readParams(search, WORKS)
  if (isReply(params)) return params
  // What a walk goes through was found when it was opened.
  if (params.cursor !== null && params.cursor !== '*')
    return list(params, { all: [], type: 'work-list', facets: {}, select: params.select }, state)
  const hits = findHits(narrowed, params)
  if (isReply(hits)) return hits
  const facets = countFacets(hits, params.facets)
  if (params.sample > 0) {
    const drawn = hits
      .map(({ record }) => record)
      .sort((a, b) => hash(`${state.turn}${String(a['DOI'])}`) - hash(`${state.turn}${String(b['DOI'])}`))
    const items = drawn.slice(0, params.sample).map((record) => selected({ ...record, score: 0 }, params.select))
    const isBare = params.filter === null && params.query === null
    const total = isBare ? items.length : hits.length
    return found('work-list', {
      facets,
      'total-results': total,
      items,
      'items-per-page': 20,
      query: { 'start-index': 0, 'search-terms': params.query },
    })
  }
  return list(
    params,
    { all: inOrder(hits, params, state.turn), type: 'work-list', facets, select: params.select },
    state,
  )
}

const OTHER_FILTERS: Readonly<
  Record<string, Readonly<Record<string, (record: JsonObject, value: string) => boolean>>>
> = {
  members: {
    prefix: (record, value) => (record['prefixes'] as string[]).includes(value),
    'current-doi-count': (record, value) => (record['counts'] as JsonObject)['current-dois'] === Number(value),
    'backfile-doi-count': (record, value) => (record['counts'] as JsonObject)['backfile-dois'] === Number(value),
  },
  funders: { location: (record, value) => record['location'] === value },
}

function owners(route: 'members' | 'funders' | 'journals', search: string, state: OriginState): CrossrefReply {
  const params = readParams(search, only(route))
  if (isReply(params)) return params
  const filters = OTHER_FILTERS[route] ?? {}
  const pieces = (params.filter ?? '').split(',').filter((one) => one !== '')
  const names = Object.keys(filters)
  for (const piece of pieces) {
    const [name = ''] = piece.split(':')
    const reading = names.includes(name) ? { tests: [] } : readFilter(piece, names)
    if ('faults' in reading) return invalid(...reading.faults)
  }
  const matching = state.records[route].filter(
    (record) =>
      pieces.every((piece) =>
        filters[piece.slice(0, piece.indexOf(':'))]?.(record, piece.slice(piece.indexOf(':') + 1)),
      ) &&
      (params.query === null || score(record, '', params.query) > 0),
  )
  const type = { members: 'member-list', funders: 'funder-list', journals: 'journal-list' }[route]
  return list(params, { all: matching, type }, state)
}

function licenses(search: string, state: OriginState): CrossrefReply {
  const params = readParams(search, only('licenses'))
  if (isReply(params)) return params
  const counts = new Map<string, number>()
  for (const work of state.records.works)
    for (const license of (work['license'] as readonly JsonObject[] | undefined) ?? []) {
      const url = String(license['URL'])
      if (params.query === null || score(work, '', params.query) > 0 || url.includes(params.query))
        counts.set(url, (counts.get(url) ?? 0) + 1)
    }
  const all = [...counts].map(([URL, count]) => ({ URL, 'work-count': count }))
  return list(params, { all, type: 'license-list' }, state)
}

const types = (): readonly JsonObject[] => TYPE_IDS.map((id) => ({ id, label: labelOfType(id) }))

const same = (one: unknown, other: string): boolean => String(one) === other

/** The record behind a path, with its message type. */
function single(route: string, id: string, { records }: OriginState): readonly [string, JsonObject] | null {
  const pick = (type: string, record: JsonObject | undefined) =>
    record === undefined ? null : ([type, record] as const)
  switch (route) {
    case 'works':
      return pick(
        'work',
        records.works.find((one) => same(one['DOI'], id.toLowerCase())),
      )
    case 'members':
      return pick(
        'member',
        records.members.find((one) => same(one['id'], id)),
      )
    case 'funders':
      return pick(
        'funder',
        records.funders.find((one) => same(one['id'], id.replace('10.13039/', ''))),
      )
    case 'journals':
      return pick(
        'journal',
        records.journals.find((one) => (one['ISSN'] as string[]).includes(id)),
      )
    case 'types':
      return pick(
        'type',
        types().find((one) => one['id'] === id),
      )
    case 'prefixes': {
      const owner = records.members.find((one) => (one['prefixes'] as string[]).includes(id))
      return owner === undefined
        ? null
        : [
            'prefix',
            {
              member: `https://id.crossref.org/member/${String(owner['id'])}`,
              name: owner['primary-name'] ?? '',
              prefix: `https://id.crossref.org/prefix/${id}`,
            },
          ]
    }
    default:
      return null
  }
}

const FILTERS_OF: Readonly<Record<string, string>> = {
  members: 'member',
  funders: 'funder',
  journals: 'issn',
  prefixes: 'prefix',
  types: 'type',
}

function nested(route: string, id: string, search: string, state: OriginState): CrossrefReply {
  if (single(route, id, state) === null) return notFound()
  const reading = readFilter(`${FILTERS_OF[route] ?? ''}:${id}`)
  const own = 'faults' in reading ? [] : state.records.works.filter((work) => reading.tests.every((test) => test(work)))
  return works(search, state, own)
}

/** Answers a request line. Rule: reference § 2. */
export function answerOrigin(target: string, state: OriginState): CrossrefReply {
  const { pathname, search } = new URL(target, 'http://stand-in')
  const path = decodeURIComponent(pathname).replace(/^\/v1(?=\/)/, '')
  const [, route = '', ...rest] = path.split('/')
  const id = rest.join('/')
  if (id === '') {
    if (route === 'works') return works(search, state, state.records.works)
    if (route === 'members' || route === 'funders' || route === 'journals') return owners(route, search, state)
    if (route === 'licenses') return licenses(search, state)
    if (route === 'types') return found('type-list', { 'total-results': 30, items: types() })
    return notFound()
  }
  const owned = route === 'works' ? null : /^(.+)\/works$/.exec(id)?.[1]
  if (owned) return nested(route, owned, search, state)
  const params = readParams(search, only('single'))
  if (isReply(params)) return params
  const record = single(route, id, state)
  return record === null ? notFound() : found(...record)
}

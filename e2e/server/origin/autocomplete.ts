import { at, type Json, type JsonObject } from '#lib/json'
import type { EntityType } from '#query'
import type { Call } from '../edge/call.ts'
import { toUsd } from '../edge/credits.ts'
import { badQuery, jsonReply, notFound, type Reply } from '../reply.ts'
import type { Table } from '../store/table.ts'
import type { Context } from './context.ts'
import { lookUp } from './lookup.ts'
import { foldName, namesOf, rankOf } from './name-book.ts'
import { selectRecords } from './selection.ts'
import { suggestionOf } from './suggestion.ts'

const ENTITIES: readonly EntityType[] = [
  'works',
  'authors',
  'sources',
  'institutions',
  'topics',
  'publishers',
  'funders',
  'concepts',
  'keywords',
  'licenses',
  'subfields',
]
const PARAMS = 'q filter search mailto api_key api-key author_hint hide_zero include_xpac'.split(' ')
const COMBINED_PARAMS =
  'q search mailto api_key api-key author_hint hide_zero include_xpac entity_type hide_works'.split(' ')
const SIZE = 10
const SHORT_QUERY = 5

const refuseParams = (call: Call, valid: readonly string[], where: string): void => {
  const foreign = [...call.params.keys()].find((name) => !valid.includes(name))
  if (foreign === undefined) return
  throw badQuery(
    `${foreign} is not a valid parameter for the ${where} endpoint. Valid parameters are: ${valid.join(', ')}.`,
  )
}

const weight = (table: Table, record: JsonObject): number =>
  Number(at(record, table.entity === 'works' ? 'cited_by_count' : 'works_count') ?? 0)

const PREFIXES = ['', 'orcid:', 'ror:', 'issn:', 'wikidata:', 'doi:']

const byId = (table: Table, q: string): number | null => {
  if (!/\d/.test(q)) return null
  for (const prefix of PREFIXES) {
    const lookup = lookUp(table, prefix + q)
    const isName = prefix === '' && !/^([a-z]\d|https?:|[a-z_]+:)/i.test(q)
    if (lookup.kind === 'found' && !isName) return lookup.index
  }
  return null
}

interface Match {
  readonly table: Table
  readonly index: number
  readonly rank: number
  readonly weight: number
}

function matchesIn(call: Call, table: Table, q: string): readonly Match[] {
  const direct = byId(table, q)
  if (direct !== null) return [{ table, index: direct, rank: 0, weight: 0 }]
  const { bits } = selectRecords(call, table, SIZE)
  const wanted = foldName(q)
  return namesOf(table).flatMap((names, index): Match[] => {
    const rank = bits.has(index) ? rankOf(names, wanted) : null
    return rank === null ? [] : [{ table, index, rank, weight: weight(table, table.records[index] ?? {}) }]
  })
}

const best = (matches: readonly Match[]): readonly Match[] =>
  [...matches].sort((left, right) => left.rank - right.rank || right.weight - left.weight || left.index - right.index)

const answer = (context: Context, matches: readonly Match[]): Reply => {
  const results: readonly Json[] = best(matches)
    .slice(0, SIZE)
    .map(({ table, index }) => suggestionOf(table, index))
  const meta = { count: matches.length, db_response_time_ms: 5, page: 1, per_page: SIZE }
  const cost = context.settings.dialect === 'server' ? { cost_usd: toUsd(context.cost) } : {}
  return jsonReply(200, { meta: { ...meta, ...cost }, results })
}

const SHORT_REACH: readonly EntityType[] = ['institutions', 'authors', 'licenses']

function answerCombined(call: Call, context: Context, q: string): Reply {
  refuseParams(call, COMBINED_PARAMS, 'full autocomplete')
  const kind = call.params.get('entity_type')
  const hidesWorks = call.params.get('hide_works') === 'true'
  const reach = q.length <= SHORT_QUERY ? SHORT_REACH : ENTITIES
  const entities = reach.filter((entity) => (kind ? entity.startsWith(kind) : !(hidesWorks && entity === 'works')))
  return answer(
    context,
    entities.flatMap((entity) => matchesIn(call, context.store.table(entity), q)),
  )
}

/** Names offered while typing. Rule: reference § 2.4. @throws {Refusal} */
export function answerAutocomplete(call: Call, context: Context, rest: string | null): Reply {
  const q = (call.params.get('q') ?? '').trim()
  if (rest === null) return answerCombined(call, context, q)
  const entity = ENTITIES.find((one) => one === rest)
  if (!entity) throw notFound()
  refuseParams(call, PARAMS, `${entity} autocomplete`)
  const table = context.store.table(entity)
  return answer(context, q === '' ? [] : matchesIn(call, table, q))
}

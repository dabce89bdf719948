import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { ERROR_TEXTS } from '../error-texts.ts'
import type { HttpAnswer } from '../http/http.ts'
import { SourceError } from '../source-error.ts'

/*
 * The provider's answers, checked. Nothing past this file has seen them unchecked. Read tolerantly: newer servers add
 * keys, older ones lack some (reference § 3 and § 14, as of August 2026).
 */

/** `meta` of a list or of groups. `null`: not said. */
export interface WireMeta {
  readonly count: number | null
  readonly nextCursor: string | null
}

/** A list. */
export interface WireList {
  readonly meta: WireMeta
  readonly results: readonly JsonObject[]
}

/** One group as it came. `key` is always a text; `name` may be missing. */
export interface WireGroup {
  readonly key: string
  readonly name: string | null
  readonly count: number
}

/** The groups of a field. */
export interface WireGroups {
  readonly meta: WireMeta
  readonly groups: readonly WireGroup[]
}

/** One entry of an autocomplete answer. */
export interface WireSuggestion {
  readonly id: string
  readonly name: string
  readonly hint: string | null
  readonly worksCount: number | null
}

const WHO = 'OpenAlex'

function wrongShape(answer: HttpAnswer, missing: string): SourceError {
  const providerSays = JSON.stringify(answer.body)?.slice(0, 300)
  return new SourceError('bad-answer', ERROR_TEXTS.wrongShape(WHO, missing), { request: answer.request, providerSays })
}

const textOrNull = (value: Json | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const countOrNull = (value: Json | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null

function readMeta(body: Json): WireMeta {
  const meta = at(body, 'meta')
  return { count: countOrNull(at(meta, 'count')), nextCursor: textOrNull(at(meta, 'next_cursor')) }
}

/** A list under a key, each member an object. */
function readObjects(answer: HttpAnswer, key: string): readonly JsonObject[] {
  const list = at(answer.body, key)
  if (!Array.isArray(list)) throw wrongShape(answer, `a list named "${key}"`)
  return list.map((member: Json) => {
    if (!isJsonObject(member)) throw wrongShape(answer, `objects in "${key}"`)
    return member
  })
}

/** @throws {SourceError} `bad-answer` */
export const readList = (answer: HttpAnswer): WireList => ({
  meta: readMeta(answer.body),
  results: readObjects(answer, 'results'),
})

/** A single record. @throws {SourceError} `bad-answer` */
export function readRecord(answer: HttpAnswer): JsonObject {
  if (!isJsonObject(answer.body)) throw wrongShape(answer, 'a record')
  return answer.body
}

/** The id of a record, as a URL. @throws {SourceError} `bad-answer` */
export function readId(record: JsonObject, answer: HttpAnswer): string {
  const id = textOrNull(record['id']) ?? textOrNull(at(record['ids'], 'openalex'))
  if (id === null) throw wrongShape(answer, 'the id of a record')
  return id
}

/** @throws {SourceError} `bad-answer` */
export const readGroups = (answer: HttpAnswer): WireGroups => ({
  meta: readMeta(answer.body),
  groups: readObjects(answer, 'group_by').map((group) => {
    const key = group['key']
    const count = countOrNull(group['count'])
    if ((typeof key !== 'string' && typeof key !== 'number' && typeof key !== 'boolean') || count === null) {
      throw wrongShape(answer, 'key and count of a group')
    }
    // Older servers named some keys by their bare value: a number, a boolean.
    return { key: String(key), name: textOrNull(group['key_display_name']), count }
  }),
})

/** Entries that name no record are left out: newer servers put hints in front. @throws {SourceError} `bad-answer` */
export const readSuggestions = (answer: HttpAnswer): readonly WireSuggestion[] =>
  readObjects(answer, 'results').flatMap((entry) => {
    const id = textOrNull(entry['id'])
    const name = textOrNull(entry['display_name'])
    if (id === null || name === null || entry['entity_type'] === 'filter') return []
    return [{ id, name, hint: textOrNull(entry['hint']), worksCount: countOrNull(entry['works_count']) }]
  })

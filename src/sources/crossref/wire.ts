import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { ERROR_TEXTS } from '../error-texts.ts'
import type { HttpAnswer } from '../http/http.ts'
import { SourceError } from '../source-error.ts'

/*
 * Crossref's answers, checked. Nothing past this file has seen them unchecked. Rule: reference § 3, § 6 and § 7.
 */

export const WHO = 'Crossref'

/** A list. `total`: matches, `null` when not said; `nextCursor`: there whenever a cursor was sent, also at the end. */
export interface WireList {
  readonly total: number | null
  readonly items: readonly JsonObject[]
  readonly nextCursor: string | null
}

/** One value of a facet as it came. */
export interface WireValue {
  readonly key: string
  readonly count: number
}

export function wrongShape(answer: HttpAnswer, missing: string): SourceError {
  const providerSays = JSON.stringify(answer.body)?.slice(0, 300)
  return new SourceError('bad-answer', ERROR_TEXTS.wrongShape(WHO, missing), { request: answer.request, providerSays })
}

const countOrNull = (value: Json | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null

/** @throws {SourceError} `bad-answer` */
export function readList(answer: HttpAnswer): WireList {
  const message = at(answer.body, 'message')
  const items = at(message, 'items')
  if (!Array.isArray(items)) throw wrongShape(answer, 'a list named "items"')
  const next = at(message, 'next-cursor')
  return {
    total: countOrNull(at(message, 'total-results')),
    items: items.map((item: Json) => {
      if (!isJsonObject(item)) throw wrongShape(answer, 'objects in "items"')
      return item
    }),
    nextCursor: typeof next === 'string' && next !== '' ? next : null,
  }
}

/** A single record. @throws {SourceError} `bad-answer` */
export function readMessage(answer: HttpAnswer): JsonObject {
  const message = at(answer.body, 'message')
  if (!isJsonObject(message)) throw wrongShape(answer, 'a record')
  return message
}

/**
 * The values of a facet, largest first. They come as the keys of an object, and integer-like keys have lost their order
 * in parsing: they are put in order again. @throws {SourceError} `bad-answer`
 */
export function readFacet(answer: HttpAnswer, name: string): readonly WireValue[] {
  const values = at(at(at(at(answer.body, 'message'), 'facets'), name), 'values')
  if (!isJsonObject(values)) throw wrongShape(answer, `the facet "${name}"`)
  return Object.entries(values)
    .map(([key, value]) => {
      const count = countOrNull(value)
      if (count === null) throw wrongShape(answer, 'counts in a facet')
      return { key, count }
    })
    .sort((a, b) => b.count - a.count)
}

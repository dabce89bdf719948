import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { at, isJsonObject, type Json } from '#lib/json'
import { type EntityType, emptyQuery, findField, shortId } from '#query'
import { isSourceError } from '../source-error.ts'
import { openAlexDialect } from './open.ts'
import { OPTIONS, playedOpenAlex } from './played.cases.ts'

/** Recorded answers of the provider. They lie beside the project and not in it: where they are missing, this is skipped. */
const FOLDER = fileURLToPath(new URL('../../../../shared/recorded/openalex/', import.meta.url))
const IS_THERE = existsSync(FOLDER)

interface Recorded {
  readonly file: string
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly body: Json
}

function readRecorded(file: string): readonly Recorded[] {
  const content: Json = JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8'))
  const responses = at(content, 'responses')
  return (Array.isArray(responses) ? responses : [content]).map((one: Json) => ({
    file,
    url: String(at(at(one, 'request'), 'url') ?? ''),
    status: Number(at(one, 'status')),
    headers: new Headers(Object.entries(at(one, 'headers') ?? {}).map(([name, value]) => [name, String(value)])),
    body: at(one, 'body') ?? null,
  }))
}

const files = IS_THERE ? readdirSync(FOLDER).filter((file) => file.endsWith('.json')) : []
const recorded = files.flatMap(readRecorded)
const isList = ({ status, body }: Recorded) => status === 200 && Array.isArray(at(body, 'results'))
const entityOf = (one: Recorded): EntityType => {
  const [, name] = /openalex\.org\/(works|authors|sources|institutions|topics|funders|publishers)\b/.exec(one.url) ?? []
  const [, inFile] = /(authors|sources|institutions|topics|funders|publishers)/.exec(one.file) ?? []
  return (name ?? inFile ?? 'works') as EntityType
}

describe.skipIf(!IS_THERE)('recorded answers of OpenAlex', () => {
  it('are there in number', () => {
    expect(recorded.length).toBeGreaterThan(80)
  })

  it('that are lists become pages, each record with a short id', async () => {
    const lists = recorded.filter(isList).filter(({ file, url }) => !/autocomplete/.test(file + url))
    expect(lists.length).toBeGreaterThan(12)
    for (const one of lists) {
      const { source } = playedOpenAlex(one.body)
      const entity = entityOf(one)
      const request = { query: emptyQuery(entity), sort: [], cursor: null, pageSize: 200, select: null }
      const page = await source.list(request, OPTIONS)
      const count = at(at(one.body, 'meta'), 'count')
      expect(page.total, one.file).toEqual(typeof count === 'number' ? { kind: 'exact', count } : { kind: 'unknown' })
      for (const { id } of page.entities) expect(id, one.file).not.toMatch(/openalex\.org/)
      expect(page.next === null, one.file).toBe(
        page.entities.length === 0 || typeof at(at(one.body, 'meta'), 'next_cursor') !== 'string',
      )
    }
  })

  it('that are groups become groups with canonical keys and at most one unknown', async () => {
    const groups = recorded.filter(({ status, body }) => status === 200 && Array.isArray(at(body, 'group_by')))
    const asked = groups.flatMap((one) => {
      const [, entity, name] = /openalex\.org\/(\w+)\?.*group[-_]by=([\w.]+)/.exec(one.url) ?? []
      const field = entity && name ? findField(entity as EntityType, name) : null
      return field ? [{ one, field }] : []
    })
    expect(asked.length).toBeGreaterThan(15)
    for (const { one, field } of asked) {
      const { source } = playedOpenAlex(one.body)
      const request = { query: emptyQuery(field.entity), field: field.id, includeUnknown: true, top: 200 }
      const answer = await source.group(request, OPTIONS)
      const wire = at(one.body, 'group_by')
      expect(answer.groups.length, one.url).toBe(Array.isArray(wire) ? wire.length : 0)
      for (const { key, label } of answer.groups) {
        expect(`${key} ${label}`, one.url).not.toMatch(/unknown null|openalex\.org/i)
        expect(label).not.toBe('')
      }
      expect(answer.groups.filter(({ key }) => key === null).length).toBeLessThanOrEqual(1)
    }
  })

  it('that are single records become entities', async () => {
    const singles = recorded.filter(
      ({ file, status, body }) =>
        /^single-/.test(file) && status === 200 && isJsonObject(body) && at(body, 'id') !== undefined,
    )
    expect(singles.length).toBeGreaterThan(20)
    for (const one of singles) {
      const id = String(at(one.body, 'id'))
      const entity = entityOf(one)
      const { source } = playedOpenAlex(one.body)
      const found = await source.get({ entity, id }, OPTIONS)
      expect([found.id, found.label], one.url).toEqual([shortId(entity, id), at(one.body, 'display_name') ?? null])
    }
  })

  it('that are suggestions become suggestions', async () => {
    for (const one of recorded.filter(
      ({ file, url, body }) => /autocomplete/.test(file + url) && Array.isArray(at(body, 'results')),
    )) {
      const { source } = playedOpenAlex(one.body)
      const found = await source.suggest({ entity: 'institutions', text: 'harv' }, OPTIONS)
      expect(found.length).toBeGreaterThan(0)
      for (const { id, label } of found) expect([/^I\d+$/.test(id), label.length > 0]).toEqual([true, true])
    }
  })

  it('that are refusals become errors of the right kind', () => {
    const kinds = (pattern: RegExp) =>
      recorded
        .filter(({ file, status }) => pattern.test(file) && status >= 400)
        .map((one) => {
          const text = typeof one.body === 'string' ? one.body : JSON.stringify(one.body)
          const json = typeof one.body === 'string' ? null : one.body
          const refusal = { ...one, json, text, params: new Set<string>(), receivedAt: 0, request: one.url }
          const { error } = openAlexDialect(false).failureOf(refusal)
          if (!isSourceError(error)) throw error
          expect(error.details.providerSays?.length, one.url).toBeLessThan(310)
          expect(error.details.providerSays).not.toMatch(/<\w/)
          return [error.kind, error.details.limit].join(' ').trim()
        })
    expect(kinds(/^error-400/)).toEqual(['bad-query', 'bad-query'])
    expect(kinds(/^error-401/)).toEqual(['bad-query'])
    expect(kinds(/^error-404/)).toEqual(['not-found'])
    expect(kinds(/^error-429-daily/)).toEqual(['rate-limited budget'])
    expect(kinds(/^error-429-per-second/)).toEqual(['rate-limited too-fast'])
    expect(new Set(kinds(/^errors-expected/))).toEqual(new Set(['bad-query']))
    expect(kinds(/^documented/)).toEqual(['bad-query', 'bad-query'])
  })

  it('tell the budget of the day', () => {
    const one = recorded.find(({ file }) => file === 'group-by-type-cursor.json')
    const budget = openAlexDialect(false).budgetOf({
      headers: one?.headers ?? new Headers(),
      status: 200,
      json: null,
      receivedAt: 1000,
    })
    expect(budget).toEqual({ limit: 2_000_000, remaining: 1_998_078, remainingUsd: 199.8078, resetsAt: 41_742_000 })
  })
})

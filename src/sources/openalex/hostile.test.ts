import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '#lib/json'
import { toFieldId } from '#query'
import { hostileBody, hostileText } from '../../query/hostile.cases.ts'
import { listRequest, queryOf } from '../contract/harness.ts'
import { readLedger } from '../gate/read-ledger.ts'
import { parseJson, wordsOf } from '../http/judge.ts'
import { isSourceError } from '../source-error.ts'
import { OPTIONS, playedOpenAlex } from './played.cases.ts'

const RUNS = { numRuns: 200, seed: 20_261_121 }

/** Answers that are JSON and nothing more. */
const answer: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue().map((value) => value as Json),
  hostileBody,
  fc
    .record({ results: fc.array(hostileBody, { maxLength: 3 }), group_by: fc.array(hostileBody, { maxLength: 3 }) })
    .chain(({ results, group_by }) =>
      fc.constantFrom<Json>(
        { meta: { count: results.length, next_cursor: null }, results, group_by },
        { meta: { count: -1, next_cursor: 7 }, results, group_by },
        { meta: { count: Number.POSITIVE_INFINITY, next_cursor: '' }, results, group_by },
        { meta: null, results, group_by },
      ),
    ),
)

/** It is answered, or it fails in words. Nothing else is thrown. */
async function expectWords(asked: Promise<unknown>): Promise<void> {
  try {
    await asked
  } catch (error) {
    if (!isSourceError(error)) throw error
    expect(error.explanation.what).not.toBe('')
  }
}

describe('a server that answers anything', () => {
  it('is read, or fails in words', async () => {
    await fc.assert(
      fc.asyncProperty(answer, hostileText, async (body, text) => {
        const { source } = playedOpenAlex(body)
        const query = queryOf('works')
        await expectWords(source.list(listRequest(query), OPTIONS))
        const field = toFieldId('authorships.institutions.id')
        await expectWords(source.group({ query, field, includeUnknown: true, top: 10 }, OPTIONS))
        await expectWords(source.get({ entity: 'works', id: text }, OPTIONS))
        await expectWords(source.suggest({ entity: 'authors', text }, OPTIONS))
        await expectWords(source.labels({ entity: 'authors', ids: [text, 'A123'] }, OPTIONS))
      }),
      RUNS,
    )
  })

  it('gives no count that is none', async () => {
    const { source } = playedOpenAlex({ meta: { count: Number.POSITIVE_INFINITY }, results: [] })
    const { total } = await source.list(listRequest(queryOf('works')), OPTIONS)
    expect(total).toEqual({ kind: 'unknown' })
  })

  it('does not change the objects of the page with its keys', () => {
    const text = '{"__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}},"meta":{"__proto__":{"count":7}}}'
    const body = parseJson(text)?.value
    expect(body).toBeDefined()
    expect('hacked' in {}).toBe(false)
  })

  it('has its words shown as text, whatever markup is in them', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(wordsOf(`<p>${text}</p>`)).not.toMatch(/<(?:script|img|iframe)\b[^<>]*>/i)
      }),
      RUNS,
    )
  })

  it.each(['<', '<script', ' ', '&', '<a ', '\n'])('has 1 MB of %j read at once', (piece) => {
    expect(wordsOf(`${piece.repeat(1_000_000 / piece.length)}x`).length).toBeLessThan(400)
  })
})

it('a book of requests of any shape counts as nothing sent, or as what it soundly says', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), hostileBody), (stored) => {
      const { slots, pausedUntil } = readLedger(stored)
      expect(slots.every(({ at }) => Number.isFinite(at))).toBe(true)
      expect(Number.isFinite(pausedUntil)).toBe(true)
    }),
    RUNS,
  )
})

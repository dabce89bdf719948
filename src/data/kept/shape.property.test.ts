import fc from 'fast-check'
import { expect, it } from 'vitest'
import { at, type Json } from '#lib/json'
import { hostileBody } from '../../query/hostile.cases.ts'
import { isAnswerOf, isListPage } from './shape.ts'

const INFO = { receivedAt: 1, tookMs: 1, credits: null }
const TOTAL = { kind: 'exact', count: 1 }
const GROUPS = {
  groups: [{ key: null, label: 'Unknown', count: 1 }],
  next: null,
  total: TOTAL,
  isComplete: true,
  info: INFO,
}
const RECORD = { type: 'works', id: 'W1', label: null, body: {} }

it('takes what was kept', () => {
  expect(isAnswerOf('groups', GROUPS)).toBe(true)
  expect(isAnswerOf('group-walk', { pages: [GROUPS], pageParams: ['first'] })).toBe(true)
  expect(isAnswerOf('record', RECORD)).toBe(true)
  expect(isListPage({ entities: [RECORD], asked: {}, total: { kind: 'unknown' }, info: INFO, next: null })).toBe(true)
})

it('takes nothing of another shape: what passes has what a view draws', () => {
  const other: fc.Arbitrary<Json> = fc.oneof(
    fc.jsonValue().map((value) => value as Json),
    hostileBody,
    hostileBody.map((body) => ({ ...GROUPS, groups: [body] })),
    hostileBody.map((body) => ({ entities: [body, null], asked: {}, total: TOTAL, info: INFO })),
    fc.constantFrom<Json>(
      { groups: 'x' },
      { groups: [null] },
      { pages: [] },
      { ...RECORD, body: [] },
      { ...GROUPS, info: {} },
    ),
  )
  fc.assert(
    fc.property(other, (value) => {
      expect(isListPage(value)).toBe(false)
      expect(isAnswerOf('group-walk', value)).toBe(false)
      if (isAnswerOf('groups', value)) expect(Array.isArray(at(value, 'groups'))).toBe(true)
      if (isAnswerOf('record', value)) expect(typeof at(value, 'id')).toBe('string')
    }),
    { numRuns: 300, seed: 20_261_121 },
  )
})

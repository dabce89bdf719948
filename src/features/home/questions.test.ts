import { beforeAll, describe, expect, test } from 'vitest'
import { parseAddress, type Query, refusalsOf } from '#query'
import { generateSample } from '#sample'
import { createArraySource, type Records } from '#testing'
import { ANALYSES, QUESTIONS } from './questions.ts'

const ALL = [...QUESTIONS, ...ANALYSES].flatMap(({ onSample, ...own }) => (onSample ? [own, onSample] : [own]))

function queryOf(address: string): Query {
  const { route } = parseAddress(address)
  if (route.kind !== 'list') throw new Error(`${address} opens no list`)
  return route.query
}

test.each(ALL)('“$text” opens a query without problems or refusals', ({ address }) => {
  const { route, problems, unread } = parseAddress(address)
  if (route.kind !== 'list') throw new Error(`${address} opens no list`)
  expect({ problems, unread, refusals: refusalsOf(route.query, route.view) }).toEqual({
    problems: [],
    unread: [],
    refusals: [],
  })
})

test('there are six of them, and three for which people write scripts', () => {
  expect(QUESTIONS).toHaveLength(6)
  expect(ANALYSES).toHaveLength(3)
})

describe('on the sample', () => {
  let records: Records

  beforeAll(() => {
    records = generateSample({ seed: 'bibscope', works: 6_000 })
  }, 60_000)

  test.each(ANALYSES)('“$text” finds records', async ({ address, onSample }) => {
    const query = { ...queryOf(onSample?.address ?? address), source: 'sample' } as const
    const { total } = await createArraySource(records).list(
      { query, sort: [], cursor: null, pageSize: 1, select: ['id'] },
      { lane: 'person', why: 'question' },
    )
    expect(total.kind === 'exact' && total.count > 5).toBe(true)
  })
})

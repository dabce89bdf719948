import { expect, test } from 'vitest'
import { parseAddress, refusalsOf } from '#query'
import { QUESTIONS } from './questions.ts'

test.each(QUESTIONS)('“$text” opens a query without problems or refusals', ({ address }) => {
  const { route, problems, unread } = parseAddress(address)
  if (route.kind !== 'list') throw new Error(`${address} opens no list`)
  expect({ problems, unread, refusals: refusalsOf(route.query, route.view) }).toEqual({
    problems: [],
    unread: [],
    refusals: [],
  })
})

test('there are six of them', () => expect(QUESTIONS).toHaveLength(6))

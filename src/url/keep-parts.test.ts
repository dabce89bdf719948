import { describe, expect, it } from 'vitest'
import type { Address, Query, View } from '#query'
import { keepParts } from './keep-parts.ts'

const query = (words: string): Query => ({
  source: 'openalex',
  entity: 'works',
  search: [{ scope: 'default', exact: false, words }],
  filter: [],
  sample: null,
  includeXpac: false,
})
const view = (record: string | null): View => ({
  sort: [],
  select: null,
  columns: ['display_name'],
  group: null,
  split: null,
  chart: null,
  compare: null,
  facets: null,
  layout: 'both',
  embed: null,
  page: null,
  record,
})
const address = (words: string, record: string | null): Address => ({
  route: { kind: 'list', query: query(words), view: view(record) },
  unread: [],
  problems: [],
  offered: { mailto: null, apiKey: null },
})
const listOf = ({ route }: Address) => {
  if (route.kind !== 'list') throw new Error('not a list')
  return route
}

describe('reading the next address', () => {
  it('an opened record leaves the query and the columns the same values', () => {
    const before = address('reef', null)
    const next = keepParts(address('reef', 'W1'), before)
    expect(listOf(next).query).toBe(listOf(before).query)
    expect(listOf(next).view.columns).toBe(listOf(before).view.columns)
    expect(listOf(next).view.record).toBe('W1')
  })

  it('another query is taken as it was read', () => {
    const next = address('coral', null)
    expect(listOf(keepParts(next, address('reef', null))).query).toBe(listOf(next).query)
  })

  it('an address of another kind is left alone', () => {
    const home: Address = { ...address('', null), route: { kind: 'home' } }
    expect(keepParts(home, address('reef', null))).toBe(home)
  })
})

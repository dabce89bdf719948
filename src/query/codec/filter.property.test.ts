import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryClause, arbitraryQuery, arbitraryText } from '../../testing/arbitrary-query.ts'
import { canonicalQuery } from '../edit/canonical.ts'
import { emptyQuery } from '../edit/empty.ts'
import { clauseKey } from '../edit/same.ts'
import { formatFilter, parseFilter } from './filter.ts'

const RUNS = { numRuns: 500, seed: 20_260_811 }
const queries = arbitraryQuery({ withUnknownFields: true })
const isBalanced = (text: string): boolean => text.split('"').length % 2 === 1
const filterText = fc
  .array(fc.tuple(fc.constantFrom('type:', 'title.search:', 'publication_year:', 'zz:', '', ','), arbitraryText()), {
    maxLength: 4,
  })
  .map((parts) => parts.map((part) => part.join('')).join(','))

describe('a filter', () => {
  it('read back is what was written', () => {
    fc.assert(
      fc.property(queries, ({ filter, entity }) => {
        const { filter: read, unread } = parseFilter(formatFilter(filter, entity), entity)
        expect({ read, unread }).toEqual({ read: filter, unread: [] })
      }),
      RUNS,
    )
  })

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(filterText.filter(isBalanced), filterText.filter(isBalanced), (one, other) => {
        const together = parseFilter(`${one},${other}`, 'works')
        const apart = [parseFilter(one, 'works'), parseFilter(other, 'works')]
        const keys = new Set(apart.flatMap((reading) => reading.filter).map(clauseKey))
        expect(new Set(together.filter.map(clauseKey))).toEqual(keys)
        expect(new Set(together.unread)).toEqual(new Set(apart.flatMap((reading) => reading.unread)))
      }),
      RUNS,
    )
  })

  it('keeps every condition: as clauses, as text, or both named', () => {
    fc.assert(
      fc.property(filterText, (text) => {
        const { filter, unread, problems } = parseFilter(text, 'works')
        const isEmpty = text.replaceAll(',', '').trim() === ''
        expect(filter.length + unread.length > 0 || isEmpty).toBe(true)
        for (const part of unread) expect(problems.some((problem) => problem.text === part)).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('a canonical query', () => {
  it('is its own canonical form', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(canonicalQuery(query)).toEqual(query)
      }),
      RUNS,
    )
  })

  it('does not depend on the order of clauses and values', () => {
    const clauses = fc.array(arbitraryClause('works'), { maxLength: 5 })
    fc.assert(
      fc.property(clauses, (filter) => {
        const query = { ...emptyQuery('works'), filter }
        const shuffled = filter.toReversed().map((clause) => {
          const { match } = clause
          if (match.kind !== 'any' && match.kind !== 'none') return clause
          const [first, ...rest] = match.values.toReversed()
          return first === undefined ? clause : { ...clause, match: { ...match, values: [first, ...rest] as const } }
        })
        expect(canonicalQuery({ ...query, filter: shuffled })).toEqual(canonicalQuery(query))
      }),
      RUNS,
    )
  })
})

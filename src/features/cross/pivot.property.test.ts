import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clause, type Field, findField, type Query } from '#query'
import type { Source } from '#sources'
import { aQuery, createArraySource, fixtureRecords } from '#testing'
import type { Grid } from './grid.ts'
import { pivot } from './pivot.ts'
import { planSlices, queryOfCell } from './plan.ts'

/* Figures of cross tables against a count by the plain implementation: one list of each cell, by its two clauses. */

const source: Source = createArraySource(fixtureRecords())
const options = { lane: 'person', why: 'law' } as const

const fieldOf = (id: string): Field => {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

const SINGLE = ['publication_year', 'type', 'open_access.oa_status', 'language', 'primary_topic.field.id'].map(fieldOf)
const MANY = ['authorships.countries', 'topics.id', 'authorships.institutions.type', 'keywords.id'].map(fieldOf)
const TRUTHS = ['open_access.is_oa', 'has_doi'].map(fieldOf)
const FIELDS = [...SINGLE, ...MANY, ...TRUTHS, fieldOf('institutions_distinct_count')]

const clauses: readonly (readonly Clause[])[] = [
  [],
  [{ field: fieldOf('type').id, match: { kind: 'any', values: [{ kind: 'is', value: 'article' }] } }],
  [
    {
      field: fieldOf('publication_year').id,
      match: { kind: 'any', values: [{ kind: 'between', from: 2005, to: 2015 }] },
    },
  ],
  [{ field: fieldOf('authorships.countries').id, match: { kind: 'any', values: [{ kind: 'is', value: 'US' }] } }],
  [{ field: fieldOf('language').id, match: { kind: 'none', values: [{ kind: 'is', value: 'en' }] } }],
  [{ field: fieldOf('topics.id').id, match: { kind: 'any', values: [{ kind: 'unknown' }] } }],
]
const arbitraryFilter = fc
  .uniqueArray(fc.constantFrom(...clauses), { maxLength: 2 })
  .map((some): Query => aQuery('works', '', { filter: some.flat() }))

async function gridOf(
  query: Query,
  pair: readonly [Field, Field],
  top: { rows: number; columns: number },
): Promise<Grid> {
  const [rowField, columnField] = pair
  const groups = (of: Query, { id, kind }: Field) =>
    source.group({ query: of, field: id, includeUnknown: kind !== 'boolean', top: 200 }, options)
  const [rows, columns] = [await groups(query, rowField), await groups(query, columnField)]
  const slices = planSlices(query, columnField, { groups: columns, top: top.columns })
  const answers = await Promise.all(
    slices.map(async (slice) => ({
      state: 'ready' as const,
      groups: slice.query && (await groups(slice.query, rowField)),
    })),
  )
  return pivot({ query, rowField, columnField, rows, columns, slices, answers, top: top.rows, year: 2026 })
}

async function countOf(query: Query): Promise<number> {
  const { total } = await source.list({ query, sort: [], cursor: null, pageSize: 1, select: ['id'] }, options)
  return total.kind === 'exact' ? total.count : Number.NaN
}

const sum = (counts: readonly (number | null | undefined)[]): number =>
  counts.reduce<number>((all, count) => all + (count ?? Number.NaN), 0)

const pairs = fc.tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...FIELDS)).filter(([a, b]) => a.id !== b.id)
const tops = fc.record({ rows: fc.integer({ min: 1, max: 8 }), columns: fc.integer({ min: 1, max: 5 }) })

describe('a cross table', () => {
  it('counts in each cell what its two clauses find, one by one', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFilter, pairs, tops, async (query, pair, top) => {
        const grid = await gridOf(query, pair, top)
        for (const [row, { id }] of grid.rows.entries())
          for (const column of grid.columns.keys()) {
            const opened = queryOfCell(grid, row, column)
            const count = grid.cells[row]?.[column]?.count
            if (opened === null || count === null || count === undefined) continue
            // Years that no record has are most of the cells, and all made alike.
            if (count === 0 && row % 5 > 0) continue
            const found = await countOf(opened)
            // The provider counts records without an answer as no; its filter does not find them.
            if (pair[0].kind === 'boolean' && id === 'false') expect(found).toBeLessThanOrEqual(count)
            else expect(found).toBe(count)
          }
      }),
      { seed: 5, numRuns: 40 },
    )
  }, 60_000)

  it('adds up in every column where a record has one row, and in every row where it has one column', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFilter, pairs, tops, async (query, pair, top) => {
        const { rows, columns, cells } = await gridOf(query, pair, top)
        const total = await countOf(query)
        const [rowField, columnField] = pair
        if (!rowField.isMultiValued) {
          for (const [at, column] of columns.entries())
            expect(sum(cells.map((own) => own[at]?.count))).toBe(column.total)
          expect(sum(rows.map((row) => row.total))).toBe(total)
        }
        if (!columnField.isMultiValued) {
          for (const [at, row] of rows.entries())
            expect(sum((cells[at] ?? []).map(({ count }) => count))).toBe(row.total)
          expect(sum(columns.map((column) => column.total))).toBe(total)
        }
        for (const { count } of cells.flat()) expect(count ?? 0).toBeGreaterThanOrEqual(0)
      }),
      { seed: 6, numRuns: 120 },
    )
  }, 60_000)

  it('draws neither a value nor the unknown twice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFilter, pairs, tops, async (query, pair, top) => {
        const { rows, columns } = await gridOf(query, pair, top)
        for (const ids of [rows, columns].map((list) => list.map(({ id }) => id)))
          expect(new Set(ids).size).toBe(ids.length)
      }),
      { seed: 7, numRuns: 60 },
    )
  }, 60_000)
})

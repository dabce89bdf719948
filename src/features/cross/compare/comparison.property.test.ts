import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clause, type Field, findField, type Query } from '#query'
import type { Source } from '#sources'
import { aQuery, createArraySource, fixtureRecords } from '#testing'
import { toldValue } from '../figures.ts'
import type { Grid } from '../grid.ts'
import { queryOfCell } from '../plan.ts'
import { comparison } from './comparison.ts'

/* Sets side by side against a count by the plain implementation. */

const source: Source = createArraySource(fixtureRecords())
const options = { lane: 'person', why: 'law' } as const

const fieldOf = (id: string): Field => {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

const FIELDS = [
  'publication_year',
  'type',
  'language',
  'authorships.countries',
  'primary_topic.field.id',
  'keywords.id',
  'open_access.oa_status',
].map(fieldOf)

const is = (field: string, value: string): Clause => ({
  field: fieldOf(field).id,
  match: { kind: 'any', values: [{ kind: 'is', value }] },
})
const between = (from: number, to: number): Clause => ({
  field: fieldOf('publication_year').id,
  match: { kind: 'any', values: [{ kind: 'between', from, to }] },
})
const SETS: readonly Query[] = [
  [],
  [is('authorships.countries', 'US')],
  [is('authorships.countries', 'CN')],
  [is('type', 'article')],
  [is('type', 'review')],
  [between(2000, 2009)],
  [between(2010, 2019)],
].map((filter) => aQuery('works', '', { filter }))

async function gridOf(queries: readonly Query[], field: Field, top: number): Promise<Grid> {
  const sets = await Promise.all(
    queries.map(async (query, at) => ({
      query,
      label: `set ${at}`,
      groups: await source.group({ query, field: field.id, includeUnknown: true, top: 200 }, options),
      state: 'ready' as const,
      note: null,
    })),
  )
  return comparison({ sets, field, top, year: 2026 })
}

async function countOf(query: Query): Promise<number> {
  const { total } = await source.list({ query, sort: [], cursor: null, pageSize: 1, select: ['id'] }, options)
  return total.kind === 'exact' ? total.count : Number.NaN
}

const someSets = fc.uniqueArray(fc.constantFrom(...SETS), { minLength: 2, maxLength: 6 })
const someField = fc.constantFrom(...FIELDS)
const someTop = fc.integer({ min: 1, max: 10 })

describe('a comparison', () => {
  it('counts in each cell what a click on it finds', async () => {
    await fc.assert(
      fc.asyncProperty(someSets, someField, someTop, async (queries, field, top) => {
        const grid = await gridOf(queries, field, top)
        for (const row of grid.rows.keys())
          for (const column of grid.columns.keys()) {
            const opened = queryOfCell(grid, row, column)
            const count = grid.cells[row]?.[column]?.count ?? null
            if (opened === null || count === null) continue
            // Years that no record has are most of the cells, and all made alike.
            if (count === 0 && row % 5 > 0) continue
            expect(await countOf(opened)).toBe(count)
          }
      }),
      { seed: 3, numRuns: 25 },
    )
  }, 60_000)

  it('adds up in every set where a record has one group', async () => {
    await fc.assert(
      fc.asyncProperty(someSets, someField, someTop, async (queries, field, top) => {
        const { rows, columns, cells } = await gridOf(queries, field, top)
        for (const [at, { total, query }] of columns.entries()) {
          expect(total).toBe(query && (await countOf(query)))
          if (field.isMultiValued) continue
          expect(cells.reduce((sum, own) => sum + (own[at]?.count ?? Number.NaN), 0)).toBe(total)
        }
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      }),
      { seed: 4, numRuns: 60 },
    )
  }, 60_000)

  it('tells shares of each set and changes against the first', async () => {
    const grid = await gridOf(
      [SETS[0], SETS[3]].flatMap((query) => query ?? []),
      fieldOf('language'),
      3,
    )
    const [all, articles] = [grid.cells[0]?.[0]?.count ?? 0, grid.cells[0]?.[1]?.count ?? 0]
    expect(toldValue(grid, 'change', 0, 0)).toBe(0)
    expect(toldValue(grid, 'change', 0, 1)).toBeCloseTo((articles - all) / all)
    expect(toldValue(grid, 'share-of-column', 0, 1)).toBeCloseTo(articles / (grid.columns[1]?.total ?? 0))
  })
})

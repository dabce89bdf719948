import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Field, fieldsOf, findField, isNumeric, isYear, matchOptions, type Query, withClause } from '#query'
import { generateSample } from '#sample'
import type { Groups } from '#sources'
import { createArraySource } from '#testing'
import { binModel } from './bin-model.ts'
import { binsOf, countBins, cutOf } from './bins.ts'
import { chartModel } from './chart-model.ts'
import { actionOfRange, type Mark, type MarkAction, rangeAcross } from './mark.ts'
import { nextLevel } from './treemap/levels.ts'

/*
 * Law: whatever the kind of chart, a click on a mark leads to exactly as many records as the mark says. Counted by the
 * plain implementation.
 */

const OPTIONS = { lane: 'person', why: 'law' } as const
const source = createArraySource(generateSample({ seed: 'marks', works: 220 }))
/** Label of the group that a provider folds unknown into. */
const FOLDED = 'No or unknown'

const all: Query = { source: 'sample', entity: 'works', search: [], filter: [], sample: null, includeXpac: false }
const queries: readonly Query[] = [
  all,
  {
    ...all,
    filter: [
      {
        field: fieldOf('publication_year').id,
        match: { kind: 'any', values: [{ kind: 'between', from: 2005, to: 2022 }] },
      },
    ],
  },
]

function fieldOf(id: string): Field {
  const found = findField('works', id)
  if (!found) throw new Error(`no field ${id}`)
  return found
}

const groupsOf = (query: Query, field: Field): Promise<Groups> =>
  source.group({ query, field: field.id, includeUnknown: field.kind !== 'boolean', top: 200 }, OPTIONS)

async function countOf(query: Query, action: MarkAction): Promise<number | null> {
  if (!('clauses' in action)) return null
  const narrowed = action.clauses.reduce(withClause, query)
  const { total } = await source.list({ query: narrowed, sort: [], cursor: null, pageSize: 1, select: ['id'] }, OPTIONS)
  return total.kind === 'exact' ? total.count : null
}

async function checkMarks(
  query: Query,
  about: string,
  marks: readonly Pick<Mark, 'label' | 'count' | 'action'>[],
): Promise<void> {
  for (const { label, count, action } of marks) {
    // The provider folds unknown into "no" when it groups and not when it filters: the line under the chart says so.
    if (label === FOLDED) continue
    const found = await countOf(query, action)
    if (found !== null) expect(found, `${about}: ${label}`).toBe(count)
  }
}

const modelOf = (field: Field, groups: Groups, order: 'count' | 'number') =>
  chartModel({ entity: 'works', field, groups, showsUnknown: true, order, limit: 12, year: 2026 })

const grouped = fieldsOf('works').filter(
  ({ id, aliasOf, isUnlisted }) => aliasOf === null && !isUnlisted && source.can.whyNotGroup('works', id) === null,
)

describe('a mark leads to as many records as it says', () => {
  test('in bars, maps and treemaps, for every field of works', async () => {
    for (const query of queries)
      for (const field of grouped) {
        const { marks, unknown } = modelOf(field, await groupsOf(query, field), 'count')
        await checkMarks(query, field.id, unknown ? [...marks, unknown] : marks)
      }
  }, 120_000)

  test('in columns, lines and areas, folded years and gaps included', async () => {
    for (const query of queries)
      for (const field of grouped.filter(isNumeric)) {
        const { marks, outside } = modelOf(field, await groupsOf(query, field), 'number')
        const counted = outside.flatMap((one) => (one.count === null ? [] : [{ ...one, count: one.count }]))
        await checkMarks(query, field.id, [...marks, ...counted])
      }
  }, 120_000)

  test('in histograms, whole numbers and decimals alike', async () => {
    const wide = grouped.filter((field) => isNumeric(field) && !isYear(field) && matchOptions(field).ranges)
    for (const query of queries)
      for (const field of wide) {
        const groups = await groupsOf(query, field)
        const known = groups.groups.filter(({ key }) => key !== null)
        const bins = binsOf(cutOf(field, known, Math.max(0, ...known.map(({ key }) => Number(key)))))
        const matching = groups.total.kind === 'exact' ? groups.total.count : null
        const unknown = groups.groups.find(({ key }) => key === null)?.count ?? 0
        const rest = { matching, unknown, showsUnknown: true }
        const model = binModel({ entity: 'works', field, bins, counts: countBins(bins, known), ...rest })
        await checkMarks(query, field.id, model.unknown ? [...model.marks, model.unknown] : model.marks)
        expect(model.sum.rest, field.id).toBe(0)
      }
  }, 120_000)

  test('in ranges of a field that is not grouped', async () => {
    const field = fieldOf('fwci')
    const bins = binsOf({ largest: 400, isWhole: false, isGrowing: true, isOpen: false })
    const counts = await Promise.all(bins.map((bin) => countOf(all, actionOfRange(field, bin))))
    const unknown = await countOf(all, {
      clauses: [{ field: field.id, match: { kind: 'any', values: [{ kind: 'unknown' }] } }],
    })
    const sum = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    expect(sum + (unknown ?? 0)).toBe(220 - (await countOfXpac()))
  })

  test('in a range chosen over several columns', async () => {
    const field = fieldOf('publication_year')
    const { marks } = modelOf(field, await groupsOf(all, field), 'number')
    const place = fc.nat({ max: marks.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, place, async (first, last) => {
        const range = rangeAcross(marks, first, last)
        const inside = marks.slice(Math.min(first, last), Math.max(first, last) + 1)
        const sum = inside.reduce((sum, { count }) => sum + count, 0)
        expect(range && (await countOf(all, actionOfRange(field, range)))).toBe(sum)
      }),
      { seed: 8, numRuns: 40 },
    )
  })

  test('on every level of a treemap, and the parts of a part add up to it', async () => {
    let query = all
    let field: Field | null = fieldOf('primary_topic.domain.id')
    while (field !== null) {
      const { marks, sum } = modelOf(field, await groupsOf(query, field), 'count')
      await checkMarks(query, field.id, marks)
      expect(sum.shown + (sum.rest ?? 0)).toBe(sum.known)
      const [largest] = marks
      if (!largest || !('clauses' in largest.action)) break
      expect(await countOf(query, largest.action)).toBe(largest.count)
      query = largest.action.clauses.reduce(withClause, query)
      field = nextLevel('works', field)
    }
    expect(query.filter).toHaveLength(4)
  })
})

/** Works of the expansion corpus, which no query here includes. */
async function countOfXpac(): Promise<number> {
  const page = await source.list({ query: all, sort: [], cursor: null, pageSize: 1, select: ['id'] }, OPTIONS)
  return 220 - (page.total.kind === 'exact' ? page.total.count : 0)
}

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asEngine, startEngineOver } from '#engine/node'
import type { JsonObject } from '#lib/json'
import { clauseOfGroup, ENTITY_TYPES, type Field, fieldsOf, isNumeric, type Query } from '#query'
import { generateSample } from '#sample'
import type { Groups, Source } from '#sources'
import { createArraySource, createWorld, type Records, valuesOf } from '#testing'
import { createSampleSource } from '../../sources/sample/sample.ts'
import { type ChartModel, chartModel } from './chart-model.ts'
import { sumLine } from './sum-line.ts'

/*
 * Law: the line under a chart always adds up, whatever the query, for every field that can be grouped. The chart's
 * figures come from the embedded engine; what they must add up to is counted by the plain implementation.
 */

const OPTIONS = { lane: 'person', why: 'law' } as const
const RUNS = 2

const records: Records = generateSample({ seed: 'sums', works: 250 })
const plain = createArraySource(records)
const world = createWorld(records)

/** What a query is made of: values of other fields that occur, asked for or asked away. */
interface Draw {
  readonly fieldAt: number
  readonly groupAt: number
  readonly isNot: boolean
}

const draws = fc.array(fc.record({ fieldAt: fc.nat(), groupAt: fc.nat({ max: 6 }), isNot: fc.boolean() }), {
  maxLength: 2,
})
const limits = fc.constantFrom(1, 3, 12, 200)

describe('the line under a chart adds up', () => {
  let source: Source
  let close = (): void => undefined

  beforeAll(async () => {
    const core = await startEngineOver(records)
    close = () => core.close()
    const isEngineError = (error: unknown): error is never => error instanceof Error && error.name === 'EngineError'
    source = createSampleSource(async () => ({ start: async () => asEngine(core), isEngineError }), { now: () => 0 })
  }, 60_000)
  afterAll(() => close())

  const groupsOf = (query: Query, field: Field): Promise<Groups> =>
    source.group({ query, field: field.id, includeUnknown: field.kind !== 'boolean', top: 200 }, OPTIONS)

  /** The query narrowed by values that records of the sample have. */
  async function narrowed(query: Query, fields: readonly Field[], drawn: readonly Draw[]): Promise<Query> {
    let narrow = query
    for (const { fieldAt, groupAt, isNot } of drawn) {
      const field = fields[fieldAt % fields.length]
      if (!field) continue
      const { groups } = await groupsOf(narrow, field)
      const group = groups[groupAt % Math.max(1, groups.length)]
      const made = group && clauseOfGroup(query.entity, field.id, group.key)
      if (!made || !('clause' in made) || made.clause.match.kind !== 'any') continue
      const canNot = isNot && field.operators.includes('not') && field.kind !== 'boolean' && group?.key !== null
      const match = { ...made.clause.match, kind: canNot ? 'none' : 'any' } as const
      narrow = { ...narrow, filter: [...narrow.filter, { ...made.clause, match }] }
    }
    return narrow
  }

  async function matchingOf(query: Query): Promise<readonly JsonObject[]> {
    const found: JsonObject[] = []
    const request = { query, sort: [], pageSize: 200, select: null }
    let page = await plain.list({ ...request, cursor: null }, OPTIONS)
    found.push(...page.entities.map(({ body }) => body))
    while (page.next !== null) {
      page = await plain.list({ ...request, cursor: page.next }, OPTIONS)
      found.push(...page.entities.map(({ body }) => body))
    }
    return found
  }

  for (const entity of ENTITY_TYPES.filter((one) => plain.can.whyNotEntity(one) === null)) {
    it(`for every field of ${entity}`, async () => {
      const fields = fieldsOf(entity).filter((field) => source.can.whyNotGroup(entity, field.id) === null)
      for (const field of fields) {
        await fc.assert(
          fc.asyncProperty(draws, limits, async (drawn, limit) => {
            const all: Query = { source: 'sample', entity, search: [], filter: [], sample: null, includeXpac: false }
            const query = await narrowed(all, fields, drawn)
            const groups = await groupsOf(query, field)
            const order = isNumeric(field) ? 'number' : 'count'
            const model = chartModel({ entity, field, groups, showsUnknown: true, order, limit, year: 2026 })
            const matching = await matchingOf(query)
            const without = matching.filter((record) => valuesOf(entity, field, { record, world }).length === 0)
            check(field, model, { matching: matching.length, unknown: without.length })
          }),
          { seed: 20261121, numRuns: RUNS },
        )
      }
    }, 300_000)
  }
})

interface Truth {
  readonly matching: number
  readonly unknown: number
}

function check(field: Field, { marks, sum }: ChartModel, truth: Truth): void {
  const about = `${field.entity} ${field.id}`
  const shown = marks.reduce((all, { count }) => all + count, 0)
  expect(sum.matching, about).toBe(truth.matching)
  expect(sum.shown, about).toBe(shown)
  if (field.kind !== 'boolean') {
    // Nothing is said only where the answer was cut and unknown was not among its largest groups.
    if (sum.unknown === null) expect(sum.isCut, about).toBe(true)
    else expect(sum, about).toMatchObject({ unknown: truth.unknown, known: truth.matching - truth.unknown })
  }
  if (field.isMultiValued) expect(sum, about).toMatchObject({ overlaps: true, rest: null })
  else if (sum.rest !== null) {
    expect(sum.rest, about).toBeGreaterThanOrEqual(0)
    expect(shown + sum.rest, about).toBe(field.kind === 'boolean' ? truth.matching : sum.known)
  }
  checkWords(about, sumLine(sum, { one: 'record', many: 'records' }))
}

/** The words say the same figures: they are read back and added up. */
function checkWords(about: string, line: string): void {
  const numbers = (pattern: RegExp): readonly number[] | null =>
    pattern
      .exec(line)
      ?.slice(1)
      .map((text) => Number(text.replaceAll(',', ''))) ?? null
  const set = numbers(/^([\d,]+) records = ([\d,]+) known \+ ([\d,]+) unknown\./)
  const groups = numbers(/([\d,]+) in the (?:[\d,]+ )?groups? shown, ([\d,]+) in others\./)
  if (set) expect(set[0], `${about}: ${line}`).toBe((set[1] ?? 0) + (set[2] ?? 0))
  if (set && groups) expect(set[1], `${about}: ${line}`).toBe((groups[0] ?? 0) + (groups[1] ?? 0))
}

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateSample } from '#sample'
import type { Cursor } from '#sources'
import { createArraySource, type Records } from '#testing'
import { type Question, questionsOver } from './agreement.cases.ts'
import type { EngineCore } from './core.ts'
import { startEngineOver } from './node.ts'

/*
 * The engine against a second, plain implementation over arrays, which was written from the reference and not from the
 * engine: random questions whose values occur in the records, equal answers.
 */

const RUNS = Number(process.env['AGREEMENT_RUNS'] ?? 1000)
const SEED = Number(process.env['AGREEMENT_SEED'] ?? 20261121)
const OPTIONS = { lane: 'person', why: 'agreement' } as const
const MOST_PAGES = 40

describe('the engine and the plain implementation agree', () => {
  const records: Records = generateSample({ seed: 'agreement', works: 400 })
  const plain = createArraySource(records)
  let engine: EngineCore

  beforeAll(async () => {
    engine = await startEngineOver(records)
  }, 60_000)
  afterAll(() => engine.close())

  it(`on count, order, groups and cursors walked to the end, in ${RUNS} random questions`, async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(questionsOver(records, plain.can), async (question) => {
        const ids = await comparedList(question)
        if (ids > 0) found += 1
        await compareGroups(question)
      }),
      { seed: SEED, numRuns: RUNS },
    )
    // Questions without answers would prove little.
    expect(found / RUNS).toBeGreaterThan(0.4)
  }, 600_000)

  async function comparedList({ query, sort, pages }: Question): Promise<number> {
    const whole = { query, sort, cursor: null, pageSize: 1, select: ['id'] }
    const { count } = await engine.list(whole)
    const request = { ...whole, pageSize: Math.min(200, Math.max(3, Math.ceil(count / pages))) }
    let ours: string | null = null
    let theirs: Cursor | null = null
    let ids = 0
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer: Awaited<ReturnType<EngineCore['list']>> = await engine.list({ ...request, cursor: ours })
      const expected: Awaited<ReturnType<typeof plain.list>> = await plain.list({ ...request, cursor: theirs }, OPTIONS)
      expect(answer.entities.map(({ id }) => id)).toEqual(expected.entities.map(({ id }) => id))
      expect({ kind: 'exact', count: answer.count }).toEqual(expected.total)
      expect(answer.next === null).toBe(expected.next === null)
      ids += answer.entities.length
      ours = answer.next
      theirs = expected.next
      if (ours === null) break
    }
    return ids
  }

  async function compareGroups({ query, group }: Question): Promise<void> {
    if (group === null) return
    const request = { query: { ...query, sample: null }, ...group }
    const answer = await engine.group({ ...request, cursor: null })
    const expected = await plain.group(request, OPTIONS)
    const bare = (groups: typeof expected.groups) => groups.map(({ key, count }) => ({ key, count }))
    expect(bare(answer.groups)).toEqual(bare(expected.groups))
    expect(answer.isComplete).toBe(expected.isComplete)
    expect({ kind: 'exact', count: answer.count }).toEqual(expected.total)
    await compareGroupWalk({ ...request, top: Math.max(3, Math.ceil(expected.groups.length / 2)) })
  }

  async function compareGroupWalk(request: Parameters<typeof plain.group>[0]): Promise<void> {
    let ours: string | null = 'first'
    let theirs: Cursor | 'first' | null = 'first'
    for (let page = 0; page < MOST_PAGES && ours !== null && theirs !== null; page += 1) {
      const answer: Awaited<ReturnType<EngineCore['group']>> = await engine.group({ ...request, cursor: ours })
      const expected: Awaited<ReturnType<typeof plain.group>> = await plain.group(
        { ...request, cursor: theirs },
        OPTIONS,
      )
      expect(answer.groups.map(({ key, count }) => [key, count])).toEqual(
        expected.groups.map(({ key, count }) => [key, count]),
      )
      expect(answer.next === null).toBe(expected.next === null)
      ours = answer.next
      theirs = expected.next
    }
  }
})

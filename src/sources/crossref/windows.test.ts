import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { emptyQuery, registerAnnex } from '#query'
import { CROSSREF } from '#query/crossref'
import type { Fault, FaultRule } from '../../../e2e/server/index.ts'
import { isSourceError } from '../source-error.ts'
import { planWalk, type WalkPlan } from '../walk/split.ts'
import { drawsOf } from '../walk/troubles.cases.ts'
import { createWalks, type Walks } from '../walk/walks.ts'
import { type InProcess, openInProcess } from './in-process.cases.ts'

registerAnnex(CROSSREF)

const OPTIONS = { lane: 'export', why: 'export' } as const
const FAST = { perSecond: 10_000, inFlight: 3, listsPerSecond: 10_000 }
const PAGE = 50

/** As many tenths of a thousand as WALK_PLANS says; a few with every test. */
const PLANS = Math.ceil(Number(process.env['WALK_PLANS'] ?? 80) / 10)

/** When a DOI was registered: most in some years, some on one day, a few never. */
function createdOf(index: number, undated: number): JsonObject | null {
  if (index < undated) return null
  const draw = drawsOf(index)
  const second =
    draw() < 0.3
      ? Date.UTC(2015, 2, 2) + Math.floor(draw() * 86_400) * 1_000
      : Date.UTC(2002, 6, 25) + Math.floor(draw() * 24 * 365 * 86_400) * 1_000
  return { 'date-time': new Date(second).toISOString().replace('.000Z', 'Z'), timestamp: second }
}

const recordsOf = (count: number, undated: number) => ({
  works: Array.from({ length: count }, (_, index): JsonObject => {
    const created = createdOf(index, undated)
    return { DOI: `10.5555/${index}`, title: [`Work ${index}`], type: 'book', ...(created && { created }) }
  }),
  members: [],
  funders: [],
  journals: [],
})

const query = emptyQuery('crossref-works')

const planOf = ({ source, settled }: InProcess, count: number): Promise<WalkPlan> =>
  settled(planWalk({ source, query, total: { kind: 'exact', count }, pageSize: PAGE }, OPTIONS))

const walksOf = (
  { source, clock }: InProcess,
  plan: WalkPlan,
  from?: Parameters<typeof createWalks>[0]['from'],
): Walks =>
  createWalks({
    source,
    plan,
    request: { sort: [], select: ['DOI'], pageSize: PAGE },
    wait: (ms) => new Promise((done) => void clock.setTimeout(() => done(), ms)),
    from,
  })

const FAULTS: readonly Fault[] = [
  { kind: 'drop' },
  { kind: 'cut-body' },
  { kind: 'cut-json' },
  { kind: 'html' },
  { kind: 'dead-cursor' },
  { kind: 'too-fast' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 504 },
]

const faultsOf = (draw: () => number): readonly FaultRule[] =>
  Array.from({ length: 2 + Math.floor(draw() * 8) }, () => ({
    from: 1 + Math.floor(draw() * 80),
    times: draw() < 0.8 ? 1 : 3,
    fault: FAULTS[Math.floor(draw() * FAULTS.length)] ?? { kind: 'drop' },
  }))

/** Reads a plan to its end under faults; now and then the page is reloaded: all that is left is what was kept. */
async function readUnder(seed: number, count: number, undated: number) {
  const draw = drawsOf(seed)
  const far = openInProcess({ records: recordsOf(count, undated), pace: FAST, isPaced: false, seed })
  const plan = await planOf(far, count)
  far.standIn.plan(faultsOf(draw))
  const ids: string[] = []
  let walks = walksOf(far, plan)
  let kept = [...walks.states()]
  for (let turn = 0; kept.some(({ isEnded }) => !isEnded); turn += 1) {
    if (turn > 100) throw new Error('It does not end.')
    if (draw() < 0.5) walks = walksOf(far, plan, { states: kept, ids })
    const take: Parameters<Walks['run']>[0]['take'] = ({ entities, part, state }) => {
      ids.push(...entities.map(({ id }) => id))
      kept = kept.with(part, state)
    }
    await far.settled(walks.run({ take }, OPTIONS)).catch((error: unknown) => {
      if (!isSourceError(error)) throw error
    })
    kept = [...walks.states()]
  }
  return { ids, plan, check: walks.check(), violations: far.standIn.violations }
}

describe('a large list of Crossref', () => {
  it('is cut into windows by counts alone, before anything is walked', async () => {
    const far = openInProcess({ records: recordsOf(5_000, 0), pace: FAST, isPaced: false })
    const { parts, total, groupCalls } = await planOf(far, 5_000)
    expect([total, groupCalls]).toEqual([{ kind: 'exact', count: 5_000 }, far.standIn.log.length])
    expect(far.standIn.log.every((line) => line.includes('rows=0') && !line.includes('cursor='))).toBe(true)
    expect(parts.reduce((sum, { size }) => sum + size, 0)).toBe(5_000)
    for (const { size } of parts) expect(size).toBeLessThanOrEqual(20 * PAGE)
    expect(parts[0]?.words).toMatch(/^First registered until \d{4}-\d\d-\d\d$/)
    expect(parts[1]?.words).toMatch(/^First registered \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d$/)
  })

  it('stays one walk where it is small, is a sample, or has no dates to filter by', async () => {
    const far = openInProcess({ records: recordsOf(10, 0), pace: FAST, isPaced: false })
    const total = { kind: 'exact', count: 9_000 } as const
    const plans = await Promise.all([
      planOf(far, 20 * PAGE),
      planWalk(
        { source: far.source, query: { ...query, sample: { size: 100, seed: null } }, total, pageSize: PAGE },
        OPTIONS,
      ),
      planWalk({ source: far.source, query: emptyQuery('crossref-members'), total, pageSize: PAGE }, OPTIONS),
    ])
    expect(plans.map(({ parts }) => parts.length)).toEqual([1, 1, 1])
    expect(far.standIn.log).toEqual([])
  })

  it('is walked window by window: no more walks at once than places, each to its end before another', async () => {
    const far = openInProcess({ records: recordsOf(4_000, 0), pace: { ...FAST, inFlight: 1 }, isPaced: false })
    const walks = walksOf(far, await planOf(far, 4_000))
    const order: number[] = []
    await far.settled(walks.run({ take: ({ part }) => void order.push(part) }, OPTIONS))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(walks.check()).toMatchObject({ got: 4_000, duplicates: 0, gaps: [] })
  })

  it(`gives exactly its DOIs, some without a date among them, under ${PLANS} plans of faults and reloads`, {
    timeout: 120_000,
  }, async () => {
    for (let seed = 1; seed <= PLANS; seed += 1) {
      const undated = seed % 2 === 0 ? 0 : 7
      const { ids, plan, check, violations } = await readUnder(seed, 3_000, undated)
      expect([seed, ids.length, new Set(ids).size, violations]).toEqual([seed, 3_000, 3_000, []])
      expect(plan.parts.some(({ isAgain }) => isAgain)).toBe(undated > 0)
      expect([check.got, check.gaps]).toEqual([3_000, []])
    }
  })
})

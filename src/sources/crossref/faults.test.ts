import { describe, expect, it } from 'vitest'
import { emptyQuery, registerAnnex } from '#query'
import { CROSSREF } from '#query/crossref'
import type { Fault, FaultRule } from '../../../e2e/server/index.ts'
import { isSourceError } from '../source-error.ts'
import { drawsOf } from '../walk/troubles.cases.ts'
import { createWalk } from '../walk/walk.ts'
import { openInProcess } from './in-process.cases.ts'

registerAnnex(CROSSREF)

const OPTIONS = { lane: 'export', why: 'a test' } as const
const FAST = { perSecond: 10_000, inFlight: 4, listsPerSecond: 10_000 }
const COUNT = 5_000

const PLANS = Number(process.env['WALK_PLANS'] ?? 1_000)

/** Records as small as they may be: what is proved here is which of them come, not what stands in them. */
const works = Array.from({ length: COUNT }, (_, index) => ({ DOI: `10.5555/${index}` }))
const records = { works, members: [], funders: [], journals: [] }
const places = new Map(works.map(({ DOI }, index) => [DOI, index]))

/** The run in which each record was last given out: a set a run would cost as much as the walk. */
const lastRun = new Int32Array(COUNT)

const isEachOnce = (ids: readonly string[], run: number): boolean =>
  ids.length === COUNT &&
  ids.every((id) => {
    const place = places.get(id) ?? -1
    const isNew = place >= 0 && lastRun[place] !== run
    lastRun[place] = run
    return isNew
  })

const FAULTS: readonly Fault[] = [
  { kind: 'drop' },
  { kind: 'never' },
  { kind: 'cut-body' },
  { kind: 'cut-json' },
  { kind: 'html' },
  { kind: 'wrong-shape' },
  { kind: 'dead-cursor' },
  { kind: 'too-fast' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 504 },
]

/** Up to six faults on the first twenty requests, drawn from a seed. */
function planOf(draw: () => number): readonly FaultRule[] {
  return Array.from({ length: 1 + Math.floor(draw() * 6) }, () => ({
    from: 1 + Math.floor(draw() * 20),
    times: draw() < 0.8 ? 1 : 3,
    fault: FAULTS[Math.floor(draw() * FAULTS.length)] ?? { kind: 'drop' },
  }))
}

/** Walks to the end whatever happens; whoever is told of a failure asks again. Now and then nobody asks for six minutes. */
async function walkUnder(seed: number) {
  const draw = drawsOf(seed)
  const { source, standIn, clock, settled } = openInProcess({ records, pace: FAST, isPaced: false, seed })
  standIn.plan(planOf(draw))
  const idlesAt = Math.floor(draw() * 12)
  const query = { ...emptyQuery('crossref-works'), search: draw() < 0.5 ? [WORDS] : [] }
  const request = { query, sort: [], select: ['DOI'], pageSize: SIZES[Math.floor(draw() * SIZES.length)] ?? 500 }
  const wait = (ms: number) => new Promise<void>((done) => void clock.setTimeout(done, ms))
  const walk = createWalk({ source, request, id: 'w', wait })
  const found: string[] = []
  for (let turn = 0; !walk.state.isEnded; turn += 1) {
    if (turn > 200) throw new Error('The walk does not end.')
    if (turn === idlesAt) await clock.advance(360_000)
    const page = await settled(walk.next(OPTIONS)).catch((error: unknown) => {
      if (!isSourceError(error)) throw error
      return null
    })
    found.push(...(page?.entities ?? []).map(({ id }) => id))
  }
  return { found, violations: standIn.violations }
}
const SIZES = [473, 640, 733, 1_000]
const WORDS = { scope: 'default', exact: false, words: '5555' } as const

describe('a walk over 5,000 records at Crossref', () => {
  it(`ends with exactly these under ${PLANS} plans of faults`, { timeout: 600_000 }, async () => {
    const wrong: unknown[] = []
    for (let seed = 1; seed <= PLANS; seed += 1) {
      const { found, violations } = await walkUnder(seed)
      if (!isEachOnce(found, seed) || violations.length > 0) wrong.push({ seed, found: found.length, violations })
    }
    expect(wrong).toEqual([])
  })
})

// @vitest-environment jsdom
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeIndexedDb, type DatabaseFault } from '#testing'
import { FAULTS, PLACES, type Place, type Said, TARGETS } from './faults.cases.ts'
import { openStage, type Stage } from './places.cases.ts'
import { createFaultWorld, type FaultWorld } from './world.cases.ts'

afterEach(cleanup)

async function open(place: Place, world: FaultWorld): Promise<Stage> {
  const stage = openStage(place, world)
  await stage.start()
  return stage
}

/** It passed: no word, nothing lost, and all of it comes. */
async function expectPassed(stage: Stage): Promise<void> {
  expect(stage.error()).toBeNull()
  expect(stage.isKept()).toBe(true)
  await stage.retry()
  expect(stage.error()).toBeNull()
  expect(stage.isWhole()).toBe(true)
}

/** It is said in words, nothing is lost, and once the cause is gone a person gets everything. */
async function expectSaid(stage: Stage, said: Said, place: Place): Promise<void> {
  const error = stage.error()
  // Names are no reason to interrupt anybody: ids and neutral words stand in their place.
  if (place === 'names') expect(stage.isWhole()).toBe(false)
  else {
    expect(error?.kind).toBe(said.kind)
    expect(error?.explanation.what).toMatch(said.what)
    expect(error?.explanation.why).not.toBe('')
    expect(error?.explanation.fix).toMatch(said.fix)
    expect(`${error?.details.providerSays ?? ''}`).not.toMatch(/[<>]/)
  }
  expect(stage.isKept()).toBe(true)
}

const OFFLINE: Said = { kind: 'offline', what: /can't be reached/, fix: /network is back.*sample/ }

describe.each(PLACES)('%s', (place) => {
  const target = TARGETS[place]
  const rows = FAULTS.filter(({ places }) => places?.includes(place) ?? true).map((row) => [row.name, row] as const)

  it.each(rows)('meets %s once', async (_name, row) => {
    const world = createFaultWorld()
    const stage = await open(place, world)
    world.setFaults([{ ...target, times: 1, fault: row.fault }])
    await stage.act()
    const isWalk = place === 'export' || (row.passes === 'in a walk' && place === 'scrolling')
    const passes = row.passes === 'everywhere' || (row.passes !== 'nowhere' && isWalk)
    if (!passes) {
      await expectSaid(stage, row.said, place)
      await stage.retry()
    }
    await expectPassed(stage)
  })

  it.each(rows)('meets %s that stays', async (_name, row) => {
    const world = createFaultWorld()
    const stage = await open(place, world)
    world.setFaults([{ ...target, times: null, fault: row.fault }])
    await stage.act()
    await expectSaid(stage, row.said, place)
    world.setFaults([])
    await stage.retry()
    await expectPassed(stage)
  })

  it('meets an answer to a superseded request that arrives last', async () => {
    const world = createFaultWorld()
    const stage = await open(place, world)
    await stage.supersede(world.holdNext())
    expect(stage.error()).toBeNull()
    expect(stage.isWhole()).toBe(true)
  })

  it('meets a network that goes and comes back', async () => {
    const world = createFaultWorld()
    const stage = await open(place, world)
    world.setOnline(false)
    await stage.act()
    await expectSaid(stage, OFFLINE, place)
    world.setOnline(true)
    if (place === 'export') await stage.retry()
    // Nobody has to press anything: what failed for want of a network is asked for again.
    await stage.recovered()
    await expectPassed(stage)
  })

  it.each([3_600_000, -3_600_000])('meets a clock that jumps by %d ms', async (jumpMs) => {
    const world = createFaultWorld()
    const stage = await open(place, world)
    const since = world.elapsed()
    world.trouble.jumpMs = jumpMs
    await stage.act()
    await expectPassed(stage)
    expect(world.elapsed() - since).toBeLessThan(60_000)
  })

  it.each(['full', 'refuses', 'throws', 'hangs'] satisfies DatabaseFault[])(
    'meets a storage that %s: it works on without it',
    async (fault) => {
      const world = createFaultWorld(createFakeIndexedDb(fault))
      const stage = await open(place, world)
      await stage.act()
      await expectPassed(stage)
    },
  )

  it('meets a page that begins too early: each record is there once', async () => {
    const world = createFaultWorld()
    const stage = await open(place, world)
    world.setFaults([{ ...target, times: 1, fault: { kind: 'duplicate-page', rows: 30 } }])
    await stage.act()
    await expectPassed(stage)
    if (place === 'scrolling' || place === 'export') expect(stage.tally().duplicates).toBe(30)
  })

  it('meets a count that drifts: it is told what was expected and what came', async () => {
    const world = createFaultWorld()
    const stage = await open(place, world)
    world.setFaults([{ ...target, times: null, fault: { kind: 'drift', by: 5 } }])
    await stage.act()
    world.setFaults([])
    await stage.retry()
    expect(stage.error()).toBeNull()
    const { expected, got } = stage.tally()
    if (place === 'first page') expect(expected - got).toBe(5)
    if (place === 'scrolling') expect(expected - got).toBe(0)
  })
})

describe.each(['grouping', 'names', 'autocomplete'] as const)('%s', (place) => {
  it('goes without a cursor: there is none to be refused', async () => {
    const world = createFaultWorld()
    const stage = await open(place, world)
    await stage.act()
    expect(world.sent.filter((address) => /[?&]cursor=/.test(address))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Query } from '#query'
import { toFieldId } from '#query'
import type { FakeClock } from '#testing'
import type { Cursor, ListRequest, RequestOptions, Source } from '../source.ts'
import { isSourceError, type SourceError } from '../source-error.ts'
import { createWalk, type Walk } from '../walk/walk.ts'
import type { Plan, TroubleRow } from './play.cases.ts'

/** A provider in a world where things go wrong as planned. Made anew for every cell. */
export interface TroubledWorld {
  readonly source: Source
  readonly clock: FakeClock
  set(plan: Plan | null): void
  /** Lets time go on until the promise has settled. */
  settled<T>(promise: Promise<T>): Promise<T>
}

/** What is asked of a provider. `groupBy`, `record`, `named` and `typed` lead to requests. */
export interface Subject {
  readonly query: Query
  readonly pageSize: number
  readonly select: readonly string[]
  readonly groupBy: string
  readonly record: string
  readonly named: { readonly entity: Query['entity']; readonly id: string }
  readonly typed: { readonly entity: Query['entity']; readonly text: string }
  readonly ids: readonly string[]
  /** Requests that may be hit, and those of them that go on with a list. */
  readonly fits: RegExp
  /** What is in no message, whatever happens. */
  readonly secret: string
}

const OPTIONS: RequestOptions = { lane: 'person', why: 'a cell' }

const listOf = ({ query, pageSize, select }: Subject, cursor: Cursor | null = null): ListRequest => ({
  ...{ query, pageSize, select, cursor },
  sort: [],
})

/** The questions of a person, each with its answer as plain data. */
const QUESTIONS: Readonly<Record<string, (source: Source, subject: Subject) => Promise<unknown>>> = {
  'first page': async (source, subject) => {
    const { entities, total } = await source.list(listOf(subject), OPTIONS)
    return [total, entities.map(({ id }) => id)]
  },
  grouping: async (source, { query, groupBy }) => {
    const request = { query, field: toFieldId(groupBy), includeUnknown: true, top: 20 }
    const { groups, total } = await source.group(request, OPTIONS)
    return [total, groups.map(({ key, count }) => `${key} ${count}`)]
  },
  'one record': async (source, { query, record }) =>
    (await source.get({ entity: query.entity, id: record }, OPTIONS)).body,
  names: async (source, { named }) => [
    ...(await source.labels({ entity: named.entity, ids: [named.id] }, { ...OPTIONS, lane: 'names' })),
  ],
  suggestions: async (source, { typed }) => (await source.suggest(typed, OPTIONS)).map(({ id }) => id),
}

const failureOf = (promise: Promise<unknown>): Promise<SourceError | null> =>
  promise.then(
    () => null,
    (error: unknown) => {
      if (isSourceError(error)) return error
      throw error
    },
  )

/** What, why and what to do, in words without markup and without a secret. */
function expectSaid(error: SourceError | null, { said }: TroubleRow, secret: string): void {
  expect(error?.kind).toBe(said.kind)
  expect(error?.explanation.what).toMatch(said.what)
  expect(error?.explanation.why).toMatch(/^[A-Z].*\.$/s)
  expect(error?.explanation.fix).toMatch(said.fix)
  if (said.words) expect(error?.details.providerSays).toMatch(said.words)
  expect(error?.details.providerSays ?? '').not.toMatch(/[<>]/)
  if (secret !== '') expect(JSON.stringify([error?.explanation, error?.details])).not.toContain(secret)
}

/** Goes on until the end or until something is told. */
async function goOn(walk: Walk, found: string[]): Promise<SourceError | null> {
  for (let pages = 0; !walk.state.isEnded; pages += 1) {
    if (pages > 50) throw new Error('The walk does not end.')
    const error = await failureOf(
      walk
        .next({ ...OPTIONS, lane: 'export' })
        .then((page) => found.push(...(page?.entities ?? []).map(({ id }) => id))),
    )
    if (error !== null) return error
  }
  return null
}

/** The cells of a provider: each trouble in each place, once and for as long as it lasts. */
export function describeTroubles(
  name: string,
  {
    open,
    subject,
    rows,
  }: {
    readonly open: () => Promise<TroubledWorld>
    readonly subject: () => Subject
    readonly rows: readonly TroubleRow[]
  },
): void {
  const named = rows.map((row) => [row.name, row] as const)

  describe.each(Object.entries(QUESTIONS))(`${name}, %s`, (place, ask) => {
    const told = named.filter(([, row]) => row.isAnswerTo !== place)
    it.each(told)('meets %s', async (_name, row) => {
      const world = await open()
      const { fits, secret } = subject()
      const whole = await world.settled(ask(world.source, subject()))
      world.set({ trouble: row.trouble, fits, from: 1, times: 1 })
      const once = await world.settled(failureOf(ask(world.source, subject())))
      if (row.passes) expect(once).toBeNull()
      else expectSaid(once, row, secret)
      world.set({ trouble: row.trouble, fits, from: 1, times: Number.POSITIVE_INFINITY })
      expectSaid(await world.settled(failureOf(ask(world.source, subject()))), row, secret)
      world.set(null)
      expect(await world.settled(ask(world.source, subject()))).toEqual(whole)
    })
  })

  describe(`${name}, a walk`, () => {
    it.each(named)('meets %s, and loses and doubles nothing', async (_name, row) => {
      const world = await open()
      const { source, clock, settled } = world
      const { fits, ids, query, pageSize, select, secret } = subject()
      const wait = (ms: number) => new Promise<void>((done) => void clock.setTimeout(done, ms))
      const walk = createWalk({ source, request: { query, pageSize, select, sort: [] }, id: 'w', wait })
      const found: string[] = []
      world.set({ trouble: row.trouble, fits, from: 2, times: Number.POSITIVE_INFINITY })
      const error = await settled(goOn(walk, found))
      expect(error?.explanation.fix).toMatch(/^[A-Z].*\.$/s)
      expect(JSON.stringify(error?.details)).not.toContain(secret || '\u0000')
      expect(found).toHaveLength(pageSize)
      world.set({ trouble: row.trouble, fits, from: 2, times: 1 })
      for (let tries = 0; tries < 3 && !walk.state.isEnded; tries += 1) await settled(goOn(walk, found))
      expect([...found].sort()).toEqual([...ids].sort())
    })
  })
}

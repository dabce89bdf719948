import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureRecords } from '#testing'
import { createStore, type Fault, type RunningServer, startServer } from '../../../e2e/server/index.ts'
import { idOf, listRequest, OPTIONS, queryOf, recordsOf, walk } from '../contract/harness.ts'
import { isSourceError, type SourceErrorKind } from '../source-error.ts'
import { NODE_OUTSIDE } from './node-outside.cases.ts'
import { openOpenAlex } from './open.ts'

const FAST = { perSecond: 10_000, inFlight: 8 }
const account = { name: 'anonymous', perSecond: 10_000, budget: 1_000_000 } as const

/** The real world with its waits made short: what is tested is what comes after them. */
const HURRIED = {
  ...NODE_OUTSIDE,
  setTimeout: (run: () => void, delayMs: number) => setTimeout(run, delayMs > 9000 ? 1500 : delayMs / 20),
}

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ store: createStore(fixtureRecords()), anonymous: account })
})
afterAll(() => server.close())

const open = (settings = {}) => openOpenAlex({ baseUrl: server.url, ...settings }, HURRIED, FAST)

describe('a walk over a list of OpenAlex', () => {
  const passing: readonly Fault[] = [
    { kind: 'too-fast', retryAfterMs: 60 },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 503, retryAfter: 1 },
    { kind: 'status', status: 504 },
    { kind: 'drop' },
    { kind: 'cut-body' },
    { kind: 'never' },
    { kind: 'broad-boolean' },
  ]

  it.each(passing.map((fault) => [fault.kind === 'status' ? `${fault.status}` : fault.kind, fault] as const))(
    'gives every record once in spite of: %s',
    { timeout: 20_000 },
    async (_name, fault) => {
      server.reset()
      server.faults.set([{ path: '/works', from: 2, times: 1, fault }])
      const { source, monitor } = open()
      const { entities } = await walk(source, listRequest(queryOf('works'), { pageSize: 150 }))
      const expected = recordsOf({ source, records: fixtureRecords() }, 'works').map((work) => idOf('works', work))
      expect(entities.map(({ id }) => id).sort()).toEqual(expected.sort())
      expect(monitor.getSnapshot().totals.retries).toBe(1)
    },
  )

  const lasting: readonly (readonly [Fault, SourceErrorKind])[] = [
    [{ kind: 'budget' }, 'rate-limited'],
    [{ kind: 'plan' }, 'unsupported'],
    [{ kind: 'status', status: 400 }, 'bad-query'],
    [{ kind: 'status', status: 401 }, 'bad-query'],
    [{ kind: 'status', status: 403 }, 'bad-query'],
    [{ kind: 'status', status: 500 }, 'server'],
    [{ kind: 'html' }, 'bad-answer'],
    [{ kind: 'cut-json' }, 'bad-answer'],
    [{ kind: 'bad-json' }, 'bad-answer'],
    [{ kind: 'empty-body' }, 'bad-answer'],
    [{ kind: 'wrong-shape' }, 'bad-answer'],
    [{ kind: 'dead-cursor' }, 'expired-cursor'],
  ]

  it.each(
    lasting.map(([fault, kind]) => [fault.kind === 'status' ? `${fault.status}` : fault.kind, kind, fault] as const),
  )('stops at %s with the kind %s, and goes on from the same cursor afterwards', async (_name, kind, fault) => {
    server.reset()
    const { source } = open()
    const request = listRequest(queryOf('works'), { pageSize: 150 })
    const first = await source.list(request, OPTIONS)
    server.faults.set([{ path: '/works', from: 1, times: 1, fault }])
    const next = { ...request, cursor: first.next }
    const error: unknown = await source.list(next, OPTIONS).catch((failure: unknown) => failure)
    expect(isSourceError(error) && error.kind).toBe(kind)
    expect(isSourceError(error) && error.details.request).toContain('/works?')
    expect((await source.list(next, OPTIONS)).entities).toHaveLength(150)
  })

  it('keeps a wrong key out of the error', async () => {
    server.reset()
    const { source, monitor } = open({ apiKey: 'not-a-key-of-theirs', mailto: 'person@example.org' })
    const error: unknown = await source
      .list(listRequest(queryOf('works')), OPTIONS)
      .catch((failure: unknown) => failure)
    if (!isSourceError(error)) throw error
    expect([error.kind, error.details.status]).toEqual(['bad-query', 401])
    expect(JSON.stringify([error, error.details, monitor.getSnapshot()])).not.toMatch(/not-a-key|example/)
  })

  it('that nobody answers says so', { timeout: 20_000 }, async () => {
    const { source } = open({ baseUrl: 'http://127.0.0.1:9' })
    const error: unknown = await source
      .list(listRequest(queryOf('works')), OPTIONS)
      .catch((failure: unknown) => failure)
    expect(isSourceError(error) && error.kind).toBe('offline')
  })

  it('whose server has no web address is not sent', async () => {
    const { source, monitor } = open({ baseUrl: 'nonsense' })
    const error: unknown = await source
      .list(listRequest(queryOf('works')), OPTIONS)
      .catch((failure: unknown) => failure)
    expect(isSourceError(error) && error.kind).toBe('unsupported')
    expect(monitor.getSnapshot().totals.sent).toBe(0)
  })
})

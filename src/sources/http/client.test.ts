import { describe, expect, it } from 'vitest'
import { createFakeClock } from '#testing'
import { createGate } from '../gate/gate.ts'
import { createMemoryLedger } from '../gate/ledger.ts'
import { openAlexDialect } from '../openalex/open.ts'
import type { Lane } from '../source.ts'
import { isSourceError, type SourceError } from '../source-error.ts'
import { createClient } from './client.ts'
import { createMonitor } from './monitor.ts'

type Play = (signal: AbortSignal) => Response | Promise<Response>

const JSON_TYPE = { 'content-type': 'application/json' }
const json =
  (body: unknown, init: ResponseInit = {}): Play =>
  () =>
    new Response(JSON.stringify(body), { headers: JSON_TYPE, ...init })
const html =
  (status: number): Play =>
  () =>
    new Response('<!doctype html><h1>Not <b>Found</b></h1>', { status })
const offline: Play = () => Promise.reject(new TypeError('Failed to fetch'))
const never: Play = (signal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
const cut: Play = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"meta":'))
        controller.error(new TypeError('network error'))
      },
    }),
  )

/** A client whose provider plays the given answers in order, the last one for ever. */
function setUp(plays: readonly Play[], { apiKey = '', mailto = '' } = {}) {
  const clock = createFakeClock()
  const began = clock.now()
  const sent: { url: string; at: number }[] = []
  const recorder = createMonitor(10)
  const outside = {
    ...clock,
    random: () => 0.5,
    indexedDB: null,
    fetch: async (url: string, { signal }: { signal: AbortSignal }) => {
      const play = plays[Math.min(sent.length, plays.length - 1)]
      sent.push({ url, at: clock.now() - began })
      if (!play) throw new Error('nothing to play')
      return play(signal)
    },
  }
  const gate = createGate({
    ledger: createMemoryLedger(),
    limits: { perSecond: 10, inFlight: 8 },
    clock,
    tab: 'a',
    onStatus: recorder.status,
  })
  const personal = Object.entries({ mailto, api_key: apiKey }).filter(([, value]) => value !== '')
  const dialect = openAlexDialect(apiKey !== '')
  const client = createClient({ base: 'https://api.test', personal, dialect, gate, recorder, outside })
  const get = (params: readonly (readonly [string, string])[] = [], signal?: AbortSignal, lane: Lane = 'person') =>
    client.get({ path: '/works', params, options: { lane, why: 'a test', ...(signal ? { signal } : {}) } })
  return { clock, sent, recorder, get }
}

/** The failure of a request, all waits sat out. */
async function failureOf(
  plays: readonly Play[],
  params: readonly (readonly [string, string])[] = [['per_page', '25']],
  settings = {},
): Promise<{ error: SourceError; sent: number; says: string }> {
  const { clock, sent, get, recorder } = setUp(plays, settings)
  const answer = get(params).then(
    () => new Error('it was answered'),
    (error: unknown) => error,
  )
  await clock.advance(600_000)
  const error = await answer
  if (!isSourceError(error)) throw error
  const { what, why, fix } = error.explanation
  for (const words of [what, why, fix]) expect(words).toMatch(/^[A-Z].*[.]$/)
  return { error, sent: sent.length, says: JSON.stringify([error, error.message, recorder.getSnapshot()]) }
}

describe('a client', () => {
  it('gives the body of an answer, its price and its time', async () => {
    const { clock, get } = setUp([json({ a: 1 }, { headers: { ...JSON_TYPE, 'x-ratelimit-credits-used': '10' } })])
    const answer = get([
      ['filter', 'title.search:a b,type:x|y'],
      ['search', 'über+ "x" & #'],
    ])
    await clock.advance(0)
    const { body, info, request } = await answer
    expect(body).toEqual({ a: 1 })
    expect(info).toEqual({ receivedAt: clock.now(), tookMs: 0, credits: 10 })
    expect(request).toBe(
      'https://api.test/works?filter=title.search:a%20b,type:x|y&search=%C3%BCber%2B%20%22x%22%20%26%20%23',
    )
  })

  it('sends key and address of the person, and shows them nowhere', async () => {
    const settings = { apiKey: 'secret-key', mailto: 'me@example.org' }
    const refusal = json(
      { error: 'no', message: 'key secret-key of me@example.org, me%40example.org' },
      { status: 400 },
    )
    const { clock, sent, get } = setUp([json({})], settings)
    void get([['per_page', '1']])
    await clock.advance(0)
    expect(sent[0]?.url).toBe('https://api.test/works?per_page=1&mailto=me%40example.org&api_key=secret-key')
    const { says } = await failureOf([refusal], [['per_page', '1']], settings)
    expect(says).not.toMatch(/secret-key|example\.org/)
  })

  it('repeats what may pass, and only that', async () => {
    const cases: readonly [string, Play, string, number][] = [
      ['offline', offline, 'offline', 4],
      ['cut off', cut, 'bad-answer', 4],
      ['never answers', never, 'timeout', 2],
      ['502', html(502), 'server', 6],
      ['503 without a wait', html(503), 'server', 6],
      ['504', html(504), 'server', 6],
      ['504, slow query', json({ reason: 'query_timeout' }, { status: 504 }), 'timeout', 2],
      ['500', html(500), 'server', 1],
      ['400', json({ message: 'x is not a valid field.' }, { status: 400 }), 'bad-query', 1],
      ['401', json({ message: 'API key not found' }, { status: 401 }), 'bad-query', 1],
      ['HTML with 200', html(200), 'bad-answer', 1],
      ['no JSON', () => new Response('{"meta":'), 'bad-answer', 1],
      ['empty', () => new Response(''), 'bad-answer', 1],
    ]
    for (const [name, play, kind, times] of cases) {
      const { error, sent } = await failureOf([play])
      expect([name, error.kind, sent]).toEqual([name, kind, times])
    }
  })

  it('goes on after a failure that passes', async () => {
    for (const play of [offline, cut, html(502), html(503), html(504)]) {
      const { clock, get, recorder } = setUp([play, play, json({ fine: true })])
      const answer = get()
      await clock.advance(60_000)
      expect((await answer).body).toEqual({ fine: true })
      expect(recorder.getSnapshot().totals).toMatchObject({ sent: 3, retries: 2 })
    }
  })

  it('tells a missing record from a missing list', async () => {
    expect((await failureOf([html(404)], [])).error.kind).toBe('not-found')
    expect((await failureOf([html(404)])).error.kind).toBe('bad-answer')
  })

  it("gives the provider's words as text, without markup and without the list of all names", async () => {
    const message = `foo is not a valid field. Valid fields are underscore or hyphenated versions of: ${'x, '.repeat(900)}`
    expect((await failureOf([json({ message }, { status: 400 })])).error.details.providerSays).toBe(
      'foo is not a valid field.',
    )
    expect((await failureOf([html(500)])).error.details.providerSays).toBe('Not Found')
  })

  it('calls a refused cursor by its name', async () => {
    const refusal = json({ error: 'Pagination error.', message: 'Cursor value is invalid.' }, { status: 400 })
    expect((await failureOf([refusal], [['cursor', 'x']])).error.kind).toBe('expired-cursor')
    expect((await failureOf([refusal])).error.kind).toBe('bad-query')
  })

  it('aborts at once, in the queue, under way and while it waits to repeat', async () => {
    for (const play of [never, offline]) {
      const { clock, get, sent, recorder } = setUp([play])
      const controller = new AbortController()
      const answer = get([], controller.signal)
      const reason = new Error('superseded')
      await clock.advance(10)
      controller.abort(reason)
      await expect(answer).rejects.toBe(reason)
      await clock.advance(60_000)
      expect(sent).toHaveLength(1)
      expect(recorder.getSnapshot().inFlight).toBe(0)
    }
  })
})

const TOO_FAST = {
  error: 'Rate limit exceeded',
  message: 'Rate limit exceeded: 10 requests per second. Please slow down.',
}

describe('the kinds of 429', () => {
  const limits: readonly [string, object, { kind: string; limit: string; times: number }][] = [
    ['too fast', { ...TOO_FAST, retryAfter: 0.02 }, { kind: 'rate-limited', limit: 'too-fast', times: 6 }],
    [
      'budget spent',
      { error: 'Rate limit exceeded', message: 'Insufficient budget. This request costs $0.0001 but …' },
      { kind: 'rate-limited', limit: 'budget', times: 1 },
    ],
    [
      'a long wait',
      { error: 'Rate limit exceeded', retryAfter: 40_000 },
      { kind: 'rate-limited', limit: 'budget', times: 1 },
    ],
    ['plan', { error: 'Plan upgrade required', message: 'x' }, { kind: 'unsupported', limit: 'plan', times: 1 }],
    [
      'broad boolean',
      { error: 'x', reason: 'broad_boolean_query', retryAfter: 1 },
      { kind: 'rate-limited', limit: 'costly-boolean', times: 6 },
    ],
    [
      'semantic',
      { error: 'x', message: 'Semantic search: 1 per second', retryAfter: 1 },
      { kind: 'rate-limited', limit: 'semantic', times: 6 },
    ],
    ['anything else', { error: 'x' }, { kind: 'rate-limited', limit: 'other', times: 6 }],
  ]

  it('are told apart and worded apart', async () => {
    const words = new Set<string>()
    for (const [name, body, { kind, limit, times }] of limits) {
      const { error, sent } = await failureOf([json(body, { status: 429 })])
      expect([name, error.kind, error.details.limit, sent]).toEqual([name, kind, limit, times])
      words.add(error.explanation.why)
    }
    expect(words.size).toBe(limits.length - 1)
  })

  it('stop all requests for the stated wait when too fast, and lose none', async () => {
    const { clock, get, sent, recorder } = setUp([json({ ...TOO_FAST, retryAfter: 3 }, { status: 429 }), json({})])
    const answers = [get()]
    await clock.advance(0)
    answers.push(get(), get())
    await clock.advance(100)
    const { pausedUntil } = recorder.getSnapshot()
    expect(pausedUntil).toBe(clock.now() - 100 + 3000)
    await clock.advance(10_000)
    await Promise.all(answers)
    expect(sent.map(({ at }) => at)).toEqual([0, 3000, 3000, 3000])
  })

  it('lower the pace when the provider states a lower one', async () => {
    const slower = { ...TOO_FAST, message: 'Rate limit exceeded: 5 requests per second.', retryAfter: 0.1 }
    const { clock, get, recorder } = setUp([json(slower, { status: 429 }), json({})])
    void get()
    await clock.advance(5000)
    expect(recorder.getSnapshot().perSecond).toBe(5)
  })

  it('hold back nothing else where one kind of search is meant', async () => {
    const { clock, get, sent } = setUp([
      json({ reason: 'broad_boolean_query', retryAfter: 2 }, { status: 429 }),
      json({}),
    ])
    void get()
    await clock.advance(10)
    void get()
    await clock.advance(5000)
    expect(sent.map(({ at }) => at)).toEqual([0, 10, 2000])
  })
})

describe('the monitor', () => {
  const headers = {
    ...JSON_TYPE,
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '990',
    'x-ratelimit-remaining-usd': '0.099',
    'x-ratelimit-credits-used': '10',
    'x-ratelimit-reset': '60',
  }

  it('lists what was sent, newest first, and what it cost', async () => {
    const { clock, get, recorder } = setUp([json({}, { headers }), offline, json({}, { headers })])
    let changes = 0
    const stop = recorder.subscribe(() => {
      changes += 1
    })
    void get([['page', '1']])
    void get([['page', '2']])
    await clock.advance(10_000)
    stop()
    const { requests, totals, budget } = recorder.getSnapshot()
    expect(requests.map(({ url, attempt, outcome, status }) => [url.slice(-6), attempt, outcome, status])).toEqual([
      ['page=2', 2, 'answered', 200],
      ['page=2', 1, 'failed', null],
      ['page=1', 1, 'answered', 200],
    ])
    expect(totals).toEqual({ sent: 3, answered: 2, failed: 1, aborted: 0, retries: 1, credits: 20 })
    expect(budget).toMatchObject({ limit: 1000, remaining: 990, remainingUsd: 0.099 })
    expect(changes).toBeGreaterThan(5)
    expect(recorder.getSnapshot()).toBe(recorder.getSnapshot())
  })

  it('does not take the zero of a too fast answer for a spent budget', async () => {
    const zero = { ...headers, 'x-ratelimit-remaining': '0' }
    const { clock, get, recorder } = setUp([
      json({}, { headers }),
      json({ ...TOO_FAST, retryAfter: 0.1 }, { status: 429, headers: zero }),
      () => Promise.reject(new TypeError('offline')),
    ])
    void get()
    await clock.advance(0)
    get().catch(() => {})
    await clock.advance(60_000)
    expect(recorder.getSnapshot().budget?.remaining).toBe(990)
  })

  it('keeps the last 500', async () => {
    const { clock, get, recorder } = setUp([json({})])
    for (let i = 0; i < 520; i += 1) void get([['page', `${i}`]])
    await clock.advance(60_000)
    const { requests, totals } = recorder.getSnapshot()
    expect([requests.length, totals.sent]).toEqual([500, 520])
    expect(requests[0]?.url).toMatch(/page=519$/)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RECORDS } from '../fixture/records.ts'
import { createStore, type Fault, type RunningServer, startServer } from '../index.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ store: createStore(RECORDS) })
})
beforeEach(() => server.reset())
afterAll(() => server.close())

const get = (target: string, init: RequestInit = {}): Promise<Response> => fetch(server.url + target, init)
const play = (fault: Fault): void => server.faults.set([{ fault }])

describe('a fault answers instead', () => {
  it.each([
    [{ kind: 'too-fast' }, 429, 'requests per second'],
    [{ kind: 'budget' }, 429, 'Insufficient budget'],
    [{ kind: 'plan' }, 429, 'Plan upgrade required'],
    [{ kind: 'broad-boolean' }, 429, 'broad_boolean_query'],
    [{ kind: 'status', status: 400 }, 400, 'Invalid query parameters error.'],
    [{ kind: 'status', status: 401 }, 401, 'API key not found'],
    [{ kind: 'status', status: 404 }, 404, '<!doctype html>'],
    [{ kind: 'status', status: 500 }, 500, '<!doctype html>'],
    [{ kind: 'status', status: 502 }, 502, '<!doctype html>'],
    [{ kind: 'status', status: 503, retryAfter: 7 }, 503, 'Search temporarily unavailable'],
    [{ kind: 'status', status: 504 }, 504, 'query_timeout'],
    [{ kind: 'html' }, 200, '<!doctype html>'],
    [{ kind: 'dead-cursor' }, 400, 'Cursor value is invalid.'],
    [{ kind: 'empty-body' }, 200, ''],
    [{ kind: 'wrong-shape' }, 200, '"results":{"first":1}'],
    [{ kind: 'drift', by: 5 }, 200, '"count":9'],
  ] as const)('%j', async (fault, status, text) => {
    play(fault)
    const response = await get('/works')
    expect(response.status).toBe(status)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.text()).toContain(text)
    if (status === 503) expect(response.headers.get('retry-after')).toBe('7')
    expect((await get('/works')).status).toBe(200)
  })

  it.each(['cut-json', 'bad-json', 'empty-body'] as const)('%s cannot be parsed', async (kind) => {
    play({ kind })
    const text = await (await get('/works')).text()
    expect(() => JSON.parse(text)).toThrow()
  })

  it('cuts the body off', async () => {
    play({ kind: 'cut-body' })
    const response = await get('/works')
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  })

  it('drops the connection', async () => {
    play({ kind: 'drop' })
    await expect(get('/works')).rejects.toThrow()
    expect(server.log.entries[0]).toMatchObject({ status: null, fault: 'drop' })
  })

  it('never answers, and lets go of an aborted call', async () => {
    play({ kind: 'never' })
    await expect(get('/works', { signal: AbortSignal.timeout(30) })).rejects.toThrow()
  })

  it('waits', async () => {
    play({ kind: 'delay', ms: 60 })
    const startedMs = performance.now()
    expect((await get('/works')).status).toBe(200)
    expect(performance.now() - startedMs).toBeGreaterThan(55)
  })

  it('leaves out the rate headers', async () => {
    play({ kind: 'no-rate-headers' })
    expect((await get('/works')).headers.get('x-ratelimit-remaining')).toBeNull()
  })

  it('begins a page too early, and loses nothing', async () => {
    const first = await (await get('/works?per_page=2&cursor=*')).json()
    play({ kind: 'duplicate-page', rows: 1 })
    const second = await (await get(`/works?per_page=2&cursor=${encodeURIComponent(first.meta.next_cursor)}`)).json()
    expect(second.results[0].id).toBe(first.results[1].id)
    const third = await (await get(`/works?per_page=2&cursor=${encodeURIComponent(second.meta.next_cursor)}`)).json()
    expect(third.results).toHaveLength(1)
  })

  it('does not charge a gateway timeout', async () => {
    play({ kind: 'status', status: 504 })
    await get('/works')
    expect(server.log.entries[0]?.credits).toBe(0)
    expect((await get('/works')).headers.get('x-ratelimit-remaining')).toBe('999')
  })
})

describe('a rule', () => {
  const statuses = async (count: number, target = '/works'): Promise<readonly number[]> => {
    const found: number[] = []
    for (let call = 0; call < count; call += 1) found.push((await get(target)).status)
    return found
  }
  const fault = { kind: 'status', status: 500 } as const

  it('plays on the nth call and the ones after it', async () => {
    server.faults.set([{ from: 2, times: 2, fault }])
    expect(await statuses(4)).toEqual([200, 500, 500, 200])
  })

  it('plays for ever', async () => {
    server.faults.set([{ times: null, fault }])
    expect(await statuses(3)).toEqual([500, 500, 500])
  })

  it('counts only the calls it matches', async () => {
    server.faults.set([{ path: '^/works$', param: 'cursor', from: 2, fault }])
    expect(await statuses(1, '/authors?cursor=*')).toEqual([200])
    expect(await statuses(1, '/works')).toEqual([200])
    expect(await statuses(3, '/works?cursor=*')).toEqual([200, 500, 200])
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CORS_HEADERS } from './edge/cors.ts'
import { RECORDS } from './fixture/records.ts'
import { createStore, type RunningServer, startServer } from './index.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ store: createStore(RECORDS) })
})
beforeEach(() => server.reset())
afterAll(() => server.close())

const get = (target: string, init: RequestInit = {}): Promise<Response> => fetch(server.url + target, init)

describe('headers', () => {
  it('are those a page may read', async () => {
    const response = await get('/works?per_page=1')
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-expose-headers')).toBe(CORS_HEADERS['Access-Control-Expose-Headers'])
    expect(response.headers.get('x-ratelimit-limit')).toBe('1000')
    expect(response.headers.get('x-ratelimit-remaining')).toBe('999')
    expect(response.headers.get('x-ratelimit-remaining-usd')).toBe('0.0999')
    expect(response.headers.get('x-ratelimit-credits-used')).toBe('1')
    expect(response.headers.get('x-ratelimit-cost-usd')).toBe('0.0001')
    expect(Number(response.headers.get('x-ratelimit-reset'))).toBeGreaterThan(0)
    await response.text()
  })

  it('answer a preflight without counting it, and allow only the listed ones', async () => {
    const response = await get('/works', { method: 'OPTIONS', headers: { 'access-control-request-headers': 'x-mine' } })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS')
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'Accept, Accept-Language, Accept-Encoding, Authorization, Content-Type, X-OpenAlex-UI',
    )
    expect(server.log.summary()).toMatchObject({ calls: 0, preflights: 1 })
  })

  it('come alone for HEAD', async () => {
    const response = await get('/works', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

describe('the edge', () => {
  it.each(['PUT', 'DELETE', 'PATCH'])('knows no %s', async (method) => {
    const response = await get('/works', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
  })

  it.each([
    ['/works?limit=5', 'Invalid request rejected at the API edge'],
    ['/works?filter=display_name.search:a, b', 'Invalid request rejected at the API edge'],
    ['/works?filter=display_name.search:a%2C b', 'Invalid request rejected at the API edge'],
    [`/works?search=${'a'.repeat(8_200)}`, 'Request URL too long'],
    [`/works?search=${'a '.repeat(760)}`, 'Search query too long'],
    [`/works?filter=title.search:${'a '.repeat(760)}`, 'Search query too long'],
  ])('%#: %s', async (target, error) => {
    const response = await get(target)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error })
  })

  it('lets a comma in quotes pass', async () => {
    expect((await get('/works?filter=display_name.search:"a, b"')).status).toBe(200)
  })

  it('refuses a wrong key, takes right ones and none', async () => {
    const wrong = await get('/works?api_key=wrong')
    expect(wrong.status).toBe(401)
    expect(await wrong.json()).toEqual({ error: 'Invalid or missing API key', message: 'API key not found' })
    expect((await get('/works?api_key=free-key')).headers.get('x-ratelimit-limit')).toBe('10000')
    expect((await get('/works', { headers: { authorization: 'Bearer paid-key' } })).status).toBe(200)
    expect((await get('/works?mailto=a@example.org')).status).toBe(200)
  })

  it('wants a plan for the days a record was made or changed', async () => {
    for (const query of [
      'filter=from_created_date:2020-01-01',
      'sort=updated_date:desc',
      'filter=to-updated-date:2020-01-01',
    ]) {
      const response = await get(`/works?${query}`)
      expect(response.status).toBe(429)
      expect(await response.json()).toMatchObject({ error: 'Plan upgrade required' })
    }
    expect((await get('/works?filter=from_created_date:2020-01-01&api_key=paid-key')).status).toBe(200)
  })

  it('tells where a key stands', async () => {
    expect((await get('/rate-limit')).status).toBe(401)
    await get('/works?search=a&api_key=free-key')
    const body = await (await get('/rate-limit?api_key=free-key')).json()
    expect(body).toMatchObject({ api_key: 'fre...key', rate_limit: { credits_used: 10, credits_remaining: 9_990 } })
  })
})

describe('prices', () => {
  it.each([
    ['/works/W101', 0],
    ['/works/doi:10.5555/abc', 0],
    ['/autocomplete/works?q=a', 0],
    ['/works', 1],
    ['/works?filter=type:article', 1],
    ['/works?search=a', 10],
    ['/works?filter=title.search:a', 10],
    ['/works?search=a&group_by=type', 1],
    ['/works?search.semantic=a', 10],
    ['/works?search=a&per_page=10&select=id,display_name,works_count', 0],
    ['/keywords', 1],
    ['/people/A11', 1],
    ['/works/random', 1],
    ['/works/https://openalex.org/W101', 1],
    ['/works?filter=foo:1', 1],
  ])('%s costs %d', async (target, credits) => {
    const response = await get(target)
    expect(response.headers.get('x-ratelimit-credits-used')).toBe(String(credits))
    await response.text()
  })
})

describe('limits', () => {
  it('are ten in any second: the eleventh is told so, with remaining figures of 0', async () => {
    const responses = await Promise.all(Array.from({ length: 11 }, () => get('/works?select=id')))
    const refused = responses.filter((response) => response.status === 429)
    expect(refused).toHaveLength(1)
    const [response] = refused
    expect(response?.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(response?.headers.get('retry-after')).toBe('1')
    expect(response?.headers.get('x-ratelimit-credits-required')).toBe('1')
    const body = await response?.json()
    expect(body).toMatchObject({
      error: 'Rate limit exceeded',
      message: 'Rate limit exceeded: 10 requests per second. Please slow down.',
      dailyRemainingUsd: 0,
      creditsRemaining: 0,
    })
    expect(body.retryAfter).toBeLessThanOrEqual(1)
    expect(server.log.mostWithin(1_000)).toBe(11)
    expect(server.log.summary()).toMatchObject({ calls: 11, tooFast: 1 })
  })

  it('are a budget a day', async () => {
    server.configure({ anonymous: { name: 'anonymous', perSecond: 10, budget: 11 } })
    expect((await get('/works?search=a')).status).toBe(200)
    const spent = await get('/works?search=b')
    expect(spent.status).toBe(429)
    const body = await spent.json()
    expect(body.message).toBe(
      'Insufficient budget. This request costs $0.001 but you only have $0.0001 remaining. Resets at midnight UTC.',
    )
    expect(body.retryAfter).toBeGreaterThan(1)
    expect((await get('/works')).status).toBe(200)
    expect((await get('/works')).status).toBe(429)
    expect((await get('/autocomplete/works?q=a')).status).toBe(200)
  })

  it('are one a second for search by meaning and for broad Boolean searches', async () => {
    expect((await get('/works?search.semantic=a')).status).toBe(200)
    expect((await get('/works?search.semantic=b')).status).toBe(429)
    const broad = '/works?search=a OR b OR c OR d OR e OR f OR g'
    expect((await get(broad)).status).toBe(200)
    const refused = await get(broad)
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ reason: 'broad_boolean_query', retryAfter: 1 })
  })
})

describe('steering over HTTP', () => {
  const steer = (method: string, name: string, body?: unknown) =>
    get(`/__control/${name}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })

  it('reads the log, without what belongs to a person', async () => {
    await get('/works?mailto=a@example.org&api_key=free-key&select=id')
    const { summary, entries } = await (await steer('GET', 'log')).json()
    expect(summary).toMatchObject({ calls: 1, credits: 1, mostPerSecond: 1 })
    expect(entries[0].target).toBe('/works?mailto=…&api_key=…&select=id')
    await steer('DELETE', 'log')
    expect(server.log.entries).toEqual([])
  })

  it('sets faults and settings, and resets them', async () => {
    await steer('PUT', 'faults', [{ path: '^/works$', fault: { kind: 'status', status: 500 } }])
    expect((await get('/works')).status).toBe(500)
    expect((await get('/works')).status).toBe(200)
    const settings = await (await steer('PATCH', 'settings', { latencyMs: 40 })).json()
    expect(settings).toMatchObject({ latencyMs: 40, dialect: 'server' })
    const startedMs = performance.now()
    await get('/works')
    expect(performance.now() - startedMs).toBeGreaterThan(35)
    await steer('POST', 'reset')
    expect(server.configure({}).latencyMs).toBe(0)
  })

  it('is closed to pages, and refuses what it does not know', async () => {
    const response = await steer('GET', 'nothing')
    expect(response.status).toBe(400)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect((await steer('PUT', 'faults', [{ foo: 1 }])).status).toBe(400)
  })
})

import { connect } from 'node:http2'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { RECORDS } from './fixture/records.ts'
import { createStore, type RunningServer, startServer } from './index.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ store: createStore(RECORDS), http2: true, latencyMs: 50 })
})
afterAll(() => server.close())

const ask = (paths: readonly string[]): Promise<readonly (string | number | null)[]> =>
  new Promise((done, fail) => {
    const session = connect(server.url, { rejectUnauthorized: false })
    session.on('error', fail)
    const answers = paths.map(
      (path) =>
        new Promise<string | number | null>((answered) => {
          const stream = session.request({ ':path': path })
          let body = ''
          let status: number | null = null
          stream.on('response', (headers) => {
            status = headers[':status'] ?? null
          })
          stream.on('data', (part) => {
            body += String(part)
          })
          stream.on('error', () => answered(null))
          stream.on('close', () => answered(status === 200 ? body.length : status))
        }),
    )
    Promise.all(answers).then((all) => {
      session.close()
      done(all)
    }, fail)
  })

it('keeps more than six calls in flight on one connection', async () => {
  const answers = await ask(Array.from({ length: 9 }, (_, index) => `/works?select=id&per_page=${index + 1}`))
  expect(answers.every((answer) => Number(answer) > 100)).toBe(true)
  expect(server.log.summary()['mostInFlight']).toBe(9)
})

it('plays faults on one call, not on the whole connection', async () => {
  server.reset()
  server.faults.set([
    { path: '^/authors$', fault: { kind: 'drop' } },
    { path: '^/sources$', fault: { kind: 'cut-body' } },
  ])
  const [dropped, cut, whole] = await ask(['/authors', '/sources', '/works?select=id'])
  expect(dropped).toBeNull()
  expect(cut === null || Number(cut) > 0).toBe(true)
  expect(Number(whole)).toBeGreaterThan(100)
})

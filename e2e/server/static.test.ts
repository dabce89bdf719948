import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:http2'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StaticOptions, serveStatic } from './static.ts'

let root = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'static-'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>app</title>')
  await writeFile(join(root, '404.html'), '<!doctype html><title>fallback</title>')
  await writeFile(join(root, 'assets', 'a.js'), 'export const a = 1\n'.repeat(200))
  await writeFile(join(root, 'assets', 'e.wasm'), Buffer.from([0, 97, 115, 109]))
})
afterAll(() => rm(root, { recursive: true }))

const withServer = async (options: StaticOptions, test: (url: string) => Promise<void>): Promise<void> => {
  const server = await serveStatic(root, options)
  try {
    await test(server.url)
  } finally {
    await server.close()
  }
}

describe('a static host', () => {
  it('serves files with their types', () =>
    withServer({}, async (url) => {
      expect(await (await fetch(url)).text()).toContain('<title>app</title>')
      const wasm = await fetch(`${url}assets/e.wasm`)
      expect(wasm.headers.get('content-type')).toBe('application/wasm')
      const script = await fetch(`${url}assets/a.js`, { headers: { 'accept-encoding': 'br, gzip' } })
      expect(script.headers.get('content-encoding')).toBe('br')
      expect(script.headers.get('cache-control')).toContain('immutable')
      expect((await script.text()).length).toBe(3_800)
      const zipped = await fetch(`${url}assets/a.js`, { headers: { 'accept-encoding': 'gzip' } })
      expect(zipped.headers.get('content-encoding')).toBe('gzip')
      await zipped.text()
    }))

  it.each([404, 200] as const)('answers deep links with the fallback page and status %d', (fallbackStatus) =>
    withServer({ fallbackStatus }, async (url) => {
      const response = await fetch(`${url}works?filter=type:article`)
      expect(response.status).toBe(fallbackStatus)
      expect(await response.text()).toContain('fallback')
    }),
  )

  it('lives under a base path, and nowhere else', () =>
    withServer({ base: '/app/' }, async (url) => {
      expect(url).toMatch(/\/app\/$/)
      expect((await fetch(`${url}assets/a.js`)).status).toBe(200)
      expect((await fetch(new URL('/assets/a.js', url))).status).toBe(404)
    }))

  it('does not leave its folder', () =>
    withServer({}, async (url) => {
      const response = await fetch(`${url}..%2f..%2fetc%2fpasswd`)
      expect(await response.text()).toContain('fallback')
    }))

  it('is as slow as asked', () =>
    withServer({ latencyMs: 30, bandwidth: 40_000 }, async (url) => {
      const startedMs = performance.now()
      const response = await fetch(`${url}assets/a.js`, { headers: { 'accept-encoding': 'identity' } })
      await response.text()
      expect(performance.now() - startedMs).toBeGreaterThan(100)
    }))

  it('over HTTP/2 sends what is urgent first', () =>
    withServer({ bandwidth: 40_000, http2: true }, async (url) => {
      const session = connect(url, { rejectUnauthorized: false })
      const ended: string[] = []
      const get = (priority: string) =>
        new Promise<void>((done) => {
          const stream = session.request({ ':path': '/assets/a.js', priority })
          stream.on('end', () => {
            ended.push(priority)
            done()
          })
          stream.resume()
        })
      await Promise.all([get('u=4'), get('u=4'), get('u=1')])
      session.close()
      // What was on its way already is not taken back.
      expect(ended.indexOf('u=1')).toBeLessThan(2)
    }))
})

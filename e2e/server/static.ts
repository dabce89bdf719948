import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { encode, Folder } from './static-folder.ts'

/** How built files are served. */
export interface StaticOptions {
  /** Path the app lives under, with slashes at both ends. Default `/`. */
  readonly base?: string
  readonly port?: number
  /** Wait before each answer, in milliseconds. */
  readonly latencyMs?: number
  /** Bytes a second over all connections together; left out: unlimited. */
  readonly bandwidth?: number
  /**
   * How unknown paths are answered with 404.html: status 404 as GitHub Pages does, or 200 as most hosts' rewrites do.
   * Default 404.
   */
  readonly fallbackStatus?: 200 | 404
}

/** A running file server. `sent`: bytes of bodies so far. */
export interface RunningStatic {
  /** Address of the app, ending in a slash. */
  readonly url: string
  readonly port: number
  readonly sent: () => number
  close(): Promise<void>
}

const CHUNK_BYTES = 8_192

const pause = (ms: number): Promise<void> => (ms > 0 ? new Promise((done) => setTimeout(done, ms)) : Promise.resolve())

const pathOf = (request: IncomingMessage, base: string): string | null => {
  const [raw = '/'] = (request.url ?? '/').split('?')
  try {
    const path = decodeURIComponent(raw)
    return path.startsWith(base) ? path.slice(base.length) : null
  } catch {
    return null
  }
}

/** Serves a built app as a plain static host does: files, compressed, and the fallback page for deep links. */
export async function serveStatic(root: string, options: StaticOptions = {}): Promise<RunningStatic> {
  const { base = '/', port = 0, latencyMs = 0, bandwidth, fallbackStatus = 404 } = options
  const folder = new Folder(root)
  let sent = 0
  let busyUntilMs = 0

  const write = async (response: ServerResponse, body: Buffer): Promise<void> => {
    sent += body.length
    if (!bandwidth) {
      response.end(body)
      return
    }
    for (let start = 0; start < body.length && !response.destroyed; start += CHUNK_BYTES) {
      const chunk = body.subarray(start, start + CHUNK_BYTES)
      busyUntilMs = Math.max(busyUntilMs, performance.now()) + (chunk.length / bandwidth) * 1_000
      await pause(busyUntilMs - performance.now())
      response.write(chunk)
    }
    response.end()
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await pause(latencyMs)
    const path = pathOf(request, base)
    const found = path === null ? null : await folder.read(path)
    const file = found ?? (path === null ? null : await folder.read('404.html'))
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
      return
    }
    const { body, encoding } = encode(file, String(request.headers['accept-encoding'] ?? ''))
    response.writeHead(found ? 200 : fallbackStatus, {
      'Content-Type': file.type,
      'Content-Length': String(body.length),
      'Cache-Control': path?.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    })
    if (request.method === 'HEAD') response.end()
    else await write(response, body)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${taken}${base}`, port: taken, sent: () => sent, close }
}

import type { Incoming, Outgoing } from './exchange.ts'
import { createLine, urgencyOf } from './line.ts'
import { openListener } from './listener.ts'
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
  /** Over HTTP/2, as most hosts do: then the browser says what is urgent, and that goes first. Default HTTP/1.1. */
  readonly http2?: boolean
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

const pause = (ms: number): Promise<void> => (ms > 0 ? new Promise((done) => setTimeout(done, ms)) : Promise.resolve())

const pathOf = (request: Incoming, base: string): string | null => {
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
  const { base = '/', port = 0, latencyMs = 0, bandwidth, fallbackStatus = 404, http2 = false } = options
  const folder = new Folder(root)
  let sent = 0
  const line = bandwidth ? createLine(bandwidth) : null

  const answer = async (request: Incoming, response: Outgoing): Promise<void> => {
    await pause(latencyMs)
    const path = pathOf(request, base)
    const found = path === null ? null : await folder.read(path)
    const file = found ?? (path === null ? null : await folder.read('404.html'))
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' })
      response.end('Not found')
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
    if (request.method === 'HEAD') return void response.end('')
    sent += body.length
    if (line) line.send(body, response, urgencyOf(request.headers['priority']))
    else response.end(body)
  }

  const listener = await openListener(
    (request, response) => {
      answer(request, response).catch(() => response.destroy())
    },
    { port, usesHttp2: http2 },
  )
  const url = `${http2 ? 'https' : 'http'}://127.0.0.1:${listener.port}${base}`
  return { url, port: listener.port, sent: () => sent, close: listener.close }
}

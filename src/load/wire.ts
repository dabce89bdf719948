import type { Json } from '#lib/json'
import { type Login, loginHeaders } from '#sources/cluster'

/** A request to a cluster. `body`: as text, lines of JSON for bulk. */
export interface WireRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST'
  readonly path: string
  readonly body?: string
}

/** The way to a cluster. */
export interface Wire {
  /** @throws with the words of the cluster */
  send(request: WireRequest): Promise<Json>
  exists(path: string): Promise<boolean>
  /** A wait that grows with the number of attempts. */
  wait(attempt: number): Promise<void>
}

const MOST_TRIES = 8
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 30_000
/** Too much to do, or not there for a moment. */
const AGAIN = new Set([429, 502, 503, 504])

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Opens the way to a cluster. Everything sent may be sent again: writing a record twice leaves it as it is. */
export function openWire(url: string, login: Login, pause: (ms: number) => Promise<void> = sleep): Wire {
  const base = url.replace(/\/+$/, '')
  const wait = (attempt: number, toldMs = 0): Promise<void> =>
    pause(Math.max(toldMs, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1))))

  async function ask({ method, path, body }: WireRequest): Promise<Response> {
    const type = path.endsWith('/_bulk') ? 'application/x-ndjson' : 'application/json'
    const headers = { ...loginHeaders(login), ...(body === undefined ? {} : { 'Content-Type': type }) }
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(`${base}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      }).catch((error: unknown) => {
        if (attempt === MOST_TRIES) throw new Error(`${base} cannot be reached: ${String(error)}`)
        return null
      })
      if (response !== null && (!AGAIN.has(response.status) || attempt === MOST_TRIES)) return response
      const told = Number(response?.headers.get('retry-after') ?? 0)
      await response?.body?.cancel()
      await wait(attempt, Number.isFinite(told) ? told * 1000 : 0)
    }
  }
  return {
    wait,
    async send(request) {
      const response = await ask(request)
      const text = await response.text()
      if (!response.ok) throw new Error(`${request.method} ${request.path}: ${response.status} ${text.slice(0, 500)}`)
      const answer: Json = JSON.parse(text)
      return answer
    },
    async exists(path) {
      const response = await ask({ method: 'HEAD', path })
      return response.ok
    },
  }
}

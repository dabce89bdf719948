import { gzipSync } from 'node:zlib'
import { CORS_HEADERS } from './edge/cors.ts'
import type { Incoming, Outgoing } from './exchange.ts'
import type { Fault } from './faults/fault.ts'
import type { Reply } from './reply.ts'

const WORTH_COMPRESSING = 1_024
const FASTEST = 1

const takesGzip = (request: Incoming): boolean => /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))

/** How an answer leaves. */
export interface SendOptions {
  readonly fault: Fault | null
  readonly compress: boolean
}

/** Sends an answer with the edge's CORS headers. With the fault `cut-body` the connection ends midway. */
export function send(request: Incoming, response: Outgoing, reply: Reply, options: SendOptions): void {
  const plain = Buffer.from(reply.body)
  const isZipped = options.compress && plain.length > WORTH_COMPRESSING && takesGzip(request)
  const body = isZipped ? gzipSync(plain, { level: FASTEST }) : plain
  response.writeHead(reply.status, {
    ...CORS_HEADERS,
    ...reply.headers,
    ...(isZipped ? { 'Content-Encoding': 'gzip' } : {}),
    Vary: 'Accept-Encoding',
    'Content-Length': String(body.length),
  })
  if (request.method === 'HEAD') {
    response.end('')
  } else if (options.fault?.kind === 'cut-body') {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
  } else response.end(body)
}

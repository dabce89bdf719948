import type { Incoming, Outgoing } from '../exchange.ts'
import { openListener } from '../listener.ts'
import type { CrossrefReply } from './replies.ts'
import { CrossrefStandIn, type StandInOptions } from './stand-in.ts'

/** CORS headers as recorded. Those of pace are not exposed. Rule: reference § 9. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Link',
  'Access-Control-Allow-Headers':
    'X-Requested-With, Accept, Accept-Encoding, Accept-Charset, Accept-Language, Accept-Ranges, Cache-Control',
}

/** A running stand-in of Crossref. */
export interface RunningCrossref {
  readonly url: string
  readonly standIn: CrossrefStandIn
  close(): Promise<void>
}

function send(response: Outgoing, { status, type, body, hasCors }: CrossrefReply, isCut: boolean): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, {
    ...(hasCors ? CORS : {}),
    'Content-Type': type,
    'Content-Length': String(bytes.length),
  })
  if (isCut) response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
  else response.end(bytes)
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Starts a strict stand-in of Crossref on the loopback interface. */
export async function startCrossref(
  options: StandInOptions & {
    readonly port?: number
    readonly latencyMs?: number
    /** Is told of each request as it comes. */
    readonly onRequest?: () => void
  },
): Promise<RunningCrossref> {
  const standIn = new CrossrefStandIn(options)
  const handle = async (request: Incoming, response: Outgoing): Promise<void> => {
    options.onRequest?.()
    const { sent, end } = standIn.begin(request.url ?? '/')
    response.on('close', end)
    if (options.latencyMs) await wait(options.latencyMs)
    if (sent.kind === 'never') return
    if (sent.kind === 'drop') return void request.socket.destroy()
    send(response, sent.reply, sent.kind === 'cut')
  }
  const { port, close } = await openListener((request, response) => void handle(request, response), {
    port: options.port ?? 0,
    usesHttp2: false,
  })
  return { url: `http://127.0.0.1:${port}`, standIn, close }
}

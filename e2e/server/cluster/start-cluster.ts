import { Buffer } from 'node:buffer'
import { type Call, readCall } from '../edge/call.ts'
import type { Incoming, Outgoing } from '../exchange.ts'
import type { Fault } from '../faults/fault.ts'
import { FaultPlan } from '../faults/fault-plan.ts'
import { spoil } from '../faults/play.ts'
import { openListener } from '../listener.ts'
import { RequestLog } from '../log.ts'
import { htmlReply, jsonReply, Refusal, type Reply } from '../reply.ts'
import { Cluster } from './cluster.ts'
import type { Points } from './points.ts'

/** How a stand-in of a cluster is started. */
export interface ClusterOptions {
  readonly flavour?: 'elasticsearch' | 'opensearch'
  /** The Authorization header that lets one in; left out: none is asked for. */
  readonly authorization?: string
  /** Origins that may ask from a browser; left out: any. */
  readonly allowOrigin?: string
  /** Whether points in time are given out; left out: they are. `unsearched`: nobody may search in them. */
  readonly points?: 'given' | 'refused' | 'unsearched'
  /** 0 or left out: a free one. */
  readonly port?: number
}

/** A running stand-in of a cluster. */
export interface RunningCluster {
  /** `http://127.0.0.1:9200`, without a slash at the end. */
  readonly url: string
  readonly log: RequestLog
  readonly faults: FaultPlan
  readonly points: Points
  close(): Promise<void>
}

const TYPES = /^application\/(?:json|x-ndjson)/

/** Starts a strict stand-in of Elasticsearch or OpenSearch on the loopback interface: empty, to be loaded like a real one. */
export async function startCluster(options: ClusterOptions = {}): Promise<RunningCluster> {
  const cluster = new Cluster({
    flavour: options.flavour ?? 'elasticsearch',
    points: options.points ?? 'given',
    now: () => performance.now(),
  })
  const log = new RequestLog()
  const faults = new FaultPlan()
  const handle = async (request: Incoming, response: Outgoing): Promise<void> => {
    const call = readCall({
      method: request.method ?? 'GET',
      target: request.url ?? '/',
      address: request.socket.remoteAddress ?? '',
    })
    const entry = log.add({
      method: call.method,
      target: call.target,
      client: call.address,
      headers: {},
      atMs: performance.now(),
    })
    response.on('close', () => log.finish(entry, performance.now()))
    const isPreflight = call.method === 'OPTIONS'
    const fault = isPreflight ? null : faults.next(call)
    entry.fault = fault?.kind ?? null
    if (fault?.kind === 'drop') return void request.socket.destroy()
    const reply = isPreflight ? { status: 200, headers: {}, body: '' } : await replyTo(call, request, fault)
    entry.status = reply.status
    response.writeHead(reply.status, { ...corsOf(options), ...reply.headers })
    response.end(reply.body)
  }

  async function replyTo(call: Call, request: Incoming, fault: Fault | null): Promise<Reply> {
    const isLetIn = options.authorization === undefined || request.headers.authorization === options.authorization
    const body = await readBody(request)
    if (!isLetIn) return securityReply
    const instead = fault === null ? null : replyInstead(fault)
    if (instead !== null) return instead
    if (body !== '' && !TYPES.test(String(request.headers['content-type'])))
      return jsonReply(406, { error: 'Content-Type header is not supported', status: 406 })
    try {
      const reply = cluster.answer({ method: call.method, path: call.path, params: call.params, body })
      return fault === null ? reply : spoil(fault, reply)
    } catch (error) {
      if (error instanceof Refusal) return error.reply
      throw error
    }
  }
  const { port, close } = await openListener(
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        console.error(error)
        response.destroy()
      })
    },
    { port: options.port ?? 0, usesHttp2: false },
  )
  return { url: `http://127.0.0.1:${port}`, log, faults, points: cluster.points, close }
}

const securityReply: Reply = {
  ...jsonReply(401, {
    error: { type: 'security_exception', reason: 'missing authentication credentials for REST request' },
    status: 401,
  }),
}

/** The answer of a fault that needs none of the cluster. */
function replyInstead(fault: Fault): Reply | null {
  if (fault.kind === 'html') return { ...htmlReply(200, 'Welcome', 'Please sign in to the network.'), status: 200 }
  if (fault.kind !== 'status') return null
  const error = { type: 'es_rejected_execution_exception', reason: 'played by the fault plan' }
  const reply = jsonReply(fault.status, { error, status: fault.status })
  return fault.retryAfter === undefined
    ? reply
    : { ...reply, headers: { ...reply.headers, 'Retry-After': `${fault.retryAfter}` } }
}

const corsOf = ({ allowOrigin }: ClusterOptions): Readonly<Record<string, string>> => ({
  'Access-Control-Allow-Origin': allowOrigin ?? '*',
  'Access-Control-Allow-Methods': 'OPTIONS, GET, POST, DELETE',
  'Access-Control-Allow-Headers': 'Content-Type, Authorization',
})

async function readBody(request: Incoming): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

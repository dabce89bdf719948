import type { Incoming, Outgoing } from './exchange.ts'
import type { FaultRule } from './faults/fault.ts'
import type { FaultPlan } from './faults/fault-plan.ts'
import type { RequestLog } from './log.ts'
import type { Settings } from './options.ts'

/** Paths under it steer the server. They carry no CORS headers: a page cannot use them. */
export const CONTROL_ROOT = '/__control/'

/** What can be steered. */
export interface Controlled {
  readonly log: RequestLog
  readonly faults: FaultPlan
  configure(change: Partial<Settings>): Settings
  reset(): void
}

const readBody = async (request: Incoming): Promise<unknown> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  const text = Buffer.concat(parts).toString('utf8')
  return text === '' ? null : JSON.parse(text)
}

const toRules = (body: unknown): readonly FaultRule[] => {
  const rules = Array.isArray(body) ? body : [body]
  if (!rules.every((rule) => typeof rule === 'object' && rule !== null && 'fault' in rule)) {
    throw new Error('A fault rule is an object with a fault.')
  }
  return rules
}

const act = (server: Controlled, action: string, body: unknown): unknown => {
  switch (action) {
    case 'GET log':
      return { summary: server.log.summary(), entries: server.log.entries }
    case 'DELETE log':
      server.log.clear()
      return null
    case 'PUT faults':
      server.faults.set(toRules(body))
      return null
    case 'POST faults':
      for (const rule of toRules(body)) server.faults.add(rule)
      return null
    case 'DELETE faults':
      server.faults.clear()
      return null
    case 'GET settings':
      return server.configure({})
    case 'PATCH settings':
      return server.configure(typeof body === 'object' && body !== null ? body : {})
    case 'POST reset':
      server.reset()
      return null
    default:
      throw new Error(`Unknown action: ${action}`)
  }
}

/**
 * Answers a control call: `GET|DELETE log`, `PUT|POST|DELETE faults` (rules as JSON), `GET|PATCH settings`,
 * `POST reset`. A wrong call is a 400 with the reason.
 */
export async function answerControl(server: Controlled, request: Incoming, response: Outgoing): Promise<void> {
  const name = (request.url ?? '').slice(CONTROL_ROOT.length)
  try {
    const result = act(server, `${request.method} ${name}`, await readBody(request))
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(result))
  } catch (error) {
    response.writeHead(400, { 'Content-Type': 'text/plain' })
    response.end(String(error))
  }
}

import type { Json, JsonObject } from '#lib/json'

/** An answer before it is sent. `hasCors`: the layer in front of the service answers without these headers. */
export interface CrossrefReply {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly hasCors: boolean
}

const JSON_TYPE = 'application/json;charset=utf-8'

/** Slashes come escaped, as the service sends them. Rule: reference § 3. */
export const encode = (value: Json): string => JSON.stringify(value).replaceAll('/', '\\/')

const json = (status: number, value: Json): CrossrefReply => ({
  status,
  type: JSON_TYPE,
  body: encode(value),
  hasCors: true,
})

/** A list or a record. */
export const found = (type: string, message: JsonObject): CrossrefReply =>
  json(200, { status: 'ok', 'message-type': type, 'message-version': '1.0.0', message })

/** A list whose items are text already. `message`: all but the items. */
export function foundList(type: string, message: JsonObject, items: string): CrossrefReply {
  const { body, ...reply } = found(type, { ...message, items: [] })
  return { ...reply, body: body.replace('"items":[]', () => `"items":${items}`) }
}

/** One fault of a request. */
export interface Fault {
  readonly type: string
  readonly value: string
  readonly message: string
}

/** 400. Several faults may be told at once. */
export const invalid = (...faults: readonly Fault[]): CrossrefReply =>
  json(400, { status: 'failed', 'message-type': 'validation-failure', message: faults.map((one) => ({ ...one })) })

/** 404 of an unknown id: plain text under a label that says JSON. */
export const notFound = (): CrossrefReply => ({
  status: 404,
  type: JSON_TYPE,
  body: 'Resource not found.',
  hasCors: true,
})

/** 404 of a token nobody knows (any more). */
export const cursorInvalid = (value: string): CrossrefReply =>
  json(404, {
    status: 'failed',
    'message-type': 'resource-failure',
    message: [{ type: 'cursor-invalid', value, message: 'Cursor value provided does not exist or has expired.' }],
  })

/** 500 with a stack nobody should see. */
export const exception = (): CrossrefReply =>
  json(500, {
    status: 'error',
    'message-type': 'exception',
    message: { name: 'class java.lang.Exception', message: 'Something failed', stack: ['secret.stack.frame'] },
  })

/** 504 of the load balancer. */
export const gatewayTimeout = (): CrossrefReply => ({
  status: 504,
  type: 'text/html',
  body: "<html><body><h1>504 Gateway Time-out</h1>\nThe server didn't respond in time.\n</body></html>\n",
  hasCors: false,
})

/** 429 of the layer in front: nothing in it. */
export const tooFast = (): CrossrefReply => ({ status: 429, type: 'text/html', body: '', hasCors: false })

/** 502 and 503 of the same layer. */
export const badGateway = (status: number): CrossrefReply => ({
  status,
  type: 'text/html',
  body: `<html><body><h1>${status}</h1></body></html>`,
  hasCors: false,
})

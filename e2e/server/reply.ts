import type { Json, JsonObject } from '#lib/json'

/** An answer before it is sent. Header names as they go out. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const JSON_TYPE = { 'Content-Type': 'application/json' }
const HTML_TYPE = { 'Content-Type': 'text/html; charset=utf-8' }

/** A JSON answer. */
export const jsonReply = (status: number, body: Json, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify(body),
})

/** An HTML page in the manner of the provider's web framework. */
export const htmlReply = (status: number, title: string, text: string): Reply => ({
  status,
  headers: HTML_TYPE,
  body: `<!doctype html>\n<html lang=en>\n<title>${status} ${title}</title>\n<h1>${title}</h1>\n<p>${text}</p>\n`,
})

/** A request the server refuses: thrown inside the origin, answered as it stands. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reply: Reply

  constructor(reply: Reply) {
    super(reply.body)
    this.reply = reply
  }
}

const refuse = (error: string, message: string) => new Refusal(jsonReply(400, { error, message } satisfies JsonObject))

/** 400 about a parameter. Rule: reference § 10.1. */
export const badQuery = (message: string): Refusal => refuse('Invalid query parameters error.', message)

/** 400 about page, per_page or cursor. Rule: reference § 10.1. */
export const badPaging = (message: string): Refusal => refuse('Pagination error.', message)

/** 404 for a record or path that is not there: always HTML. */
export const notFound = (): Refusal =>
  new Refusal(
    htmlReply(
      404,
      'Not Found',
      'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
    ),
  )

/** 404 for an id in a form that is not known. */
export const unknownIdForm = (): Refusal =>
  new Refusal(jsonReply(404, { message: 'OpenAlex ID format not recognized' }))

/** 500: the origin's own mistake on some inputs, always HTML. */
export const crash = (): Refusal =>
  new Refusal(
    htmlReply(
      500,
      'Internal Server Error',
      'The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.',
    ),
  )

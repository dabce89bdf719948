import type { Json } from '#lib/json'
import { ERROR_TEXTS } from '../error-texts.ts'
import { SourceError } from '../source-error.ts'
import { type Exchange, type Received, TIMEOUT_MS } from './exchange.ts'
import { type Failure, NEVER, withBackoff } from './failure.ts'
import type { AttemptResult, Dialect, HttpAnswer, HttpRequest } from './http.ts'

/** Network failures are repeated less often than stated waits: a person without network wants to know it. */
const NETWORK_RETRIES = 3
const TIMEOUT_RETRIES = 1

/** What a failure of the network means. */
export function networkFailure(
  { failed, cause }: Extract<Exchange, { failed: unknown }>,
  who: string,
  request: string,
): Failure {
  const details = { request, cause }
  if (failed === 'timeout') {
    const error = new SourceError('timeout', ERROR_TEXTS.timeout(who, TIMEOUT_MS / 1000), details)
    return { error, retry: withBackoff(TIMEOUT_RETRIES) }
  }
  if (failed === 'broken-off') {
    return {
      error: new SourceError('bad-answer', ERROR_TEXTS.brokenOff(who), details),
      retry: withBackoff(NETWORK_RETRIES),
    }
  }
  return { error: new SourceError('offline', ERROR_TEXTS.offline(who), details), retry: withBackoff(NETWORK_RETRIES) }
}

/** An answer, read. `json` is boxed: `null` is a value, too. */
type Judged = Received & { readonly json: { readonly value: Json } | null }

/** What is known beside the answer. */
export interface Case {
  readonly dialect: Dialect
  readonly request: HttpRequest
  readonly shown: string
  readonly info: HttpAnswer['info']
}

/** Tells an answer from a refusal and from rubbish. */
export function judge(answer: Judged, { dialect, request, shown, info }: Case): AttemptResult {
  const { status, headers, text, json } = answer
  if (status < 200 || status >= 300) {
    const params = new Set(request.params.map(([name]) => name))
    const { receivedAt } = info
    const refusal = { status, headers, text, json: json?.value ?? null, params, receivedAt, request: shown }
    return { ok: false, failure: dialect.failureOf(refusal) }
  }
  if (json) return { ok: true, answer: { body: json.value, info, request: shown } }
  const words = isHtml(text) ? ERROR_TEXTS.html(dialect.who) : ERROR_TEXTS.notJson(dialect.who)
  const error = new SourceError('bad-answer', words, { request: shown, status, providerSays: wordsOf(text) })
  return { ok: false, failure: { error, retry: NEVER } }
}

/** The value that a text holds, boxed; `null` when it is no JSON. */
export function parseJson(text: string): { readonly value: Json } | null {
  try {
    const value: Json = JSON.parse(text)
    return { value }
  } catch {
    return null
  }
}

const isHtml = (text: string): boolean => /^\s*(<!doctype html|<html|<\?xml|<head|<body)/i.test(text)

/** Characters of a provider's words that are kept. */
const LONGEST_WORDS = 300

/** A provider's words as plain text: without markup, in one line, cut where they get long. */
export function wordsOf(text: string): string {
  const plain = text
    .slice(0, 10_000)
    .replace(/<(style|script)[\s\S]*?(<\/\1>|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length > LONGEST_WORDS ? `${plain.slice(0, LONGEST_WORDS).trimEnd()} …` : plain
}

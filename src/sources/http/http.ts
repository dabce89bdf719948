import type { Json, JsonObject } from '#lib/json'
import type { Gate } from '../gate/gate.ts'
import type { Outside } from '../outside.ts'
import type { AnswerInfo, RequestOptions } from '../source.ts'
import type { Params } from './address.ts'
import type { Failure } from './failure.ts'
import type { Budget, Recorder } from './monitor.ts'

/**
 * One request: a GET, or a POST where there is a body, unless `method` says otherwise. It must be repeatable, or `isOnce`.
 * `path` is encoded already, `params` are not.
 */
export interface HttpRequest {
  readonly method?: 'POST' | 'DELETE' | undefined
  readonly path: string
  readonly params: Params
  readonly body?: JsonObject | undefined
  readonly options: RequestOptions
  /** Asking changes something at the provider: after a failure nobody knows whether it did, so it is not repeated. */
  readonly isOnce?: boolean | undefined
  /** It is sent even when the page goes away meanwhile. */
  readonly outlivesPage?: boolean | undefined
  /** A slower pace of the provider for its kind. */
  readonly pace?: { readonly name: string; readonly perSecond: number } | null | undefined
}

/** An answer that is JSON. What it says is for the adapter to check. */
export interface HttpAnswer {
  readonly body: Json
  readonly info: AnswerInfo
  /** Address of the request, without key and address of the person: for errors found later. */
  readonly request: string
}

/** An answer with a status of failure, read as text. `json`: the text, if it is that. */
export interface Refusal {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: Json | null
  /** Names of the parameters that were sent. */
  readonly params: ReadonlySet<string>
  readonly receivedAt: number
  /** Address of the request, without key and address of the person. */
  readonly request: string
}

/** What is particular about a provider: its name, what its refusals mean, where it tells its prices. */
export interface Dialect {
  readonly who: string
  failureOf(refusal: Refusal): Failure
  /** `null` when the headers say nothing, or nothing that counts. */
  budgetOf(answer: Pick<Refusal, 'headers' | 'status' | 'json' | 'receivedAt'>): Budget | null
  creditsOf(headers: Headers): number | null
}

/**
 * What every request needs. `personal`: parameters added at the moment of sending, and never shown; `headers` likewise:
 * only for a server that is asked with a preflight anyway.
 */
export interface ClientOptions {
  readonly base: string
  readonly personal: Params
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** What is told nowhere even when the provider says it back, beside the values of the two above. */
  readonly secrets?: readonly string[] | undefined
  readonly dialect: Dialect
  readonly gate: Gate
  readonly recorder: Recorder
  readonly outside: Outside
}

/** How one attempt ended. An abort is neither: it rejects. */
export type AttemptResult =
  | { readonly ok: true; readonly answer: HttpAnswer }
  | { readonly ok: false; readonly failure: Failure }

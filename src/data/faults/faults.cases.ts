import type { SourceErrorKind } from '#sources'
import type { Fault, FaultRule } from '../../../e2e/server/index.ts'

/** The places where something can go wrong. */
export const PLACES = ['first page', 'scrolling', 'grouping', 'names', 'autocomplete', 'export'] as const
export type Place = (typeof PLACES)[number]

/** Which requests of a place are hit. The first page of what comes before is let through. */
export const TARGETS: Readonly<Record<Place, Omit<FaultRule, 'fault'>>> = {
  'first page': { path: '^/works$', param: 'cursor' },
  scrolling: { path: '^/works$', param: 'cursor' },
  grouping: { path: '^/works$', param: 'group_by' },
  names: { path: '^/authors$' },
  autocomplete: { path: '^/autocomplete/' },
  export: { path: '^/works$', param: 'cursor', from: 2 },
}

/** What a person is told: its kind, and words that say what, why and what to do. */
export interface Said {
  readonly kind: SourceErrorKind
  readonly what: RegExp
  readonly fix: RegExp
}

/** A fault that the provider or the way to it plays. */
export interface FaultRow {
  readonly name: string
  readonly fault: Fault
  /** What is said when it stays. */
  readonly said: Said
  /** Happening once, it passes without a word, and nothing is lost. An export goes on by itself in more cases, and any walk in some. */
  readonly passes: 'everywhere' | 'in a walk' | 'in an export' | 'nowhere'
  /** Where it can happen at all; left out: everywhere. */
  readonly places?: readonly Place[]
}

const AGAIN = /again|a moment/i

/** The rows of design § 10 that are about answers. */
export const FAULTS: readonly FaultRow[] = [
  {
    name: '429 too fast',
    fault: { kind: 'too-fast', retryAfterMs: 700 },
    said: { kind: 'rate-limited', what: /slower pace/, fix: AGAIN },
    passes: 'everywhere',
  },
  {
    name: '429 budget of the day',
    fault: { kind: 'budget' },
    said: { kind: 'rate-limited', what: /daily allowance .* used up/, fix: /midnight UTC.*key in Settings.*sample/ },
    passes: 'nowhere',
  },
  {
    name: '429 plan',
    fault: { kind: 'plan' },
    said: { kind: 'unsupported', what: /paid plans/, fix: /Remove it|key of a paid plan/ },
    passes: 'nowhere',
  },
  {
    name: '500 with HTML',
    fault: { kind: 'status', status: 500 },
    said: { kind: 'server', what: /failed on this request/, fix: AGAIN },
    passes: 'in an export',
  },
  {
    name: '502',
    fault: { kind: 'status', status: 502 },
    said: { kind: 'server', what: /failed on this request/, fix: AGAIN },
    passes: 'everywhere',
  },
  {
    name: '503 with Retry-After',
    fault: { kind: 'status', status: 503, retryAfter: 7 },
    said: { kind: 'server', what: /paused answers/, fix: AGAIN },
    passes: 'everywhere',
  },
  {
    name: '504',
    fault: { kind: 'status', status: 504 },
    said: { kind: 'timeout', what: /gave up/, fix: /Narrow the query/ },
    passes: 'everywhere',
  },
  {
    name: 'timeout',
    fault: { kind: 'never' },
    said: { kind: 'timeout', what: /in time/, fix: AGAIN },
    passes: 'everywhere',
  },
  {
    name: 'dropped connection',
    fault: { kind: 'drop' },
    said: { kind: 'offline', what: /can't be reached/, fix: /network is back.*sample/ },
    passes: 'everywhere',
  },
  {
    name: 'cut-off body',
    fault: { kind: 'cut-body' },
    said: { kind: 'bad-answer', what: /broke off/, fix: AGAIN },
    passes: 'everywhere',
  },
  {
    name: 'cut-off text',
    fault: { kind: 'cut-json' },
    said: { kind: 'bad-answer', what: /could not be read/, fix: AGAIN },
    passes: 'in an export',
  },
  {
    name: 'invalid JSON',
    fault: { kind: 'bad-json' },
    said: { kind: 'bad-answer', what: /could not be read/, fix: AGAIN },
    passes: 'in an export',
  },
  {
    name: 'HTML with status 200',
    fault: { kind: 'html' },
    said: { kind: 'bad-answer', what: /could not be read/, fix: /sign in/ },
    passes: 'in an export',
  },
  {
    name: 'wrong shape',
    fault: { kind: 'wrong-shape' },
    said: { kind: 'bad-answer', what: /could not be read/, fix: /report it/ },
    passes: 'in an export',
  },
  {
    name: 'cursor refused',
    fault: { kind: 'dead-cursor' },
    said: { kind: 'expired-cursor', what: /can't be continued/, fix: /Sort by a number/ },
    passes: 'in a walk',
    places: ['first page', 'scrolling', 'export'],
  },
]

/** Which generation of answers is given. Rule: reference § 14: `documents` sends bare group keys and no prices. */
export type Dialect = 'documents' | 'server'

/** What an account may do. Rule: reference § 11.1. */
export interface Account {
  readonly name: 'anonymous' | 'free' | 'paid'
  readonly perSecond: number
  /** Credits a day. */
  readonly budget: number
}

/** The settings of a running server that a test may change at any time. */
export interface Settings {
  readonly dialect: Dialect
  /** Wait before each answer: fixed part and random part on top, in milliseconds. */
  readonly latencyMs: number
  readonly jitterMs: number
  readonly anonymous: Account
  /** Known keys and what they stand for. Any other key is refused. */
  readonly keys: Readonly<Record<string, Account>>
  /** The edge follows the origin's redirects itself (`true`), or hands them on. */
  readonly followRedirects: boolean
  /** Whether bodies are compressed for clients that take gzip. */
  readonly compress: boolean
  /** Ids of funders that were merged into others: old short id to new short id. */
  readonly merged: Readonly<Record<string, string>>
}

export const DEFAULT_SETTINGS: Settings = {
  dialect: 'server',
  latencyMs: 0,
  jitterMs: 0,
  anonymous: { name: 'anonymous', perSecond: 10, budget: 1_000 },
  keys: {
    'free-key': { name: 'free', perSecond: 30, budget: 10_000 },
    'paid-key': { name: 'paid', perSecond: 50, budget: 1_000_000 },
  },
  followRedirects: true,
  compress: true,
  merged: {},
}

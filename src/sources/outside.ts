/**
 * Everything a Source asks of the world around it, passed in, so that each file here runs in a plain test. `App` fills
 * it from the page; tests fill it with a fake clock and a fake server.
 */
export interface Outside {
  /** As the platform's `fetch`. Providers are asked without headers of our own, so that no preflight is needed. */
  fetch(url: string, init: FetchInit): Promise<Response>
  /** Milliseconds since the epoch. */
  now(): number
  setTimeout(run: () => void, delayMs: number): unknown
  clearTimeout(handle: unknown): void
  /** At least 0, below 1. */
  random(): number
  /** Where the tabs of a browser meet to share one limit; `null` or blocked: each tab counts for itself. */
  readonly indexedDB: IDBFactory | null
  /** Where the tabs share what they have under way; `null` or left out: each tab counts for itself. */
  readonly locks?: TabLocks | null
}

/** Locks over all tabs of a browser, as the platform's `navigator.locks`. `held: null`: it is not available. */
export interface TabLocks {
  request(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    run: (held: unknown) => Promise<void> | void,
  ): Promise<unknown>
}

/** What a request takes beside its address. */
export interface FetchInit {
  readonly signal: AbortSignal
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The request goes on when the page goes away. */
  readonly keepalive?: boolean
}

/** The clock alone. */
export type Clock = Pick<Outside, 'now' | 'setTimeout' | 'clearTimeout'>

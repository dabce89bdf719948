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
}

/** What a request takes beside its address. */
export interface FetchInit {
  readonly signal: AbortSignal
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The clock alone. */
export type Clock = Pick<Outside, 'now' | 'setTimeout' | 'clearTimeout'>

/**
 * Everything a Source asks of the world around it, passed in, so that each file here runs in a plain test. `App` fills
 * it from the page; tests fill it with a fake clock and a fake server.
 */
export interface Outside {
  /** As the platform's `fetch`. Called without headers of our own. */
  fetch(url: string, init: { readonly signal: AbortSignal }): Promise<Response>
  /** Milliseconds since the epoch. */
  now(): number
  setTimeout(run: () => void, delayMs: number): unknown
  clearTimeout(handle: unknown): void
  /** At least 0, below 1. */
  random(): number
  /** Where the tabs of a browser meet to share one limit; `null` or blocked: each tab counts for itself. */
  readonly indexedDB: IDBFactory | null
}

/** The clock alone. */
export type Clock = Pick<Outside, 'now' | 'setTimeout' | 'clearTimeout'>

import type { JsonObject } from '#lib/json'

/** The life of a context that nobody uses. Rule: reference § 7. */
const IDLE_MS = 300_000

interface Context {
  readonly records: readonly JsonObject[]
  readonly rows: number
  /** All parameters but the cursor: a token is bound to them. */
  readonly asked: string
  place: number
  usedAt: number
}

/** What came of a token. */
export type WalkStep =
  | { readonly kind: 'page'; readonly all: readonly JsonObject[]; readonly place: number; readonly rows: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'other-query' }

/**
 * Scroll contexts. The token never changes, asking is advancing, and there is no way back. A context dies after five idle
 * minutes of the clock passed in.
 */
export class WalkBook {
  readonly #contexts = new Map<string, Context>()
  #opened = 0

  get opened(): number {
    return this.#opened
  }

  open(records: readonly JsonObject[], { rows, asked, nowMs }: { rows: number; asked: string; nowMs: number }): string {
    this.#opened += 1
    // A long text that says nothing, as the service's own: shards and numbers.
    const token = Buffer.from(`queryThenFetch;36;${this.#opened};${'node-context;'.repeat(20)}`).toString('base64')
    this.#contexts.set(token, { records, rows, asked, place: rows, usedAt: nowMs })
    return token
  }

  /** The next page of a context; it moves on whether or not the answer arrives. */
  next(token: string, asked: string, nowMs: number): WalkStep {
    const context = this.#contexts.get(token)
    if (context === undefined || nowMs - context.usedAt > IDLE_MS) {
      this.#contexts.delete(token)
      return { kind: 'gone' }
    }
    if (context.asked !== asked) return { kind: 'other-query' }
    const { records, rows, place } = context
    context.usedAt = nowMs
    context.place = place + rows
    return { kind: 'page', all: records, place, rows }
  }

  /** A restart of the service: nothing can be continued. */
  forget(): void {
    this.#contexts.clear()
  }
}

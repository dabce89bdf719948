/**
 * What goes wrong. `too-fast`, `budget` and `plan` are the kinds of 429. `cut-body` ends the connection midway,
 * `cut-json` ends the text midway but properly. `dead-cursor` refuses the cursor, `duplicate-page` begins a cursor
 * page some rows too early (nothing is lost, rows come twice), `drift` changes the count, `never` does not answer.
 */
export type Fault =
  | { readonly kind: 'too-fast'; readonly retryAfterMs?: number }
  | { readonly kind: 'budget' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'broad-boolean' }
  | {
      readonly kind: 'status'
      readonly status: 400 | 401 | 403 | 404 | 500 | 502 | 503 | 504
      readonly retryAfter?: number
    }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'cut-body' }
  | { readonly kind: 'cut-json' }
  | { readonly kind: 'html' }
  | { readonly kind: 'bad-json' }
  | { readonly kind: 'empty-body' }
  | { readonly kind: 'wrong-shape' }
  | { readonly kind: 'dead-cursor' }
  | { readonly kind: 'duplicate-page'; readonly rows?: number }
  | { readonly kind: 'drift'; readonly by: number }
  | { readonly kind: 'no-rate-headers' }

/**
 * When it goes wrong. `path` and `target` are regular expressions over the path and over path + query (as sent);
 * `param` names a parameter that must be there. `from`: the first matching call it hits, counted from 1 (default 1);
 * `times`: how many in a row (default 1, `null` for ever).
 */
export interface FaultRule {
  readonly path?: string
  readonly target?: string
  readonly param?: string
  readonly from?: number
  readonly times?: number | null
  readonly fault: Fault
}

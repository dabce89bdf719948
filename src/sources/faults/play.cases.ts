import type { Outside } from '../outside.ts'
import type { SourceErrorKind } from '../source-error.ts'

/** What comes instead of an answer. `status` 200 is a broken one. */
export type Trouble =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'cut' | 'drop' | 'never' }

/** A trouble as a provider makes it, and what a person is told when it stays. */
export interface TroubleRow {
  readonly name: string
  readonly trouble: Trouble
  readonly said: {
    readonly kind: SourceErrorKind
    readonly what: RegExp
    readonly fix: RegExp
    readonly words?: RegExp
  }
  /** Happening once, it passes without a word. */
  readonly passes: boolean
  /** Where it is an answer like any other: there is no name for such an id. */
  readonly isAnswerTo?: string
}

export const answer = (status: number, body: unknown): Trouble => ({
  kind: 'answer',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

const AGAIN = /again|a moment/i

/** Troubles of the way, the same for every provider. */
export const OF_THE_WAY: readonly TroubleRow[] = [
  {
    name: 'no answer in time',
    trouble: { kind: 'never' },
    said: { kind: 'timeout', what: /in time/, fix: AGAIN },
    passes: true,
  },
  {
    name: 'a body that breaks off',
    trouble: { kind: 'cut' },
    said: { kind: 'bad-answer', what: /broke off/, fix: AGAIN },
    passes: true,
  },
  {
    name: 'a sign-in page with status 200',
    trouble: answer(200, '<!doctype html><html><body>Please sign in</body></html>'),
    said: { kind: 'bad-answer', what: /could not be read/, fix: /sign in/, words: /^Please sign in$/ },
    passes: false,
  },
  {
    name: 'text that ends midway',
    trouble: answer(200, '{"hits":{"hits":[{"_id":"W'),
    said: { kind: 'bad-answer', what: /could not be read/, fix: AGAIN },
    passes: false,
  },
  {
    name: 'another shape',
    trouble: answer(200, { status: 'ok' }),
    said: { kind: 'bad-answer', what: /could not be read/, fix: /report it/ },
    passes: false,
  },
]

/** Which requests are hit: from the nth that fits, so many times. */
export interface Plan {
  readonly trouble: Trouble
  readonly fits: RegExp
  readonly from: number
  readonly times: number
}

const brokenOff = (): ReadableStream =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"hits":'))
      controller.error(new TypeError('terminated'))
    },
  })

function played(trouble: Trouble, signal: AbortSignal): Promise<Response> {
  switch (trouble.kind) {
    case 'answer':
      return Promise.resolve(new Response(trouble.body, { status: trouble.status }))
    case 'cut':
      return Promise.resolve(new Response(brokenOff()))
    case 'drop':
      return Promise.reject(new TypeError('Failed to fetch'))
    case 'never':
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
  }
}

/** A way to a provider on which things go wrong as planned. */
export function troubled(fetch: Outside['fetch']) {
  let plan: Plan | null = null
  let seen = 0
  const set = (next: Plan | null): void => {
    plan = next
    seen = 0
  }
  const troubledFetch: Outside['fetch'] = (url, init) => {
    if (plan === null || !plan.fits.test(url)) return fetch(url, init)
    seen += 1
    const isHit = seen >= plan.from && seen < plan.from + plan.times
    return isHit ? played(plan.trouble, init.signal) : fetch(url, init)
  }
  return { fetch: troubledFetch, set }
}

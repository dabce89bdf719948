import { createFakeClock, type FakeClock } from '#testing'
import { type CrossrefRecords, CrossrefStandIn } from '../../../e2e/server/index.ts'
import type { Outside } from '../outside.ts'
import type { Source } from '../source.ts'
import { type CrossrefPace, openCrossref } from './open.ts'

/** Crossref's stand-in without a socket, a clock that moves when told, and the source that asks it. */
export interface InProcess {
  readonly standIn: CrossrefStandIn
  readonly clock: FakeClock
  readonly source: Source
  /** What was fetched with, in order. */
  readonly inits: readonly unknown[]
  /** Lets time go on until the promise has settled. */
  settled<T>(promise: Promise<T>): Promise<T>
}

interface Options {
  readonly records: CrossrefRecords
  readonly mailto?: string
  readonly pace?: CrossrefPace
  readonly isPaced?: boolean
  readonly seed?: number
  /** What stands on the way. */
  through?(fetch: Outside['fetch']): Outside['fetch']
}

const EMPTY_STATUS = 204

/** The answer as the browser's `fetch` gives it. What leaves without an answer rejects, as does one without CORS headers. */
function fetchFrom(standIn: CrossrefStandIn, clock: FakeClock): Outside['fetch'] {
  return async (url, { signal }) => {
    signal.throwIfAborted()
    const { sent, end } = standIn.begin(url.replace(/^https?:\/\/[^/]+/, ''))
    await new Promise((done) => void clock.setTimeout(() => done(null), 40))
    end()
    if (sent.kind === 'drop') throw new TypeError('Failed to fetch')
    if (sent.kind === 'never')
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
    const { status, body, hasCors } = sent.reply
    if (!hasCors) throw new TypeError('Failed to fetch')
    if (sent.kind === 'cut') return new Response(brokenOff(body), { status })
    return new Response(status === EMPTY_STATUS ? null : body, { status })
  }
}

const brokenOff = (body: string): ReadableStream =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body.slice(0, 20)))
      controller.error(new TypeError('network error'))
    },
  })

/** Opens both. */
export function openInProcess({
  records,
  mailto,
  pace,
  isPaced = true,
  seed = 1,
  through = (fetch) => fetch,
}: Options): InProcess {
  const clock = createFakeClock()
  const standIn = new CrossrefStandIn({ records, now: clock.now, isPaced })
  const inits: unknown[] = []
  const fetchOne = through(fetchFrom(standIn, clock))
  let state = seed
  const outside: Outside = {
    ...clock,
    random: () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state / 4_294_967_296
    },
    indexedDB: null,
    fetch: (url, init) => {
      inits.push(init)
      return fetchOne(url, init)
    },
  }
  const { source } = openCrossref({ baseUrl: 'https://crossref.test', mailto: mailto ?? null }, outside, pace)
  return { standIn, clock, source, inits, settled: clock.settled }
}

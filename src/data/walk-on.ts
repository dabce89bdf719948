import {
  createWalk,
  type RequestOptions,
  type Source,
  type Walk,
  type WalkPage,
  type WalkRequest,
  type WalkState,
} from '#sources'
import { noted, watchOf } from './held-walks.ts'
import { isFresh, type ListPage } from './list-page.ts'

/** Walks in use, by what the last page of each was asked for with. A walk that was put down is made anew from its pages. */
const walks = new WeakMap<ListPage['asked'], Walk>()

interface ReadOn {
  readonly source: Source
  readonly request: WalkRequest
  /** All pages so far, at least one. */
  readonly pages: readonly ListPage[]
  /** Names the list among those whose walks are watched. */
  readonly listKey: string
}

/** Nobody waits in between: a failure is told at once, and the person asks again. */
const waitFor = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = globalThis.setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      globalThis.clearTimeout(timer)
      reject(signal.reason)
    })
  })

const isStateful = ({ source }: ReadOn): boolean => source.can.cursor === 'stateful'

function begin(on: ReadOn): Walk {
  const { source, request, pages, listKey } = on
  const [first, last] = [pages[0], pages.at(-1)]
  if (!first || !last) throw new Error('A walk goes on from a page')
  const watch = isStateful(on) ? watchOf(listKey, last.asked) : {}
  const id = `${first.info.receivedAt}`
  const options = { source, request, id, looksAgain: false, waitsMs: [], wait: waitFor, ...watch }
  const goOn = (state: WalkState): Walk => {
    const seen = new Set(pages.flatMap(({ entities }) => entities.map((entity) => entity.id)))
    return createWalk({ ...options, state: { ...state, got: seen.size }, seen })
  }
  if (last.after) return goOn(last.after)
  const walk = createWalk({ ...options, first })
  // A mark that was kept may have moved on since: only a walk made from its state knows that.
  return isFresh(first) ? walk : goOn(walk.state)
}

/**
 * The page behind the last one. At the end of the walk it may be empty: its `after` says so.
 * @throws {SourceError}
 */
export async function readOn(on: ReadOn, options: RequestOptions): Promise<ListPage> {
  const last = on.pages.at(-1)
  if (!last) throw new Error('A walk goes on from a page')
  const walk = walks.get(last.asked) ?? begin(on)
  let { asked } = last
  const read = async (signal: AbortSignal | undefined): Promise<ListPage> => {
    const page = toListPage(await walk.next({ ...options, ...(signal && { signal }) }), walk, last)
    asked = page.asked
    return page
  }
  walks.delete(asked)
  try {
    return await (isStateful(on) ? noted(on.listKey, () => ({ asked, state: walk.state }), read) : read(options.signal))
  } finally {
    // A page may have come while the request was given up: what was taken of it would be lost with this walk. Where the
    // provider holds the place, the walk itself keeps that page.
    if (isStateful(on) || !options.signal?.aborted) walks.set(asked, walk)
  }
}

function toListPage(page: WalkPage | null, { state }: Walk, last: ListPage): ListPage {
  const asked = page?.asked ?? { ...last.asked }
  return {
    entities: page?.entities ?? [],
    next: state.isEnded ? null : state.cursor,
    total: state.latest,
    info: page?.info ?? last.info,
    asked,
    after: state,
  }
}

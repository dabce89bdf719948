import { createWalk, type RequestOptions, type Source, type Walk, type WalkPage, type WalkRequest } from '#sources'
import { isFresh, type ListPage } from './list-page.ts'

/** Walks in use, by what the last page of each was asked for with. A walk that was put down is made anew from its pages. */
const walks = new WeakMap<ListPage['asked'], Walk>()

interface ReadOn {
  readonly source: Source
  readonly request: WalkRequest
  /** All pages so far, at least one. */
  readonly pages: readonly ListPage[]
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

function begin({ source, request, pages }: ReadOn): Walk {
  const [first, last] = [pages[0], pages.at(-1)]
  if (!first || !last) throw new Error('A walk goes on from a page')
  const options = { source, request, id: `${first.info.receivedAt}`, looksAgain: false, waitsMs: [], wait: waitFor }
  const seen = () => new Set(pages.flatMap(({ entities }) => entities.map(({ id }) => id)))
  if (last.after) return createWalk({ ...options, state: last.after, seen: seen() })
  const walk = createWalk({ ...options, first })
  // A mark that was kept may have moved on since: only a walk made from its state knows that.
  return isFresh(first) ? walk : createWalk({ ...options, state: walk.state, seen: seen() })
}

/**
 * The page behind the last one. At the end of the walk it may be empty: its `after` says so.
 * @throws {SourceError}
 */
export async function readOn(on: ReadOn, options: RequestOptions): Promise<ListPage> {
  const last = on.pages.at(-1)
  const known = last && walks.get(last.asked)
  const walk = known ?? begin(on)
  if (last) walks.delete(last.asked)
  try {
    const page = toListPage(await walk.next(options), walk, on.pages)
    walks.set(page.asked, walk)
    return page
  } catch (error) {
    // A page may have come while the request was given up: what was taken of it would be lost with this walk.
    if (last && !options.signal?.aborted) walks.set(last.asked, walk)
    throw error
  }
}

function toListPage(page: WalkPage | null, { state }: Walk, pages: readonly ListPage[]): ListPage {
  const last = pages.at(-1)
  if (!last) throw new Error('A walk goes on from a page')
  return {
    entities: page?.entities ?? [],
    next: state.isEnded ? null : state.cursor,
    total: state.latest,
    info: page?.info ?? last.info,
    asked: page?.asked ?? { ...last.asked },
    after: state,
  }
}

import { ERROR_TEXTS } from '../error-texts.ts'
import { type Cursor, type Page, toCursor } from '../source.ts'
import { isSourceError, SourceError } from '../source-error.ts'
import { WHO } from './wire.ts'

/** One walk that the server holds for us. `token` never changes and goes nowhere but into its requests. */
interface ServerWalk {
  readonly ask: (token: string) => Promise<WalkAnswer>
  token: string
  /** Index of the page the server would send next. */
  next: number
  /** The page sent last, with its index: whoever left while it came asks for it once more. */
  last: { readonly index: number; readonly page: Page } | null
  busy: { readonly index: number; readonly page: Promise<Page> } | null
}

/** A page without its mark, the token for the next request, and whether the list ends with it. */
export interface WalkAnswer {
  readonly page: Omit<Page, 'next'>
  readonly token: string | null
  readonly isLast: boolean
}

/** Walks kept: each holds one page. A list that is shown has one, and nobody scrolls through many at once. */
const MOST_WALKS = 24

const MARK = /^walk (\S+) page (\d+)$/

/**
 * The walks that Crossref holds for this tab. A page is known by (walk, index); the token is the same on every page and
 * asking advances the server, so one request is under way for a walk, none is repeated, and a page is handed out again
 * only from here. Rule: reference § 8, rules 1 to 4 and 12.
 */
export class ServerWalks {
  readonly #walks = new Map<string, ServerWalk>()
  readonly #newId: () => string

  constructor(newId: () => string) {
    this.#newId = newId
  }

  /** Takes up a walk by its first page. */
  open(first: WalkAnswer, ask: ServerWalk['ask']): Page {
    if (first.isLast || first.token === null) return { ...first.page, next: null }
    const id = this.#newId()
    this.#walks.set(id, { ask, token: first.token, next: 1, last: null, busy: null })
    for (const old of [...this.#walks.keys()].slice(0, -MOST_WALKS)) this.#walks.delete(old)
    return { ...first.page, next: markOf(id, 1) }
  }

  /** The page behind a mark. @throws {SourceError} `expired-cursor` where it cannot be asked for (again) */
  read(cursor: Cursor): Promise<Page> {
    const [, id = '', digits = ''] = MARK.exec(cursor) ?? []
    const walk = this.#walks.get(id)
    const index = Number(digits)
    if (walk === undefined) return Promise.reject(dead())
    if (walk.last?.index === index) return Promise.resolve(walk.last.page)
    if (walk.busy !== null) return walk.busy.index === index ? walk.busy.page : Promise.reject(dead())
    if (walk.next !== index) return Promise.reject(dead())
    const page = this.#advance(id, walk, index)
    walk.busy = { index, page }
    return page
  }

  async #advance(id: string, walk: ServerWalk, index: number): Promise<Page> {
    try {
      const { page, token, isLast } = await walk.ask(walk.token)
      const isEnd = isLast || token === null
      const read: Page = { ...page, next: isEnd ? null : markOf(id, index + 1) }
      walk.token = token ?? walk.token
      walk.next = index + 1
      walk.last = { index, page: read }
      return read
    } catch (error) {
      // A refusal for pace comes from in front of the server: the place did not move.
      if (isSourceError(error) && error.kind === 'rate-limited') throw error
      this.#walks.delete(id)
      throw isSourceError(error) && error.kind !== 'expired-cursor' ? lost(error) : error
    } finally {
      walk.busy = null
    }
  }
}

const markOf = (id: string, index: number): Cursor => toCursor(`walk ${id} page ${index}`)

const dead = (): SourceError => new SourceError('expired-cursor', ERROR_TEXTS.deadWalk(WHO))

/** Whether the server moved on is not known: the walk is given up, and the failure keeps its kind. */
const lost = ({ kind, details }: SourceError): SourceError => new SourceError(kind, ERROR_TEXTS.lostWalk(WHO), details)

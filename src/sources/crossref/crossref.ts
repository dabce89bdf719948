import { type Entity, type EntityType, entityInfo, shortId, vocabulary } from '#query'
import { ERROR_TEXTS } from '../error-texts.ts'
import { encodeSegment, type Params } from '../http/address.ts'
import type { Client } from '../http/client.ts'
import type { HttpAnswer } from '../http/http.ts'
import type { Can, GroupRequest, Groups, ListRequest, Page, RequestOptions, Source, Suggestion } from '../source.ts'
import { SourceError } from '../source-error.ts'
import { toEntity } from './entity.ts'
import { planGroups, readGroups } from './groups.ts'
import { labelsOf } from './labels.ts'
import { isOnePage, listParams, readPage } from './list.ts'
import { ServerWalks } from './server-walks.ts'
import { suggestFrom } from './suggest.ts'
import { readMessage, WHO } from './wire.ts'

/** What the adapter needs. `listsPerSecond`: the pace of lists beside that of single records. */
export interface CrossrefOptions {
  readonly client: Client
  readonly can: Can
  readonly listsPerSecond: number
  readonly newId: () => string
}

/** One request of a list, as the parts of the adapter ask it. */
export interface ListCall {
  readonly entity: EntityType
  readonly params: Params
  readonly options: RequestOptions
  /** Goes on with a walk: not to be repeated. */
  readonly isOnce?: boolean
}

/** How the parts of the adapter ask. */
export interface Asking {
  list(call: ListCall): Promise<HttpAnswer>
  single(entity: EntityType, id: string, options: RequestOptions): Promise<HttpAnswer>
}

/** The Crossref API behind our contract. Its answers stop being its own in `wire.ts`. */
export class CrossrefSource implements Source {
  readonly id = 'crossref'
  readonly label = 'Crossref'
  readonly can: Can
  readonly #asking: Asking
  readonly #walks: ServerWalks

  constructor({ client, can, listsPerSecond, newId }: CrossrefOptions) {
    this.can = can
    this.#walks = new ServerWalks(newId)
    const pace = { name: 'lists', perSecond: listsPerSecond }
    this.#asking = {
      list: ({ entity, params, options, isOnce }) =>
        client.get({ path: `/${entityInfo(entity).path}`, params, options, pace, isOnce }),
      single: (entity, id, options) =>
        client.get({ path: `/${entityInfo(entity).path}/${encodeSegment(id)}`, params: [], options }),
    }
  }

  async list(request: ListRequest, options: RequestOptions): Promise<Page> {
    options.signal?.throwIfAborted()
    if (request.cursor !== null) return untilAborted(this.#walks.read(request.cursor), options.signal)
    const { entity } = request.query
    const cursor = isOnePage(request.query) || request.isOnly ? null : '*'
    const answer = await this.#asking.list({ entity, params: listParams(request, cursor), options })
    // Whoever wants a page may leave; the page is kept then. So the requests behind the first know no signal.
    const { lane, why } = options
    return this.#walks.open(readPage(answer, request), async (token) => {
      const params = listParams(request, token)
      const next = { lane: lane === 'export' ? lane : 'prefetch', why: why.replace('first page', 'next page') } as const
      return readPage(await this.#asking.list({ entity, params, options: next, isOnce: true }), request)
    })
  }

  async group(request: GroupRequest, options: RequestOptions): Promise<Groups> {
    const plan = planGroups(request)
    const answer = await this.#asking.list({ entity: request.query.entity, params: plan.params, options })
    return readGroups(answer, plan)
  }

  async get({ entity, id }: { entity: EntityType; id: string }, options: RequestOptions): Promise<Entity> {
    if (entity === 'crossref-licenses') throw new SourceError('not-found', ERROR_TEXTS.notFound(WHO))
    const answer = await this.#asking.single(entity, shortId(entity, id), options)
    return toEntity(entity, readMessage(answer), answer)
  }

  async suggest(
    { entity, text }: { entity: EntityType; text: string },
    options: RequestOptions,
  ): Promise<readonly Suggestion[]> {
    if (text.trim() === '') return []
    if (this.can.suggests(entity)) return suggestFrom(this.#asking, { entity, text }, options)
    const entries = vocabulary(entity)
    if (entries === null) throw new SourceError('unsupported', ERROR_TEXTS.noSuggestions(WHO))
    const word = text.trim().toLowerCase()
    return entries
      .filter(({ label }) => label.toLowerCase().includes(word))
      .slice(0, 10)
      .map(({ id, label }) => ({ entity, id, label, hint: null, worksCount: null }))
  }

  labels(
    request: { entity: EntityType; ids: readonly string[] },
    options: RequestOptions,
  ): Promise<ReadonlyMap<string, string>> {
    return labelsOf(this.#asking, request, options)
  }
}

/** The promise, or the reason of the signal, whichever comes first: what it waits for goes on. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  promise.catch(() => {})
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

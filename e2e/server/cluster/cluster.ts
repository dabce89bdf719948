import { at, type Json, type JsonObject } from '#lib/json'
import { jsonReply, type Reply } from '../reply.ts'
import { IndexData } from './index-data.ts'
import { type Flavour, Points } from './points.ts'
import type { Scope } from './query.ts'
import { clusterError, noIndex } from './refusal.ts'
import { search } from './search.ts'

/** One request to a cluster. `body`: as text. */
export interface ClusterCall {
  readonly method: string
  readonly path: string
  readonly params: ReadonlyMap<string, string>
  readonly body: string
}

const forbidden = (action: string) =>
  clusterError(403, 'security_exception', `no permissions for [${action}] and User [name=reader]`)

const invalid = (words: string) =>
  clusterError(400, 'action_request_validation_exception', `Validation Failed: 1: ${words}`)

const ok = (body: Json): Reply => jsonReply(200, body)

function parseBody(text: string): Json {
  try {
    const body: Json = JSON.parse(text)
    return body
  } catch {
    throw clusterError(400, 'parse_exception', 'request body is not JSON')
  }
}

/** `points`: whether states are given out; `unsearched`: they are, but a proxy lets no search in them through. */
export interface ClusterSettings {
  readonly flavour: Flavour
  readonly points: 'given' | 'refused' | 'unsearched'
  now(): number
}

/** A cluster without its socket: keeps indices and answers the requests that a Source and the loader make. */
export class Cluster {
  readonly points: Points
  readonly #indices = new Map<string, IndexData>()
  readonly #settings: ClusterSettings

  constructor(settings: ClusterSettings) {
    this.#settings = settings
    this.points = new Points(settings.now)
  }

  clear(): void {
    this.#indices.clear()
  }

  /** @throws {Refusal} */
  answer({ method, path, params, body }: ClusterCall): Reply {
    const [name = '', ...verbs] = path.replace(/^\//, '').split('/').map(decodeURIComponent)
    const verb = verbs.join('/')
    const route = `${method} ${verb}`
    if (name === '') return ok(this.#about())
    if (route === `GET index/${verbs[1]}` && name === '_resolve') return ok(this.#resolve(verbs[1] ?? ''))
    if (name.startsWith('_')) return ok(this.#withoutIndex(`${method} ${[name, ...verbs].join('/')}`, params, body))
    if (route === `POST ${this.#pointPath}`) return ok(this.#openPoint(name, params))
    switch (route) {
      case 'PUT ':
        return this.#create(name, body)
      case 'DELETE ':
        this.#find(name)
        this.#indices.delete(name)
        return ok({ acknowledged: true })
      case 'HEAD ':
        return { ...ok({}), status: this.#indices.has(name) ? 200 : 404 }
      case 'GET _field_caps':
        return ok(this.#fieldCaps(name, params.get('ignore_unavailable') === 'true'))
      case 'POST _search':
        return ok(this.#search(name, parseBody(body)))
      case 'POST _bulk':
        return ok(this.#bulk(name, body))
      case 'POST _refresh':
      case 'PUT _settings':
        this.#find(name)
        return ok({ acknowledged: true, _shards: { total: 1, successful: 1, failed: 0 } })
      default:
        throw clusterError(405, 'illegal_argument_exception', `incorrect HTTP method or path [${method} ${path}]`)
    }
  }

  #about(): JsonObject {
    const isOpen = this.#settings.flavour === 'opensearch'
    const number = isOpen ? '2.19.3' : '8.15.0'
    const version = isOpen ? { distribution: 'opensearch', number } : { number }
    return { name: 'stand-in', cluster_name: 'stand-in', version }
  }

  #resolve(pattern: string): JsonObject {
    const names = pattern.split(',').map((one) => new RegExp(`^${one.replaceAll('*', '.*')}$`))
    const found = [...this.#indices.keys()].filter((name) => names.some((one) => one.test(name)))
    return { indices: found.map((name) => ({ name, attributes: ['open'] })), aliases: [], data_streams: [] }
  }

  get #pointPath(): string {
    return this.#settings.flavour === 'opensearch' ? '_search/point_in_time' : '_pit'
  }

  #openPoint(name: string, params: ReadonlyMap<string, string>): JsonObject {
    if (this.#settings.points === 'refused') throw forbidden('indices:data/read/open_point_in_time')
    const id = this.points.add(this.#find(name), name, params.get('keep_alive'))
    return this.#settings.flavour === 'opensearch' ? { pit_id: id, creation_time: 0 } : { id }
  }

  /** What names a state instead of an index. */
  #withoutIndex(route: string, params: ReadonlyMap<string, string>, text: string): JsonObject {
    const body = parseBody(text)
    if (route === `DELETE ${this.#pointPath}`) return this.points.remove(this.#settings.flavour, body)
    const pit = at(body, 'pit')
    if (route !== 'POST _search' || pit === undefined)
      throw clusterError(405, 'illegal_argument_exception', `incorrect HTTP method or path [${route}]`)
    if (this.#settings.points === 'unsearched') throw forbidden('indices:data/read/search')
    if (params.has('preference')) throw invalid('[preference] cannot be used with point in time;')
    const { index, name, id } = this.points.find(pit)
    const addsShardDoc = this.#settings.flavour === 'elasticsearch'
    return { pit_id: id, ...search(body, { scope: this.#scopeOf(index), name, addsShardDoc }) }
  }

  #search(name: string, body: Json): JsonObject {
    if (at(body, 'pit') !== undefined) throw invalid('[indices] cannot be used with point in time;')
    return search(body, { scope: this.#scopeOf(this.#find(name)), name, addsShardDoc: false })
  }

  #scopeOf(index: IndexData): Scope {
    return { index, find: (other) => this.#find(other) }
  }

  #find(name: string): IndexData {
    const index = this.#indices.get(name)
    if (index === undefined) throw noIndex(name)
    return index
  }

  #create(name: string, body: string): Reply {
    if (this.#indices.has(name))
      throw clusterError(400, 'resource_already_exists_exception', `index [${name}] already exists`)
    this.#indices.set(name, new IndexData(parseBody(body)))
    return ok({ acknowledged: true, index: name })
  }

  #fieldCaps(name: string, ignoresMissing: boolean): JsonObject {
    if (ignoresMissing && !this.#indices.has(name)) return { indices: [], fields: {} }
    const index = this.#find(name)
    const fields = [...index.leaves].map(([path, { type }]): [string, JsonObject] => {
      const cap = { type, metadata_field: false, searchable: true, aggregatable: type !== 'text' }
      return [path, { [type]: cap }]
    })
    const nested = [...index.nested].map((path): [string, JsonObject] => {
      const cap = { type: 'nested', metadata_field: false, searchable: false, aggregatable: false }
      return [path, { nested: cap }]
    })
    return { indices: [name], fields: Object.fromEntries([...fields, ...nested]) }
  }

  /** Lines that fail do not fail the others: the answer is 200 and says so line by line. */
  #bulk(name: string, body: string): JsonObject {
    if (!body.endsWith('\n'))
      throw clusterError(400, 'illegal_argument_exception', 'The bulk request must be terminated by a newline [\\n]')
    const index = this.#indices.get(name) ?? new IndexData({})
    this.#indices.set(name, index)
    const lines = body.split('\n').slice(0, -1)
    const items = lines.flatMap((line, place) => {
      if (place % 2 === 1) return []
      const id = String(at(at(parseBody(line), 'index'), '_id'))
      return [{ index: put(index, id, lines[place + 1] ?? '') }]
    })
    return { took: 1, errors: items.some((item) => item.index.status >= 300), items }
  }
}

function put(index: IndexData, id: string, line: string) {
  try {
    const source = parseBody(line) as JsonObject
    const isNew = index.find(id) === null
    index.put({ id, source })
    return { _id: id, status: isNew ? 201 : 200 }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { _id: id, status: 400, error: { type: 'mapper_parsing_exception', reason } }
  }
}

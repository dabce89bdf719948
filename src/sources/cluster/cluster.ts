import type { JsonObject } from '#lib/json'
import { type Entity, type EntityType, entityInfo, type Field, findField, shortId, vocabulary } from '#query'
import { ERROR_TEXTS } from '../error-texts.ts'
import { parseBase } from '../http/address.ts'
import type { Client } from '../http/client.ts'
import type { HttpAnswer } from '../http/http.ts'
import type {
  Can,
  GroupRequest,
  Groups,
  ListRequest,
  Page,
  RequestOptions,
  Shown,
  Source,
  Suggestion,
} from '../source.ts'
import { SourceError } from '../source-error.ts'
import { askPage } from './ask-page.ts'
import { formatCall } from './call.ts'
import { canOf } from './can.ts'
import type { Connection, Holdings } from './connection.ts'
import { formsOfId, storedForms } from './forms.ts'
import { cannot, type Ground, groundOf, indexPath, notConnected } from './ground.ts'
import { planGroups } from './group-plan.ts'
import { readGroups } from './groups.ts'
import { planList, type SearchPlan, toEntity } from './list.ts'
import { idPath } from './order.ts'
import { placeOf } from './place.ts'
import { PointsInTime } from './points.ts'
import { readAnswer, WHO } from './wire.ts'

/** What the adapter needs. `holdings: null`: nothing is connected, and nothing can be asked. */
export interface ClusterOptions {
  readonly client: Client
  readonly connection: Connection
  readonly holdings: Holdings | null
  readonly newSeed: () => string
  now(): number
}

/** Names in one request, at most. */
const MOST_IDS = 500
const MOST_SUGGESTIONS = 10
/** Records whose name fits, at most: groups are narrowed to them. */
const MOST_NAMED = 1000

/** An Elasticsearch or OpenSearch cluster behind our contract. Its answers stop being its own in `wire.ts`. */
export class ClusterSource implements Source {
  readonly id = 'cluster'
  readonly label = 'Cluster'
  readonly can: Can
  readonly #options: ClusterOptions
  readonly #points: PointsInTime

  constructor(options: ClusterOptions) {
    this.#options = options
    const { client, holdings, now } = options
    this.#points = new PointsInTime({ client, flavour: holdings?.flavour ?? 'elasticsearch', now })
    this.can = canOf(options.connection, options.holdings)
  }

  async list(request: ListRequest, options: RequestOptions): Promise<Page> {
    const ground = this.#ground(request.query.entity)
    const plan = planList(request, ground, this.#options.newSeed)
    // A page of which parts are missing is shown, and said to be that; of a file nobody would see it.
    const isWhole = options.lane === 'export'
    const search = async (one: SearchPlan) => {
      const answer = await this.#search(isWhole ? { ...one, isWhole } : one, options)
      return { wire: readAnswer(answer), info: answer.info }
    }
    return askPage({ request, plan, ground, points: this.#points, options, search })
  }

  async group(request: GroupRequest, options: RequestOptions): Promise<Groups> {
    const ground = this.#ground(request.query.entity)
    const field = findField(request.query.entity, request.field)
    const why = this.can.whyNotGroup(request.query.entity, request.field)
    if (field === null || why !== null) throw cannot(why ?? 'This field is not in our catalog.')
    const ids = request.named === undefined ? null : await this.#idsNamed(request.named, field, options)
    const plan = planGroups(request, ground, ids)
    const [answer, counted] = await Promise.all([
      this.#search(plan, options),
      plan.count === null ? null : this.#search(plan.count, options),
    ])
    const groups = readGroups(answer, plan, counted)
    return { ...groups, groups: await this.#withNames(groups.groups, field, options) }
  }

  async get({ entity, id }: { entity: EntityType; id: string }, options: RequestOptions): Promise<Entity> {
    const ground = this.#ground(entity)
    const answer = await this.#search(
      { index: ground.index, body: { size: 1, query: lookup(entity, id, ground) }, preference: null },
      options,
    )
    const [hit] = readAnswer(answer).hits
    if (hit === undefined) throw new SourceError('not-found', ERROR_TEXTS.notFound(WHO), { request: answer.request })
    return toEntity(entity, hit)
  }

  async suggest(
    { entity, text }: { entity: EntityType; text: string },
    options: RequestOptions,
  ): Promise<readonly Suggestion[]> {
    if (text.trim() === '') return []
    const ground = this.#ground(entity)
    const found = await this.#recordsNamed(text, { ground, most: MOST_SUGGESTIONS, options })
    return found.flatMap((record) => {
      const works = record.body['works_count']
      const worksCount = typeof works === 'number' ? works : null
      return record.label === null ? [] : [{ entity, id: record.id, label: record.label, hint: null, worksCount }]
    })
  }

  async labels(
    { entity, ids }: { entity: EntityType; ids: readonly string[] },
    options: RequestOptions,
  ): Promise<ReadonlyMap<string, string>> {
    const names = new Map((vocabulary(entity) ?? []).map(({ id, label }) => [id, label]))
    const missing = [...new Set(ids.map((id) => shortId(entity, id)))].filter((id) => !names.has(id))
    if (missing.length > 0 && this.can.whyNotEntity(entity) === null) {
      const ground = this.#ground(entity)
      for (let start = 0; start < missing.length; start += MOST_IDS) {
        const some = missing.slice(start, start + MOST_IDS)
        const forms = some.flatMap((id) => formsOfId(entity, id))
        const query: JsonObject = { terms: { [idPath(ground) ?? 'id']: forms } }
        const body = { size: some.length, query, _source: ['id', 'display_name', 'title'] }
        const answer = await this.#search({ index: ground.index, body, preference: null }, options)
        for (const hit of readAnswer(answer).hits) {
          const { id, label } = toEntity(entity, hit)
          if (label !== null) names.set(id, label)
        }
      }
    }
    return new Map(
      ids.flatMap((id): [string, string][] => {
        const label = names.get(shortId(entity, id))
        return label === undefined ? [] : [[id, label]]
      }),
    )
  }

  requestOf(shown: Shown): string {
    const { url } = this.#options.connection
    return formatCall(shown, () => this.#ground(shown.query.entity), parseBase(url) ?? url)
  }

  leave(): void {
    this.#points.leave()
  }

  #ground(entity: EntityType): Ground {
    const { connection, holdings } = this.#options
    if (holdings === null) throw notConnected()
    const why = this.can.whyNotEntity(entity)
    if (why !== null) throw cannot(why)
    return groundOf(entity, connection, holdings)
  }

  #search({ index, body, preference, isWhole }: SearchPlan, options: RequestOptions): Promise<HttpAnswer> {
    const path = `${index === null ? '' : indexPath(index)}/_search`
    const params = [
      ...(preference === null ? [] : [['preference', preference] as const]),
      ...(isWhole ? [['allow_partial_search_results', 'false'] as const] : []),
    ]
    return this.#options.client.get({ path, params, body, options })
  }

  /** Records whose name begins with, or holds words that begin with, the text. */
  async #recordsNamed(
    text: string,
    { ground, most, options }: { readonly ground: Ground; readonly most: number; readonly options: RequestOptions },
  ): Promise<readonly Entity[]> {
    const paths = ['display_name', 'display_name_alternatives', 'display_name_acronyms', 'alternate_titles']
    const fields = paths.filter((path) => ground.fields[path] === 'text')
    if (fields.length === 0) return []
    const query = { multi_match: { query: text.trim(), type: 'bool_prefix', operator: 'and', fields } }
    const by = ['works_count', 'cited_by_count'].find((path) => path in ground.fields)
    const sort = by === undefined ? ['_score'] : [{ [by]: { order: 'desc', missing: 0 } }]
    const body = { size: most, query, sort, _source: ['id', 'display_name', 'title', 'works_count'] }
    const answer = await this.#search({ index: ground.index, body, preference: null }, options)
    return readAnswer(answer).hits.map((hit) => toEntity(ground.entity, hit))
  }

  /** The ids whose name holds the text; `null` where names are the keys themselves. */
  async #idsNamed(named: string, field: Field, options: RequestOptions): Promise<readonly string[] | null> {
    const [entity] = field.refersTo
    if (entity === undefined) return null
    const wanted = named.toLowerCase()
    const listed = vocabulary(entity)
    if (listed !== null) return listed.filter(({ label }) => label.toLowerCase().includes(wanted)).map(({ id }) => id)
    const ground = this.#ground(entity)
    const exact = ground.fields['display_name.keyword'] === 'keyword' ? 'display_name.keyword' : null
    if (exact === null) {
      return (await this.#recordsNamed(named, { ground, most: MOST_NAMED, options })).map(({ id }) => id)
    }
    const value = `*${named.replace(/[*?\\]/g, '\\$&')}*`
    const query = { wildcard: { [exact]: { value, case_insensitive: true } } }
    const body = { size: MOST_NAMED, query, _source: ['id'] }
    const answer = await this.#search(
      { index: ground.index, body, preference: null },
      {
        ...options,
        why: `names for ${options.why}`,
      },
    )
    return readAnswer(answer).hits.map((hit) => toEntity(entity, hit).id)
  }

  /** Names for groups that came with ids alone. Without them the groups are still true. */
  async #withNames(groups: Groups['groups'], field: Field, options: RequestOptions): Promise<Groups['groups']> {
    const [entity] = field.refersTo
    const bare = groups.flatMap(({ key, label }) => (key !== null && key === label ? [key] : []))
    if (entity === undefined || bare.length === 0 || entityInfo(entity).idPrefix === null) return groups
    try {
      const names = await this.labels({ entity, ids: bare }, { ...options, why: `names for ${options.why}` })
      return groups.map((group) => ({ ...group, label: names.get(group.key ?? '') ?? group.label }))
    } catch (error) {
      if (error instanceof SourceError) return groups
      throw error
    }
  }
}

/** A record by its id, or by an identifier of another registry: `doi:10.1/x`. */
function lookup(entity: EntityType, id: string, ground: Ground): JsonObject {
  const [, scheme, text] = /^(doi|orcid|ror|pmid|issn|wikidata):(.+)$/i.exec(id) ?? []
  const field = scheme === undefined ? null : findField(entity, scheme.toLowerCase())
  const place = field === null ? null : placeOf(field, ground.fields)
  if (field !== null && text !== undefined && place?.kind === 'values')
    return { terms: { [place.path]: [...storedForms(field, text), ...storedForms(field, `https://doi.org/${text}`)] } }
  return { terms: { [idPath(ground) ?? 'id']: formsOfId(entity, id) } }
}

import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import type { IndexData } from './index-data.ts'
import { clusterError, illegal } from './refusal.ts'

/** Which of the two servers is played. */
export type Flavour = 'elasticsearch' | 'opensearch'

interface Point {
  readonly name: string
  readonly index: IndexData
  id: string
  endsAt: number
}

/** States open at once on a node, at most. */
const MOST = 300
const DAY_MS = 86_400_000

/** How long a state is kept without a question: `2m`, `30s`. @throws {Refusal} */
function keepAliveMs(text: string | undefined): number {
  const [, count, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(text ?? '') ?? []
  if (count === undefined || unit === undefined)
    throw clusterError(400, 'action_request_validation_exception', 'Validation Failed: 1: keep alive not specified;')
  const ms = Number(count) * ({ ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: DAY_MS }[unit] ?? 1)
  if (ms > DAY_MS) throw illegal(`Keep alive for request (${text}) is too large. It must be less than (1d).`)
  return ms
}

/** The points in time of a cluster (reference for clusters § 4): states of indices, kept while they are asked for. */
export class Points {
  readonly #points = new Map<string, Point>()
  readonly #now: () => number
  #made = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** States that were not given back, and have not ended. */
  get open(): number {
    return [...this.#points.values()].filter(({ endsAt }) => endsAt > this.#now()).length
  }

  /** As if nobody had asked for long. */
  expire(): void {
    this.#points.clear()
  }

  /** @throws {Refusal} */
  add(index: IndexData, name: string, keepAlive: string | undefined): string {
    if (this.open >= MOST)
      throw clusterError(
        429,
        'rejected_execution_exception',
        `Trying to create too many Point In Time contexts: [${MOST}]`,
      )
    this.#made += 1
    const id = `point-${this.#made}-0`
    this.#points.set(id, { id, name, index: index.copy(), endsAt: this.#now() + keepAliveMs(keepAlive) })
    return id
  }

  /** The state that a search names. Its name changes with every question; earlier names hold as well. @throws {Refusal} */
  find(pit: Json): Point {
    const id = String(at(pit, 'id'))
    if (!/^point-\d+-\d+$/.test(id)) throw clusterError(400, 'illegal_argument_exception', `invalid id: [${id}]`)
    const point = this.#named(id)
    if (point === undefined || point.endsAt <= this.#now()) throw missing(id)
    const keepAlive = at(pit, 'keep_alive')
    if (typeof keepAlive === 'string') point.endsAt = this.#now() + keepAliveMs(keepAlive)
    this.#points.delete(point.id)
    point.id = point.id.replace(/\d+$/, (last) => `${Number(last) + 1}`)
    this.#points.set(point.id, point)
    return point
  }

  /** Gives states back, by any name they have had: names tell where a state is held, not how often it was asked. @throws {Refusal} */
  remove(flavour: Flavour, body: Json): JsonObject {
    const keys = Object.keys(isJsonObject(body) ? body : {})
    const wanted = at(body, flavour === 'opensearch' ? 'pit_id' : 'id')
    const ids = flavour === 'opensearch' ? wanted : [wanted]
    if (keys.length !== 1 || !Array.isArray(ids) || ids.some((id) => typeof id !== 'string'))
      throw clusterError(400, 'illegal_argument_exception', 'point in time ids are expected')
    const freed = ids.filter((id) => this.#free(String(id))).length
    return flavour === 'opensearch'
      ? { pits: ids.map((id) => ({ successful: true, pit_id: String(id) })) }
      : { succeeded: freed > 0, num_freed: freed }
  }

  #free(id: string): boolean {
    const point = this.#named(id)
    return point !== undefined && this.#points.delete(point.id)
  }

  /** The state that has this name, or had it. */
  #named(id: string): Point | undefined {
    return [...this.#points.values()].find((one) => stemOf(one.id) === stemOf(id))
  }
}

const stemOf = (id: string): string => id.replace(/-\d+$/, '')

function missing(id: string) {
  const cause = { type: 'search_context_missing_exception', reason: `No search context found for id [${id}]` }
  return clusterError(404, 'search_phase_execution_exception', 'all shards failed', [cause])
}

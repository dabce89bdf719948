import type { JsonObject } from '#lib/json'
import { ENTITY_TYPES, type EntityType } from '#query'
import { Cluster, Refusal } from '../../../e2e/server/index.ts'
import type { Outside } from '../outside.ts'
import { indexBody, toLoaded } from './index.ts'

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

/** The stand-in of a cluster without a socket: an index of each entity that has records, under the name of the entity. */
export function createStandIn(records: Readonly<Partial<Record<EntityType, readonly JsonObject[]>>>): {
  readonly fetch: Outside['fetch']
} {
  const cluster = new Cluster({ flavour: 'elasticsearch', points: 'given', now: () => 0 })
  const answer = (method: string, path: string, body = ''): Response => {
    const { pathname, searchParams } = new URL(path, 'http://cluster.test')
    try {
      const reply = cluster.answer({ method, path: pathname, params: new Map(searchParams), body })
      return new Response(reply.body, { status: reply.status })
    } catch (error) {
      if (error instanceof Refusal) return new Response(error.reply.body, { status: error.reply.status })
      throw error
    }
  }
  for (const entity of ENTITY_TYPES) {
    const own = records[entity]
    if (own === undefined) continue
    answer('PUT', `/${entity}`, line(indexBody(entity)))
    const loaded = own.flatMap((record) => toLoaded(entity, record) ?? [])
    answer(
      'POST',
      `/${entity}/_bulk`,
      loaded.map(({ id, record }) => line({ index: { _id: id } }) + line(record)).join(''),
    )
  }
  return { fetch: async (url, { method, body }) => answer(method ?? 'GET', url, body) }
}

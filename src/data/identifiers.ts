import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useContext, useMemo } from 'react'
import { at, type Json, type JsonObject } from '#lib/json'
import { toNonEmpty } from '#lib/non-empty'
import { type EntityType, emptyQuery, findField, type KnownIds, type SourceId } from '#query'
import { keys } from './keys.ts'
import { SourceContext, type SourceHandle } from './source-context.ts'

/** Identifiers that were looked up; `isLoading`: some are on their way. Those that could not be had are not known. */
export interface Identifiers {
  readonly known: KnownIds
  readonly isLoading: boolean
}

/** Where an identifier that another catalog knows stands in a record: what is asked for, by what, and what is read. */
interface Place {
  readonly entity: EntityType
  readonly by: string
  readonly select: readonly string[]
  /** The id asked for, and what it is known by elsewhere. */
  read(body: JsonObject, id: string): readonly (readonly [asked: string, known: string])[]
}

const texts = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : []))

const bare = (text: string): string => text.replace(/^https?:\/\/[^/]+\//, '')

const own = (entity: EntityType, name: string): Place => ({
  entity,
  by: 'ids.openalex',
  select: ['id', name],
  read: (body, id) => texts(body[name]).map((text) => [id, bare(text)]),
})

const funderNumber = (body: JsonObject): readonly string[] =>
  texts(at(body['ids'], 'crossref')).map((text) => text.replace(/^.*\//, ''))

const PLACES: Partial<Readonly<Record<EntityType, Place>>> = {
  institutions: own('institutions', 'ror'),
  sources: own('sources', 'issn'),
  authors: own('authors', 'orcid'),
  funders: {
    entity: 'funders',
    by: 'ids.openalex',
    select: ['id', 'ids'],
    read: (body, id) => funderNumber(body).map((number) => [id, number]),
  },
  'crossref-funders': {
    entity: 'funders',
    by: 'ids.crossref',
    select: ['id', 'ids'],
    read: (body, id) => funderNumber(body).map((number) => [number, id]),
  },
}

/** Values in one condition, at most; further ones stay unknown. */
const MOST = 100

type Found = ReadonlyMap<string, readonly string[]>

async function lookUp(handle: SourceHandle, place: Place, ids: readonly string[], signal: AbortSignal): Promise<Found> {
  const found = new Map(ids.map((id): [string, readonly string[]] => [id, []]))
  const { entity, by, select, read } = place
  const field = findField(entity, by)
  const values = toNonEmpty(ids.map((value) => ({ kind: 'is', value }) as const))
  if (field === null || values === null) return found
  const query = {
    ...emptyQuery(entity, handle.source.id),
    filter: [{ field: field.id, match: { kind: 'any', values } as const }],
  }
  const page = await handle.source.list(
    { query, sort: [], cursor: null, pageSize: MOST, select },
    { signal, lane: 'person', why: `identifiers of ${entity}` },
  )
  for (const { body, id } of page.entities)
    for (const [asked, known] of read(body, id)) found.set(asked, [...(found.get(asked) ?? []), known])
  return found
}

const toFound = (all: UseQueryResult<Found>[]) => ({
  found: all.map(({ data }) => data ?? null),
  isLoading: all.some(({ isPending }) => isPending),
})

/** Looks identifiers up in a Source of the first catalog: one request for each kind of record. */
export function useIdentifiers(source: SourceId, needed: ReadonlyMap<EntityType, readonly string[]>): Identifiers {
  const sourceOf = useContext(SourceContext)
  const asked = [...needed].flatMap(([entity, ids]) => {
    const place = PLACES[entity]
    return place === undefined ? [] : [{ entity, place, ids: [...new Set(ids)].toSorted().slice(0, MOST) }]
  })
  const results = useQueries({
    queries: asked.map(({ entity, place, ids }) => ({
      queryKey: keys.identifiers(source, entity, ids),
      // Not before it is asked: the code of a Source may not be there, and then nothing is known.
      queryFn: ({ signal }: { signal: AbortSignal }) => lookUp(sourceOf(source), place, ids, signal),
    })),
    combine: toFound,
  })
  const byEntity = JSON.stringify(asked.map(({ entity }) => entity))
  const known = useMemo((): KnownIds => {
    const entities: readonly string[] = JSON.parse(byEntity)
    return (entity, id) => results.found[entities.indexOf(entity)]?.get(id) ?? null
  }, [results.found, byEntity])
  return { known, isLoading: results.isLoading }
}

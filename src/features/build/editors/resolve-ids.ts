import { rememberNames, type SourceHandle } from '#data'
import { toNonEmpty } from '#lib/non-empty'
import {
  canonicalValue,
  type EntityType,
  emptyQuery,
  type Field,
  type FieldId,
  type Recognized,
  type SourceId,
} from '#query'

/** Identifiers to be looked up in one field of one entity. */
interface Lookup {
  readonly entity: EntityType
  readonly field: FieldId
  readonly values: readonly string[]
}

/** Identifiers of a pasted text, told apart by what a field can do with them. */
export interface Sorted {
  /** Canonical values of the field. */
  readonly values: readonly string[]
  /** DOIs, ORCIDs … of records the field takes, whose own ids have to be asked for. */
  readonly lookups: readonly Lookup[]
  /** Identifiers of something else, as they were written. */
  readonly strangers: readonly string[]
}

/** Tells identifiers apart by what a field of ids can do with them. */
export function sortIds(field: Field, ids: readonly Recognized[]): Sorted {
  const values: string[] = []
  const strangers: string[] = []
  const lookups = new Map<string, { entity: EntityType; field: FieldId; values: string[] }>()
  for (const found of ids) {
    const place = found.places.find(({ entity }) => field.refersTo.includes(entity))
    if (found.scheme === 'openalex' && field.refersTo.includes(found.entity))
      values.push(canonicalValue(field, found.id))
    else if (found.scheme !== 'openalex' && place) {
      const key = `${place.entity} ${place.field}`
      const lookup = lookups.get(key) ?? { entity: place.entity, field: place.field, values: [] }
      lookup.values.push(place.value)
      lookups.set(key, lookup)
    } else strangers.push(found.text)
  }
  return { values, lookups: [...lookups.values()], strangers }
}

/** The OR of the filter grammar holds at most this many (reference § 4.2). */
const MOST_AT_ONCE = 100

interface ResolveRequest {
  readonly handle: SourceHandle
  readonly sourceId: SourceId
  readonly field: Field
  readonly lookups: readonly Lookup[]
}

async function lookUp(request: ResolveRequest, lookup: Lookup, signal: AbortSignal): Promise<readonly string[]> {
  const { handle, sourceId, field } = request
  const { source, scope } = handle
  const found: string[] = []
  for (let from = 0; from < lookup.values.length; from += MOST_AT_ONCE) {
    const values = toNonEmpty(
      lookup.values.slice(from, from + MOST_AT_ONCE).map((value) => ({ kind: 'is', value }) as const),
    )
    if (values === null) break
    const query = {
      ...emptyQuery(lookup.entity, sourceId),
      filter: [{ field: lookup.field, match: { kind: 'any', values } }] as const,
    }
    const page = await source.list(
      {
        query,
        sort: [],
        cursor: null,
        pageSize: Math.min(MOST_AT_ONCE, source.can.largestPage),
        select: ['id', 'display_name'],
      },
      { signal, lane: 'person', why: `records of ${values.length} pasted identifiers` },
    )
    rememberNames(scope, lookup.entity, new Map(page.entities.flatMap(({ id, label }) => (label ? [[id, label]] : []))))
    found.push(...page.entities.map(({ id }) => canonicalValue(field, id)))
  }
  return found
}

/** The values of a field that stand for looked-up identifiers. Those the Source does not know are missing. */
export async function resolveIds(request: ResolveRequest, signal: AbortSignal): Promise<readonly string[]> {
  const found = await Promise.all(request.lookups.map((lookup) => lookUp(request, lookup, signal)))
  return found.flat()
}

import { createContext, useContext } from 'react'
import {
  type Address,
  type EntityType,
  emptyQuery,
  emptyView,
  type Query,
  type RecordFilter,
  type SourceId,
  type View,
  withClause,
  withNewAnswer,
} from '#query'
import type { Can } from '#sources'

/** Where a link leads, as `Link` takes it. */
export type Target = Pick<Address, 'route' | 'unread'>

/** Where the values of a record lead: into the list it was opened from, or into a list of its own kind. */
export interface RecordLinks {
  /** The records with a value; `null` where the Source cannot filter by it, or the list is narrowed to it already. */
  toFilter(filter: RecordFilter): Target | null
  /** The page of another record; `null` where the Source has none of its kind. */
  toRecord(entity: EntityType, id: string): Target | null
  /** The record beside the one of another provider with the same DOI; `null` where there is no other to ask. */
  readonly beside: { readonly name: string; readonly to: Target } | null
}

const NOWHERE: RecordLinks = { toFilter: () => null, toRecord: () => null, beside: null }

/** Gives the values of a record where they lead. */
export const RecordLinksContext = createContext<RecordLinks>(NOWHERE)

/** Where the values lead. */
export const useRecordLinks = (): RecordLinks => useContext(RecordLinksContext)

interface LinksOptions {
  readonly can: Pick<Can, 'whyNotFilter' | 'whyNotEntity'>
  /** The list the record was opened from: its values narrow it. */
  readonly query: Query
  readonly view: View
  /** The record: "works that cite it" begins a list of its own, which has nothing to do with the one it came from. */
  readonly id: string
}

/** Where the same work may be found under its DOI. The DOIs of the sample are invented: it leads nowhere. */
const OTHERS: Readonly<Record<SourceId, readonly [id: SourceId, name: string] | null>> = {
  openalex: ['crossref', 'Crossref'],
  cluster: ['crossref', 'Crossref'],
  crossref: ['openalex', 'OpenAlex'],
  sample: null,
}

function besideOf({ source, entity }: Query, id: string): RecordLinks['beside'] {
  const other = entity === 'works' || entity === 'crossref-works' ? OTHERS[source] : null
  if (other === null) return null
  const [beside, name] = other
  return { name, to: { route: { kind: 'record', source, entity, id, beside }, unread: [] } }
}

const isAbout = ({ key }: RecordFilter, id: string): boolean => key === id || key.endsWith(`/${id}`)

/** Links out of a record. */
export function createRecordLinks({ can, query, view, id }: LinksOptions): RecordLinks {
  const listOf = (next: Query, shown: View): Target => ({
    route: { kind: 'list', query: next, view: shown },
    unread: [],
  })
  return {
    toFilter: (filter) => {
      const { entity, field, key } = filter
      if (can.whyNotEntity(entity) !== null || can.whyNotFilter(entity, field) !== null) return null
      const clause = { field, match: { kind: 'any', values: [{ kind: 'is', value: key }] } } as const
      const isOwnList = entity !== query.entity || isAbout(filter, id)
      if (isOwnList) return listOf(withClause(emptyQuery(entity, query.source), clause), emptyView())
      const narrowed = withClause(query, clause)
      return narrowed === query ? null : listOf(narrowed, withNewAnswer(view))
    },
    toRecord: (entity, other) =>
      can.whyNotEntity(entity) === null
        ? { route: { kind: 'record', source: query.source, entity, id: other }, unread: [] }
        : null,
    beside: besideOf(query, id),
  }
}

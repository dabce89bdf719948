import { annexAtHand } from '../annex/annex.ts'
import { findFilterField } from '../catalog/fields.ts'
import type { Clause } from '../model/clause.ts'
import { type EntityType, isOfSource, type SourceId } from '../model/entity-type.ts'
import type { Query, Sample, Search, SearchScope } from '../model/query.ts'
import { emptyView } from './empty.ts'
import { isSameClause } from './same.ts'
import { tidyClause } from './tidy-clause.ts'

/** The query with one more clause, at the end. A clause that is there already is not doubled. */
export function withClause(query: Query, clause: Clause): Query {
  const added = tidyClause(query.entity, clause).filter((one) => !query.filter.some((own) => isSameClause(own, one)))
  return added.length === 0 ? query : { ...query, filter: [...query.filter, ...added] }
}

/** The query with the clause at an index (from 0) replaced; an equal clause elsewhere is not doubled. */
export function withClauseAt(query: Query, index: number, clause: Clause): Query {
  const tidied = tidyClause(query.entity, clause)
  const others = (own: Clause, at: number): boolean => at !== index && !tidied.some((one) => isSameClause(own, one))
  const before = query.filter.slice(0, index).filter(others)
  const after = query.filter.slice(index + 1).filter((own, at) => others(own, index + 1 + at))
  return { ...query, filter: [...before, ...tidied, ...after] }
}

/** The query without the clause at an index (from 0). */
export function withoutClause(query: Query, index: number): Query {
  return { ...query, filter: query.filter.filter((_, at) => at !== index) }
}

/** The query without any clause on a field. */
export function withoutField(query: Query, field: string): Query {
  const id = findFilterField(query.entity, field)?.id ?? field
  return { ...query, filter: query.filter.filter((clause) => clause.field !== id) }
}

/** The query without clauses and searches: all records of its entity. */
export function withoutConditions(query: Query): Query {
  return { ...query, filter: [], search: [], sample: null }
}

/**
 * The query with a search in place of the one of the same scope; empty words take that one away. `null` takes all
 * searches away.
 */
export function withSearch(query: Query, search: Search | null): Query {
  if (search === null) return { ...query, search: [] }
  const index = query.search.findIndex((one) => one.scope === search.scope)
  const isEmpty = search.words.trim() === ''
  if (index < 0) return isEmpty ? query : { ...query, search: [...query.search, search] }
  return { ...query, search: query.search.flatMap((one, at) => (at === index ? (isEmpty ? [] : [search]) : [one])) }
}

/** The query without the search of a scope. */
export function withoutSearch(query: Query, scope: SearchScope): Query {
  return { ...query, search: query.search.filter((one) => one.scope !== scope) }
}

/** Whether a clause says the same of another entity: a field of that name, with values of the same kind. */
function carriesOver(clause: Clause, from: EntityType, to: EntityType): boolean {
  const old = findFilterField(from, clause.field)
  const own = findFilterField(to, clause.field)
  return (
    own !== null && own.id === clause.field && own.kind === old?.kind && own.refersTo.join() === old.refersTo.join()
  )
}

/** Fields whose name means something else in each entity: the record itself. */
const OWN_ID = new Set<string>(['id', 'ids.openalex'])

/**
 * The query on another entity. What carries over: the Source, the general search, and clauses on fields that both
 * entities have with the same meaning. The sample and narrower searches stay behind.
 */
export function withEntity(query: Query, entity: EntityType): Query {
  if (entity === query.entity) return query
  return {
    source: query.source,
    entity,
    search: query.search.filter((one) => one.scope === 'default'),
    filter: query.filter.filter((one) => !OWN_ID.has(one.field) && carriesOver(one, query.entity, entity)),
    sample: null,
    includeXpac: false,
  }
}

/**
 * The query asked of another Source. Between catalogs the nearest kind of record is asked for, and what both know carries
 * over, as {@link accountOf} tells part by part.
 */
export function withSource(query: Query, source: SourceId): Query {
  if (isOfSource(query.entity, source)) return { ...query, source }
  const annex = annexAtHand()
  if (annex !== null) return annex.account(query, emptyView(), source).query
  const entity = source === 'crossref' ? 'crossref-works' : 'works'
  return { source, entity, search: [], filter: [], sample: null, includeXpac: false }
}

/** The query with a random part of its records, `null` for all. */
export function withSample(query: Query, sample: Sample | null): Query {
  return { ...query, sample }
}

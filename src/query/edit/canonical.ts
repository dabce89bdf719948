import { type NonEmpty, toNonEmpty } from '#lib/non-empty'
import { mostGroups } from '../catalog/entities.ts'
import { findField } from '../catalog/fields.ts'
import { type Clause, type FieldId, type Match, toFieldId } from '../model/clause.ts'
import { type EntityType, isCrossref } from '../model/entity-type.ts'
import {
  type Grouping,
  INSIDE_KEY,
  MOST_COMPARED,
  MOST_INSIDE,
  type Query,
  type Sample,
  SEARCH_SCOPES,
  type Search,
  type View,
} from '../model/query.ts'
import { clauseKey, distinctBy, valueKey } from './same.ts'
import { tidyClause } from './tidy-clause.ts'

function tidySearch(search: readonly Search[]): readonly Search[] {
  const filled = search
    .map((one) => ({ ...one, words: one.words.trim().toWellFormed() }))
    .filter((one) => one.words !== '' && one.words !== '""')
  const order = (one: Search): number => SEARCH_SCOPES.indexOf(one.scope)
  return distinctBy(filled, (one) => one.scope).toSorted((one, other) => order(one) - order(other))
}

function tidySample(sample: Sample | null): Sample | null {
  return sample === null || sample.size < 1 ? null : { size: sample.size, seed: sample.seed || null }
}

/** The query with canonical fields and values and nothing twice. The order of the clauses stays as the person made it. */
export function tidyQuery(query: Query): Query {
  const clauses = query.filter.flatMap((clause) => tidyClause(query.entity, clause))
  return {
    source: query.source,
    entity: query.entity,
    search: tidySearch(query.search),
    filter: distinctBy(clauses, clauseKey),
    sample: tidySample(query.sample),
    includeXpac: query.entity === 'works' && query.includeXpac,
  }
}

const sorted = <T>(list: NonEmpty<T>, key: (member: T) => string): NonEmpty<T> =>
  toNonEmpty(list.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))) ?? list

function sortMatch(match: Match): Match {
  switch (match.kind) {
    case 'any':
    case 'none':
      return { kind: match.kind, values: sorted(match.values, valueKey) }
    case 'all':
      return { kind: 'all', values: sorted(match.values, (value) => value) }
    case 'text':
      return { kind: 'text', queries: sorted(match.queries, (text) => text) }
    case 'raw':
      return match
  }
}

const sortClause = (clause: Clause): Clause => ({ field: clause.field, match: sortMatch(clause.match) })

/**
 * The query in canonical form, for cache keys and comparison: queries that ask the same are deeply equal. Beyond
 * `tidyQuery`, clauses and the values in them are put in a fixed order, which the answer does not depend on.
 */
export function canonicalQuery(query: Query): Query {
  const tidy = tidyQuery(query)
  const keyed = tidy.filter.map((clause) => [clauseKey(clause), sortClause(clause)] as const)
  const filter = keyed.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, clause]) => clause)
  return { ...tidy, filter }
}

const list = (names: readonly string[] | null): readonly string[] | null => {
  const some = [...new Set((names ?? []).map((name) => name.trim()).filter((name) => name !== ''))]
  return some.length === 0 ? null : some
}

const fieldName = (entity: EntityType | null, key: FieldId): FieldId =>
  entity === null ? key : (findField(entity, key)?.id ?? toFieldId(key))

/** Values of a second field, at most. */
const MOST_SPLIT = 200

const tidyTop = (top: number | null, most: number): number | null =>
  top === null ? null : Math.min(most, Math.max(1, Math.floor(top)))

function tidyGroup(group: Grouping | null, entity: EntityType | null): Grouping | null {
  if (group === null) return null
  const top = tidyTop(group.top, entity === null ? 1000 : mostGroups(entity))
  // Crossref has no group for records without a value: there is nothing to include.
  const includeUnknown = group.includeUnknown && !(entity !== null && isCrossref(entity))
  return { field: fieldName(entity, group.field), includeUnknown, top }
}

const tidyFacets = (facets: View['facets'], entity: EntityType | null): View['facets'] =>
  facets === null
    ? null
    : distinctBy(
        facets.map(({ field, isFolded, isFree }) => ({ field: fieldName(entity, field), isFolded, isFree })),
        (one) => one.field,
      )

const tidySplit = (split: View['split'], entity: EntityType | null): View['split'] =>
  split === null ? null : { field: fieldName(entity, split.field), top: tidyTop(split.top, MOST_SPLIT) }

function tidyChart(chart: View['chart']): View['chart'] {
  if (chart === null || (chart.kind === null && !chart.isShare && !chart.isLog)) return null
  const { inside, ...rest } = chart
  const isPlace = rest.kind === 'treemap' && inside !== undefined && inside.length <= MOST_INSIDE
  return isPlace && inside.every((key) => INSIDE_KEY.test(key)) ? chart : rest
}

function tidyCompare(compare: View['compare']): View['compare'] {
  if (compare === null) return null
  const sets = distinctBy(compare.sets.map(tidyQuery), (query) => JSON.stringify(query)).slice(0, MOST_COMPARED)
  return sets.length === 0 ? null : { sets, measure: compare.measure }
}

function tidyPage(page: View['page']): View['page'] {
  return page === null || (page.number === 1 && page.size === null) ? null : page
}

/**
 * The view in canonical form: `null` for every default (an open facet rail without panels of its own is `[]`), no name twice, and no page number beside groups (a grouped
 * answer has one page). With an entity, names of fields become canonical too.
 */
export function canonicalView(view: View, entity: EntityType | null = null): View {
  const sort = view.sort.map((one) => ({ key: fieldName(entity, one.key), direction: one.direction }))
  const group = tidyGroup(view.group, entity)
  return {
    sort: distinctBy(sort, (one) => one.key),
    select: list(view.select),
    columns: list(view.columns),
    group,
    split: group === null ? null : tidySplit(view.split, entity),
    chart: tidyChart(view.chart),
    compare: tidyCompare(view.compare),
    facets: tidyFacets(view.facets, entity),
    layout: view.layout,
    embed: view.embed,
    page: group === null ? tidyPage(view.page) : null,
    record: view.record || null,
  }
}

import { describe, expect, it } from 'vitest'
import {
  type Clause,
  canonicalValue,
  clauseOfGroup,
  ENTITY_TYPES,
  type EntityType,
  emptyQuery,
  emptyView,
  type Field,
  fieldsOf,
  formatApiUrl,
  isUnknownKey,
  type Query,
  refusalsOf,
  type SortKey,
  shortId,
  withClause,
} from '#query'
import { generateSample } from '#sample'
import { createArraySource, createWorld, valuesOf } from '#testing'
import { ask, groupsOf, idsOf, metaOf } from './fixture/ask.ts'
import { createPicker, drawnClauses } from './fixture/drawn-clauses.ts'
import { createStore } from './store/store.ts'

/*
 * Two readings of the reference that share no code, the stand-in and the plain implementation over arrays, are asked the
 * same: queries travel to the stand-in as the addresses the query module writes. What differs is listed with its reason.
 */

const records = generateSample({ works: 150, seed: 'agreement' })
const store = createStore(records)
const plain = createArraySource(records, 'openalex')
const world = createWorld(records)
const options = { lane: 'person', why: 'agreement' } as const

/** Where the reference leaves room, or one reading is known to be off. */
const DIFFERS: Readonly<Record<string, string>> = {
  'works.best_open_version': 'version of the best open copy here, of any open copy there: the reference does not say',
  'works.journal': 'the condition on the source type holds for null here; there it makes the value unknown',
  'works.repository': 'as journal',
  'works.locations.source.host_institution_lineage':
    'unknown is what the list lacks here, what the institutions lack there',
  'works.locations.source.publisher_lineage': 'as above, publishers',
  'works.primary_location.source.host_institution_lineage': 'as above',
  'works.primary_location.source.publisher_lineage': 'as above',
  'works.doi_starts_with': 'the plain reading compares the bare DOI with the URL',
  'funders.ids.doi': 'stored bare, and to be sent as stored: the query module makes a URL of it',
}

const differs = (entity: EntityType, field: Field): boolean => `${entity}.${field.id}` in DIFFERS

const targetOf = (query: Query, sort: readonly SortKey[]): string => {
  const view = { ...emptyView(), sort, select: ['id'] }
  return formatApiUrl({ kind: 'list', query, view }).replace(/^https:\/\/[^/]+/, '')
}

const held = (entity: EntityType): readonly Field[] =>
  (records[entity]?.length ?? 0) === 0 ? [] : fieldsOf(entity).filter((field) => !differs(entity, field))

const pick = createPicker(20_260_801)

const drawValues = (entity: EntityType, field: Field): readonly string[] => {
  const rows = Array.from({ length: 40 }, () => pick(records[entity] ?? []))
  return rows.flatMap((record) => (record ? valuesOf(entity, field, { record, world }).map(String) : [])).slice(0, 12)
}

const drawSort = (entity: EntityType): readonly SortKey[] => {
  const field = pick(held(entity).filter((one) => one.canSort && !one.needsPlan && one.kind !== 'string'))
  const isKnown = field !== undefined && plain.can.whyNotSort(entity, field.id) === null
  return isKnown ? [{ key: field.id, direction: pick(['asc', 'desc'] as const) ?? 'asc' }] : []
}

async function compare(entity: EntityType, clause: Clause): Promise<readonly unknown[]> {
  const query = withClause(emptyQuery(entity), clause)
  const sort = drawSort(entity)
  if (refusalsOf(query, { ...emptyView(), sort }).length > 0) return []
  const target = targetOf(query, sort)
  const asked = ask(`${target}&per_page=30&cursor=*`, { store })
  const page = await plain.list({ query, sort, cursor: null, pageSize: 30, select: ['id'] }, options)
  const ours = [metaOf(asked, 'count'), ...idsOf(asked).map((id) => shortId(entity, `https://openalex.org/${id}`))]
  const theirs = [page.total.kind === 'exact' ? page.total.count : null, ...page.entities.map((one) => one.id)]
  return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ target, ours, theirs }]
}

describe.each(ENTITY_TYPES)('%s', { timeout: 60_000 }, (entity) => {
  it('are found alike, in the same order', async () => {
    const differences: unknown[] = []
    for (const field of held(entity)) {
      if (field.kind === 'search' || field.needsPlan || plain.can.whyNotFilter(entity, field.id)) continue
      const drawn = drawValues(entity, field).filter((value) => value !== '')
      if (drawn.length === 0) continue
      for (const clause of drawnClauses(field, { drawn, pick })) differences.push(...(await compare(entity, clause)))
    }
    expect(differences).toEqual([])
  })

  it.each(['server', 'documents'] as const)(
    'come in groups alike, and a bar selects its records: %s',
    async (dialect) => {
      const differences: unknown[] = []
      for (const field of held(entity)) {
        if (!field.canGroup || plain.can.whyNotGroup(entity, field.id)) continue
        const flag = field.kind === 'boolean' ? '' : ':include_unknown'
        const asked = ask(`/${entity}?group_by=${field.id}${flag}`, { store, settings: { dialect } })
        if (asked.status === 500) continue
        const groups = keyed(field, groupsOf(asked))
        const request = { query: emptyQuery(entity), field: field.id, includeUnknown: flag !== '', top: 200 }
        const { groups: theirs } = await plain.group(request, options)
        for (const { key, count } of theirs) {
          // The plain reading counts records without an answer as "no", as the documents have it.
          const isFolded = field.kind === 'boolean' && key === 'false'
          if (groups.size < 200 && !isFolded && groups.get(key) !== count) differences.push([field.id, key, count])
        }
        differences.push(...barsOff(entity, field, groups))
      }
      expect(differences).toEqual([])
    },
  )
})

/** The groups by canonical key. */
const keyed = (field: Field, groups: readonly (readonly unknown[])[]): ReadonlyMap<string | null, number> => {
  const found = new Map<string | null, number>()
  for (const [key, name, count] of groups) {
    const text = String(field.kind === 'boolean' ? name : key)
    const isUnknown = isUnknownKey(text, name === null ? null : String(name))
    if (Number(count) > 0) found.set(isUnknown ? null : canonicalValue(field, text), Number(count))
  }
  return found
}

/** Bars after whose click another number of records is found. */
function barsOff(entity: EntityType, field: Field, groups: ReadonlyMap<string | null, number>): readonly unknown[] {
  return [...groups].slice(0, 15).flatMap(([key, count]) => {
    const made = key === '' ? { whyNot: 'An empty text cannot be asked for.' } : clauseOfGroup(entity, field.id, key)
    if ('whyNot' in made) return []
    const target = targetOf(withClause(emptyQuery(entity), made.clause), [])
    const after = metaOf(ask(target, { store }), 'count')
    return after === count ? [] : [{ field: field.id, key, count, after, target }]
  })
}

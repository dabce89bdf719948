import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { entityInfo } from '../catalog/entities.ts'
import { findField, findFilterField } from '../catalog/fields.ts'
import { toFieldId } from '../model/clause.ts'
import type { Entity } from '../model/entity.ts'
import { ENTITY_TYPES, type EntityType } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'
import { cellText, columnsOf, columnsOfView, defaultColumns, findColumn, readCell, selectOf } from './columns.ts'

const record = (type: EntityType, body: JsonObject): Entity => ({ type, id: 'X1', label: null, body })
const query = (entity: EntityType, fields: readonly string[] = []): Query => ({
  source: 'openalex',
  entity,
  search: [],
  filter: fields.map((field) => ({
    field: toFieldId(field),
    match: { kind: 'any', values: [{ kind: 'between', from: 1, to: null }] },
  })),
  sample: null,
  includeXpac: false,
})
const VIEW: View = {
  sort: [],
  select: null,
  columns: null,
  group: null,
  split: null,
  chart: null,
  compare: null,
  facets: null,
  layout: 'both',
  embed: null,
  page: null,
  record: null,
}
const shown = (type: EntityType, id: string, body: JsonObject) => {
  const column = findColumn(type, id)
  return column === null ? null : readCell(column, record(type, body))
}

describe.each(ENTITY_TYPES)('columns of %s', (entity) => {
  it('have ids of their own and begin with the name', () => {
    const ids = columnsOf(entity).map((column) => column.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(defaultColumns(entity).length).toBeGreaterThanOrEqual(3)
    expect(defaultColumns(entity)[0]?.id).toBe(entity === 'locations' ? 'title' : 'display_name')
  })
  it('ask only for root fields that select= takes', () => {
    for (const column of columnsOf(entity)) {
      for (const root of column.select) expect(entityInfo(entity).select).toContain(root)
    }
  })
  it('sort by fields that can be sorted and filter by fields that can be filtered', () => {
    for (const { id, sortKey, filterField } of columnsOf(entity)) {
      if (sortKey !== null && sortKey !== 'relevance_score') expect(findField(entity, sortKey)?.canSort, id).toBe(true)
      if (filterField !== null) {
        const field = findFilterField(entity, filterField)
        expect(field?.id, id).toBe(filterField)
        expect(field?.needsPlan).toBe(false)
      }
    }
  })
  it('never throw, whatever the body', () => {
    const names = columnsOf(entity).flatMap((column) => column.select)
    const body = fc.dictionary(fc.constantFrom(...names), fc.jsonValue())
    fc.assert(
      fc.property(fc.oneof(body, fc.object()), (foreign) => {
        const json: JsonObject = JSON.parse(JSON.stringify(foreign))
        for (const column of columnsOf(entity)) {
          const cell = readCell(column, record(entity, json))
          expect(cell.kind === 'missing' || cell.kind === column.kind).toBe(true)
          expect(cellText(cell)).not.toMatch(/undefined|\[object|NaN/)
        }
      }),
      { seed: 11, numRuns: 60 },
    )
  })
})

const AUTHORSHIPS = ['A', 'B', 'C', 'D'].map((name, index) => ({
  author: { id: index === 1 ? null : `https://openalex.org/A${index + 1}`, display_name: index === 1 ? null : name },
  raw_author_name: `raw ${name}`,
  institutions: [{ id: 'https://openalex.org/I1', display_name: 'KTH &amp; Co' }],
  countries: ['se'],
}))

describe('cells', () => {
  it('show the first three authors and how many follow', () => {
    expect(shown('works', 'authors', { authorships: AUTHORSHIPS, is_authors_truncated: true })).toMatchObject({
      kind: 'entities',
      items: [
        { entity: 'authors', id: 'A1', label: 'A' },
        { entity: 'authors', id: null, label: 'raw B' },
        { entity: 'authors', id: 'A3', label: 'C' },
      ],
      more: 1,
      isCut: true,
    })
  })
  it('show each institution and country once, by name', () => {
    expect(shown('works', 'institutions', { authorships: AUTHORSHIPS })).toMatchObject({
      items: [{ id: 'I1', label: 'KTH & Co' }],
      more: 0,
    })
    expect(shown('works', 'countries', { authorships: AUTHORSHIPS })).toMatchObject({
      items: [{ entity: 'countries', id: 'SE', label: 'Sweden' }],
    })
  })
  it('show values of closed lists by their labels and unknown ones as they are', () => {
    expect(shown('works', 'type', { type: 'book-chapter' })).toEqual({
      kind: 'status',
      key: 'book-chapter',
      label: 'book chapter',
    })
    expect(shown('works', 'type', { type: 'hologram' })).toMatchObject({ key: 'hologram', label: 'hologram' })
    expect(shown('works', 'type', { type: 'https://openalex.org/types/review' })).toMatchObject({ key: 'review' })
  })
  it.each<[string, EntityType, string, JsonObject, object]>([
    ['a parent as text', 'publishers', 'parent_publisher', { parent_publisher: 'Elsevier' }, { items: [{ id: null }] }],
    [
      'a parent as an object',
      'publishers',
      'parent_publisher',
      { parent_publisher: { id: 'https://openalex.org/P1', display_name: 'Elsevier' } },
      { items: [{ entity: 'publishers', id: 'P1', label: 'Elsevier' }] },
    ],
    [
      'inner ids that are numbers',
      'topics',
      'field',
      { field: { id: 17, display_name: 'Computer Science' } },
      { items: [{ entity: 'fields', id: '17', label: 'Computer Science' }] },
    ],
    [
      'a host that is an institution',
      'sources',
      'host_organization',
      { host_organization: 'I5', host_organization_name: 'MIT' },
      { items: [{ entity: 'institutions', id: 'I5' }] },
    ],
    ['grants under their older name', 'funders', 'awards_count', { grants_count: 7 }, { kind: 'number', value: 7 }],
    [
      'a funder in an older grant',
      'works',
      'funders',
      { grants: [{ funder: 'https://openalex.org/F1', funder_display_name: 'NSF' }] },
      { items: [{ id: 'F1', label: 'NSF' }] },
    ],
    [
      'a keyword of the older shape',
      'works',
      'keywords',
      { keywords: [{ keyword: 'higgs boson', score: 1 }] },
      { items: [{ id: null, label: 'higgs boson' }] },
    ],
    [
      'an award without a title',
      'awards',
      'display_name',
      { display_name: null, funder_award_id: 'X-1' },
      { text: 'X-1' },
    ],
    ['a bare DOI', 'works', 'doi', { doi: '10.1/x' }, { href: 'https://doi.org/10.1/x', text: '10.1/x' }],
    [
      'a goal by its UN address',
      'works',
      'sustainable_development_goals',
      { sustainable_development_goals: [{ id: 'https://metadata.un.org/sdg/7', display_name: 'Energy' }] },
      { items: [{ entity: 'sdgs', id: '7' }] },
    ],
    [
      'a dangerous link',
      'sources',
      'homepage_url',
      { homepage_url: 'javascript:alert(1)' },
      { kind: 'link', href: null },
    ],
    [
      'pages',
      'works',
      'biblio',
      { biblio: { volume: '6', issue: null, first_page: '1', last_page: '9' } },
      { text: 'vol. 6, p. 1–9' },
    ],
  ])('read %s', (_title, entity, id, body, cell) => {
    expect(shown(entity, id, body)).toMatchObject(cell)
  })
  it('are missing where the value is absent, null or of another shape', () => {
    for (const body of [{}, { cited_by_count: null }, { cited_by_count: [] }, { cited_by_count: 'many' }])
      expect(shown('works', 'cited_by_count', body)).toEqual({ kind: 'missing' })
    expect(shown('works', 'publication_year', { publication_year: 20.5 })).toEqual({ kind: 'missing' })
  })
})

describe('columns of a view', () => {
  it('are the ones it names, unknown ones passed over', () => {
    const view = { ...VIEW, columns: ['doi', 'nonsense', 'type'] }
    expect(columnsOfView(query('works'), view).map((column) => column.id)).toEqual(['doi', 'type'])
  })
  it('are made of a pasted select, with raw ones where needed', () => {
    const view = { ...VIEW, select: ['id', 'primary_location', 'mesh', 'nonsense'] }
    const columns = columnsOfView(query('works'), view)
    expect(columns.map((column) => column.id)).toEqual(['id', 'source', 'mesh'])
    expect(selectOf(columns)).toEqual(['id', 'display_name', 'primary_location', 'mesh'])
  })
  it('fall back to the default ones', () => {
    expect(columnsOfView(query('works'), { ...VIEW, columns: ['nonsense'] })).toEqual(defaultColumns('works'))
  })
  it('take in the numbers a query asks about', () => {
    const ids = defaultColumns('works', query('works', ['fwci', 'type', 'publication_year'])).map((column) => column.id)
    expect(ids.slice(-2)).toEqual(['type', 'fwci'])
  })
  it('are looked up without inheritance', () => {
    expect(findColumn('works', 'constructor')).toBeNull()
  })
})

const RECORDED = new URL('../../../../shared/recorded/openalex/', import.meta.url)
const hasRecorded = existsSync(RECORDED)

describe.skipIf(!hasRecorded)('recorded answers', () => {
  const bodies = hasRecorded
    ? readdirSync(RECORDED)
        .filter((name) => /^single-(?!vocab)[a-z]+\.json$/.test(name))
        .map((name) => [name, JSON.parse(readFileSync(new URL(name, RECORDED), 'utf8')).body] as const)
    : []
  it.each(bodies)('%s fills its default columns', (name, body) => {
    const entity = ENTITY_TYPES.find((type) => name === `single-${entityInfo(type).labelSingular.toLowerCase()}.json`)
    if (entity === undefined) throw new Error(`no entity for ${name}`)
    const cells = defaultColumns(entity).map((column) => readCell(column, record(entity, body)))
    expect(cells.filter((cell) => cell.kind !== 'missing').length).toBeGreaterThanOrEqual(entity === 'awards' ? 4 : 3)
  })
})

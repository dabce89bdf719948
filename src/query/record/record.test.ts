import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { entityInfo } from '../catalog/entities.ts'
import { shortId } from '../catalog/short-id.ts'
import type { Entity } from '../model/entity.ts'
import { ENTITY_TYPES, type EntityType } from '../model/entity-type.ts'
import { refusalsOfClause } from '../refusals/refusals.ts'
import type { RecordParts, RecordValue } from './parts.ts'
import { readRecord } from './record.ts'

const record = (type: EntityType, body: JsonObject, id = 'W1'): Entity => ({ type, id, label: null, body })

const WORK: JsonObject = {
  id: 'https://openalex.org/W1',
  display_name: 'The genus <i>Acropora</i> &amp; more',
  type: 'article',
  publication_year: 2020,
  doi: 'https://doi.org/10.1/x',
  is_retracted: true,
  is_authors_truncated: true,
  cited_by_count: 1163,
  referenced_works_count: 2,
  related_works: ['https://openalex.org/W2', 'https://openalex.org/W3'],
  ids: { openalex: 'https://openalex.org/W1', pmid: 'https://pubmed.ncbi.nlm.nih.gov/5', mag: 77 },
  open_access: { is_oa: true, oa_status: 'gold', oa_url: 'https://repo.example/1' },
  best_oa_location: { pdf_url: 'https://repo.example/1.pdf', landing_page_url: 'javascript:alert(1)' },
  primary_location: {
    landing_page_url: 'https://doi.org/10.1/x',
    source: { id: 'https://openalex.org/S1', display_name: 'Reefs' },
  },
  locations: [
    {
      source: { id: 'https://openalex.org/S1', display_name: 'Reefs' },
      version: 'publishedVersion',
      license: 'cc-by',
      landing_page_url: 'https://doi.org/10.1/x',
    },
    { source: null, landing_page_url: null },
  ],
  authorships: [
    {
      author: {
        id: 'https://openalex.org/A1',
        display_name: 'Ana López',
        orcid: 'https://orcid.org/0000-0001-6187-6610',
      },
      institutions: [{ id: 'https://openalex.org/I1', display_name: 'KTH' }],
      countries: ['SE'],
      is_corresponding: true,
      raw_affiliation_strings: ['Dept. of Reefs, KTH', 'Dept. of Reefs, KTH'],
    },
    { author: { id: null, display_name: null }, raw_author_name: 'B. Nobody', raw_affiliation_string: 'Elsewhere' },
    'rubbish',
  ],
  abstract_inverted_index: { '<p>Corals': [0], 'bleach.</p>': [1] },
  counts_by_year: [
    { year: 2023, cited_by_count: 5 },
    { year: 2020, cited_by_count: 1 },
    { year: 5777, cited_by_count: 1 },
  ],
}

const factsOf = ({ summary, sections }: RecordParts) => [...summary, ...sections.flatMap(({ facts }) => facts)]
const valuesOf = (parts: RecordParts): readonly RecordValue[] => [
  ...factsOf(parts).flatMap(({ values }) => values),
  ...(parts.people?.list ?? []).flatMap(({ name, orcid, institutions, countries }) => [
    name,
    ...(orcid === null ? [] : [orcid]),
    ...institutions,
    ...countries,
  ]),
]
const fact = (parts: RecordParts, id: string) => factsOf(parts).find((one) => one.id === id)

describe('the record of a work', () => {
  const parts = readRecord(record('works', WORK))

  it('has its title with styles, its kind and what must be known first', () => {
    expect(parts.title).toEqual([
      { text: 'The genus ', style: null },
      { text: 'Acropora', style: 'i' },
      { text: ' & more', style: null },
    ])
    expect(parts.kind).toBe('Article')
    expect(parts.notices.map(({ kind }) => kind)).toEqual(['retracted', 'authors-cut'])
    expect(parts.works).toBeNull()
  })
  it('names authors with affiliations, also those without an id', () => {
    const [first, second, ...more] = parts.people?.list ?? []
    expect(parts.people?.isCut).toBe(true)
    expect(first).toMatchObject({
      name: {
        text: 'Ana López',
        open: { id: 'A1' },
        filter: { entity: 'works', field: 'authorships.author.id', key: 'A1' },
      },
      orcid: { text: '0000-0001-6187-6610', href: 'https://orcid.org/0000-0001-6187-6610' },
      isCorresponding: true,
      institutions: [{ text: 'KTH', filter: { field: 'authorships.institutions.lineage', key: 'I1' } }],
      countries: [{ text: 'Sweden', filter: { field: 'authorships.countries', key: 'SE' } }],
      printed: ['Dept. of Reefs, KTH'],
    })
    expect(second).toMatchObject({ name: { text: 'B. Nobody', open: null, filter: null }, printed: ['Elsewhere'] })
    expect(more).toEqual([])
  })
  it('has its abstract rebuilt, without markup', () => {
    expect(parts.text).toEqual({ title: 'Abstract', runs: [{ text: 'Corals bleach.', style: null }] })
  })
  it('leads out only by addresses that may be followed, each once', () => {
    expect(parts.links.map(({ kind, href }) => [kind, href])).toEqual([
      ['doi', 'https://doi.org/10.1/x'],
      ['pdf', 'https://repo.example/1.pdf'],
      ['open', 'https://repo.example/1'],
      ['provider', 'https://openalex.org/W1'],
    ])
  })
  it('leads from its counts to the works behind them', () => {
    expect(fact(parts, 'cited_by_count')?.values[0]).toMatchObject({
      text: '1,163',
      filter: { field: 'referenced_works', key: 'W1' },
    })
    expect(fact(parts, 'referenced_works_count')?.values[0]?.filter).toMatchObject({ field: 'cited_by', key: 'W1' })
    expect(fact(parts, 'related_works')?.values[0]).toMatchObject({ text: '2', filter: { field: 'related_to' } })
  })
  it('lists copies and identifiers', () => {
    expect(fact(parts, 'locations')?.values.map(({ text }) => text)).toEqual(['Reefs, published version, CC-BY'])
    expect(parts.sections.at(-1)?.facts.map(({ id, values }) => [id, values[0]?.text])).toEqual([
      ['id', 'W1'],
      ['doi', '10.1/x'],
      ['pmid', '5'],
      ['mag', '77'],
    ])
  })
  it('counts by year without gaps and without impossible years', () => {
    expect(parts.years).toEqual([
      { year: 2020, works: null, citedBy: 1 },
      { year: 2021, works: null, citedBy: 0 },
      { year: 2022, works: null, citedBy: 0 },
      { year: 2023, works: null, citedBy: 5 },
    ])
  })
})

describe('other records', () => {
  it('lead to their works', () => {
    const parts = readRecord(record('institutions', { display_name: 'KTH', works_count: 9, country_code: 'SE' }, 'I1'))
    expect(parts.works).toMatchObject({
      entity: 'works',
      field: 'authorships.institutions.lineage',
      key: 'I1',
      label: 'KTH',
    })
    expect(fact(parts, 'works_count')?.values[0]?.filter).toEqual(parts.works)
    expect(fact(parts, 'country_code')?.values[0]).toMatchObject({
      text: 'Sweden',
      filter: { entity: 'institutions', key: 'SE' },
    })
  })
  it('say where an author has been', () => {
    const affiliations = [
      { institution: { id: 'https://openalex.org/I1', display_name: 'KTH' }, years: [2020, 2015, 2017] },
      { institution: { id: 'https://openalex.org/I2', display_name: 'Lund' }, years: [2011] },
    ]
    const parts = readRecord(record('authors', { display_name: 'A', affiliations }, 'A1'))
    expect(fact(parts, 'affiliations')?.values.map(({ text }) => text)).toEqual(['KTH (2015–2020)', 'Lund (2011)'])
  })
  it.each<[EntityType, JsonObject, string]>([
    ['awards', { display_name: null, funder_award_id: 'X-1' }, 'X-1'],
    ['works', {}, 'Untitled work'],
    ['locations', { title: 'A copy' }, 'A copy'],
  ])('%s are named somehow', (entity, body, title) => {
    expect(readRecord(record(entity, body)).titleText).toBe(title)
  })
})

/** What holds for every record, whatever its body. */
function expectSound(parts: RecordParts): void {
  expect(parts.titleText).not.toBe('')
  for (const value of valuesOf(parts)) {
    expect(value.text).not.toMatch(/undefined|\[object|NaN|^$/)
    expect(value.href ?? 'https:').toMatch(/^https?:/)
    const { filter } = value
    if (filter === null) continue
    const match = { kind: 'any', values: [{ kind: 'is', value: filter.key }] } as const
    expect(refusalsOfClause(filter.entity, { field: filter.field, match })).toEqual([])
  }
  for (const { href } of parts.links) expect(href).toMatch(/^https?:/)
  expect(new Set(parts.sections.map(({ id }) => id)).size).toBe(parts.sections.length)
}

describe.each(ENTITY_TYPES)('any record of %s', (entity) => {
  it('is read without failing, and every filter in it can be sent', () => {
    const body = fc.dictionary(fc.constantFrom(...entityInfo(entity).select), fc.jsonValue())
    fc.assert(
      fc.property(fc.oneof(body, fc.object()), (foreign) => {
        expectSound(readRecord(record(entity, JSON.parse(JSON.stringify(foreign)))))
      }),
      { seed: 51, numRuns: 60 },
    )
  })
})

const RECORDED = new URL('../../../../shared/recorded/openalex/', import.meta.url)
const hasRecorded = existsSync(RECORDED)

describe.skipIf(!hasRecorded)('recorded records', () => {
  const files = hasRecorded ? readdirSync(RECORDED).filter((name) => /^single-/.test(name)) : []
  const bodies = files.flatMap((name): [string, JsonObject][] => {
    const json = JSON.parse(readFileSync(new URL(name, RECORDED), 'utf8'))
    const all: { body: JsonObject }[] = json.responses ?? [json]
    return all.map(({ body }) => [name, body])
  })
  const entityOf = (id: string): EntityType =>
    ENTITY_TYPES.find((type) => {
      const { idPrefix } = entityInfo(type)
      return idPrefix !== null && new RegExp(`/${idPrefix}\\d`).test(id)
    }) ??
    ENTITY_TYPES.find((type) => id.includes(`/${type.replace('work-', '')}/`)) ??
    'works'
  it.each(bodies)('%s', (_name, body) => {
    const id = String(body['id'] ?? '')
    const entity = entityOf(id)
    const parts = readRecord({ type: entity, id: shortId(entity, id) || 'W1', label: null, body })
    expectSound(parts)
    if (id !== '') expect(parts.titleText).not.toMatch(/^Untitled/)
  })
})

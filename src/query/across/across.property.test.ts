import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { type EntityType, registerAnnex } from '#query'
import { generateSample } from '#sample'
import { arbitraryText } from '../../testing/arbitrary-query.ts'
import { CROSSREF } from '../crossref/annex.ts'
import { type Compared, compareRecords, type Mark } from './compare.ts'
import {
  abstractKey,
  awardKey,
  containerKey,
  idKey,
  languageKey,
  licenseKey,
  numeralKey,
  pagesKey,
  plainKey,
  publisherKey,
} from './normal.ts'

registerAnnex(CROSSREF)
vi.setConfig({ testTimeout: 60_000 })

const RUNS = { numRuns: 150, seed: 20_261_121 }

const text = fc.oneof(
  arbitraryText(),
  fc.constantFrom('', 'Müller, Ana', 'A. Müller', 'The <i>Lancet</i>', '１２', '0007'),
)
const date = fc.record({ 'date-parts': fc.constant([[2020, 5, 6]]) })
const texts = fc.array(text, { maxLength: 3 })

const crossrefBody = fc.record(
  {
    DOI: text,
    title: texts,
    author: fc.array(fc.record({ given: text, family: text, name: text, ORCID: text }, { requiredKeys: [] }), {
      maxLength: 4,
    }),
    published: fc.oneof(date, fc.constant({ 'date-parts': [[2020]] }), fc.constant({ 'date-parts': [[null]] })),
    type: fc.constantFrom('journal-article', 'posted-content', 'nonsense'),
    'container-title': texts,
    page: text,
    volume: text,
    publisher: text,
    ISSN: texts,
    license: fc.array(fc.record({ URL: text }), { maxLength: 2 }),
    'is-referenced-by-count': fc.nat(9),
    funder: fc.array(fc.record({ name: text, award: texts }), { maxLength: 2 }),
    abstract: text,
    language: text,
    'updated-by': fc.array(fc.record({ type: fc.constantFrom('retraction', 'correction'), DOI: text }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
)

const coreBody = fc.record(
  {
    doi: text,
    title: text,
    authorships: fc.array(
      fc.record({ author: fc.record({ display_name: text, orcid: text }), raw_author_name: text }),
      {
        maxLength: 4,
      },
    ),
    publication_date: fc.constantFrom('2020-05-06', '2020-01-01', '2019-12-31'),
    type: fc.constantFrom('article', 'preprint', 'review'),
    primary_location: fc.record({
      source: fc.record({ display_name: text, issn: texts, host_organization_name: text }),
      license: fc.constantFrom('cc-by', null, 'other-oa'),
    }),
    biblio: fc.record({ volume: text, issue: text, first_page: text, last_page: text }),
    cited_by_count: fc.nat(9),
    funders: fc.array(fc.record({ display_name: text }), { maxLength: 2 }),
    language: text,
    is_retracted: fc.boolean(),
  },
  { requiredKeys: [] },
)

const body = (value: unknown): JsonObject => {
  const json: Json = JSON.parse(JSON.stringify(value))
  return isJsonObject(json) ? json : {}
}

const asCompared = (type: EntityType, name: string, value: unknown): Compared => ({
  entity: { type, id: 'x', label: null, body: body(value) },
  name,
})

const works = generateSample({ seed: 'across', works: 60 }).works

const arbitraryRecord: fc.Arbitrary<Compared> = fc.oneof(
  crossrefBody.map((value) => asCompared('crossref-works', 'Crossref', value)),
  coreBody.map((value) => asCompared('works', 'OpenAlex', value)),
  fc.constantFrom(...works).map((value) => asCompared('works', 'OpenAlex', value)),
  fc.object().map((value) => asCompared('works', 'OpenAlex', value)),
  fc.object().map((value) => asCompared('crossref-works', 'Crossref', value)),
)

const EXCHANGED: Readonly<Record<Mark, Mark>> = {
  same: 'same',
  differs: 'differs',
  'only-first': 'only-second',
  'only-second': 'only-first',
}

describe('two records side by side', () => {
  it('do not differ when they are the same', () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const { fields } = compareRecords(record, record)
        expect(fields.filter(({ mark }) => mark !== 'same')).toEqual([])
        expect(fields.filter(({ note }) => note !== null)).toEqual([])
      }),
      RUNS,
    )
  })

  it('give the same marks and notes in either order', () => {
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, (one, record) => {
        const other = { ...record, name: 'the other' }
        const there = compareRecords(one, other)
        const back = compareRecords(other, one)
        expect(
          back.fields.map(({ mark, first, second, ...rest }) => ({
            ...rest,
            mark: EXCHANGED[mark],
            first: second,
            second: first,
          })),
        ).toEqual(there.fields)
        expect(back.silent).toEqual(there.silent)
      }),
      RUNS,
    )
  })
})

const KEYS = {
  abstractKey,
  awardKey,
  containerKey,
  idKey,
  languageKey,
  licenseKey,
  numeralKey,
  pagesKey,
  plainKey,
  publisherKey,
}

describe.each(Object.entries(KEYS))('%s', (_name, key) => {
  it('is idempotent', () => {
    const written = fc.oneof(
      text,
      fc.constantFrom('10.1/A', 'https://doi.org/10.1/A', 'pp. 12-5', '123–30', 'eng', 'en-US', 'The The', 'X Ltd Inc'),
      fc.constantFrom('http://creativecommons.org/licenses/by/4.0/', 'https://www.x.org/l/', '1234567X', 'p p 3'),
    )
    fc.assert(
      fc.property(written, (one) => {
        const once = key(one)
        expect(key(once)).toBe(once)
      }),
      RUNS,
    )
  })
})

const RECORDED = new URL('../../../../shared/recorded/', import.meta.url)

describe.skipIf(!existsSync(RECORDED))('recorded works', () => {
  const bodies = (folder: string, pick: (json: Json) => Json | undefined): readonly JsonObject[] =>
    readdirSync(new URL(folder, RECORDED)).flatMap((name) => {
      if (!name.endsWith('.json')) return []
      const found = pick(JSON.parse(readFileSync(new URL(folder + name, RECORDED), 'utf8')))
      return Array.isArray(found) ? found.filter(isJsonObject) : []
    })
  it('of Crossref do not differ from themselves', () => {
    const items = bodies('crossref/', (json) => at(at(at(json, 'body'), 'message'), 'items'))
    for (const one of items) {
      const record = asCompared('crossref-works', 'Crossref', one)
      expect(compareRecords(record, record).differing).toBe(0)
    }
  })
})

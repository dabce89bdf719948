import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entityInfo, fieldsOf, findField, registerAnnex, vocabulary } from '#query'
import { CROSSREF } from './annex.ts'
import { facetOf } from './facets.ts'

registerAnnex(CROSSREF)

const FILE = resolve('../shared/reference/crossref-catalog.json')
const isHere = existsSync(FILE)

interface Row {
  readonly name: string
  readonly id: string
  readonly max: number
  readonly filter: string | null
}
const rows = (key: string): readonly Row[] => (isHere ? JSON.parse(readFileSync(FILE, 'utf8'))[key] : [])
const names = (key: string): readonly string[] => rows(key).map(({ name }) => name)
const isRange = (name: string): boolean => /^(?:from|until)-/.test(name)

describe.skipIf(!isHere)('our catalog of Crossref against its own lists', () => {
  it('has every filter and every field query of works, and no other', () => {
    const fields = fieldsOf('crossref-works')
    const filters = fields.filter(({ kind, operators }) => kind !== 'search' && operators.length > 0)
    const extra = ['funder-doi', 'license', 'link-application', 'published', 'relation-type']
    expect(filters.map(({ id }) => `${id}`).sort()).toEqual([...names('works.filters'), ...extra].sort())
    const queries = fields.filter(({ kind }) => kind === 'search')
    expect(queries.map(({ id }) => `${id}`).sort()).toEqual([...names('works.fieldQueries')].sort())
  })

  it('has the filters of the other lists', () => {
    for (const path of ['members', 'funders', 'journals'] as const)
      expect(fieldsOf(`crossref-${path}`).map(({ id }) => `${id}`)).toEqual(names(`${path}.filters`).toSorted())
  })

  it('has every facet, its limit and the filter of its values', () => {
    for (const { name, max, filter } of rows('works.facets')) {
      const field = findField('crossref-works', name)
      expect([name, field?.canGroup]).toEqual([name, true])
      expect(facetOf(field?.id ?? '')).toEqual({ name, most: max })
      if (filter === null) expect([name, field?.operators]).toEqual([name, []])
      else if (!isRange(filter)) expect([name, `${field?.id}`]).toEqual([name, filter])
    }
    expect(fieldsOf('crossref-works').filter(({ canGroup, aliasOf }) => canGroup && aliasOf === null)).toHaveLength(21)
  })

  it('has every order', () => {
    const known = new Set<string>(fieldsOf('crossref-works').flatMap(({ id, canSort }) => (canSort ? [id] : [])))
    expect(names('works.sorts').filter((name) => name !== 'relevance' && name !== 'score')).toEqual(
      expect.arrayContaining([...known]),
    )
    expect(known.size).toBe(10)
  })

  it('has every part that can be selected, and the closed lists', () => {
    expect(entityInfo('crossref-works').select).toEqual(names('works.select'))
    for (const [list, key] of [
      ['crossref-types', 'recordTypes'],
      ['crossref-relation-types', 'relationTypes'],
      ['crossref-update-types', 'updateTypes'],
    ] as const)
      expect((vocabulary(list) ?? []).map(({ id }) => id).sort()).toEqual(
        rows(key)
          .map(({ id }) => id)
          .sort(),
      )
  })
})

import { describe, expect, it } from 'vitest'
import { emptyQuery, findField, type Query, registerAnnex, toFieldId } from '#query'
import { CROSSREF } from '#query/crossref'
import { aligned, clauseFor, countedBy } from './elsewhere.ts'

registerAnnex(CROSSREF)

const works = emptyQuery('works')
const crossref: Query = emptyQuery('crossref-works', 'crossref')
const field = (id: string) => {
  const found = findField('works', id)
  if (found === null) throw new Error(`no field ${id}`)
  return found
}
const is = (name: string, value: string) =>
  ({ field: toFieldId(name), match: { kind: 'any', values: [{ kind: 'is', value }] } }) as const

describe('a set of the other provider in a comparison', () => {
  it('is counted by what means the same there, or not at all', () => {
    expect(countedBy(field('type'), works)).toEqual({ field: 'type', alignment: null })
    expect(countedBy(field('publication_year'), crossref)?.field).toBe('published')
    expect(countedBy(field('authorships.countries'), crossref)).toBeNull()
  })

  it('has its groups under the keys of the first, those that become one added up', () => {
    const by = countedBy(field('type'), crossref)
    const groups = [
      { key: 'journal-article', label: 'Journal Article', count: 9 },
      { key: 'monograph', label: 'Monograph', count: 6 },
      { key: 'edited-book', label: 'Edited Book', count: 5 },
    ]
    const info = { receivedAt: 0, tookMs: 0, credits: null }
    const total = { kind: 'exact', count: 20 } as const
    const made = by && aligned({ groups, next: null, total, isComplete: true, info }, by)
    expect(made?.groups).toEqual([
      { key: 'book', label: 'book', count: 11 },
      { key: 'article', label: 'article', count: 9 },
    ])
  })

  it('is narrowed by the condition as it can say it', () => {
    expect(clauseFor(works, works, is('type', 'article'))).toEqual(is('type', 'article'))
    expect(clauseFor(works, crossref, is('publication_year', '2015'))).toEqual(is('published', '2015'))
    expect(clauseFor(works, crossref, is('authorships.countries', 'SE'))).toBeNull()
  })
})

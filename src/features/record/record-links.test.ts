import { describe, expect, it } from 'vitest'
import { emptyQuery, emptyView, formatAddress, type RecordFilter, toFieldId, withClause } from '#query'
import { createRecordLinks, type Target } from './record-links.ts'

const can = {
  whyNotEntity: (entity: string) => (entity === 'funders' ? 'It has no funders.' : null),
  whyNotFilter: (_entity: string, field: string) => (field === 'language' ? 'It knows no languages.' : null),
}
const recent = withClause(emptyQuery('works'), {
  field: toFieldId('publication_year'),
  match: { kind: 'any', values: [{ kind: 'is', value: '2024' }] },
})
const links = createRecordLinks({ can, query: recent, view: { ...emptyView(), record: 'W7' }, id: 'W7' })
const filter = (entity: RecordFilter['entity'], field: string, key: string): RecordFilter => ({
  entity,
  field: toFieldId(field),
  key,
  label: key,
})
const text = (target: Target | null) => target && decodeURIComponent(formatAddress(target))

describe('links out of a record', () => {
  it('a value of the record narrows the list it was opened from, and closes the record', () => {
    expect(text(links.toFilter(filter('works', 'type', 'article')))).toBe(
      '/works?filter=publication_year:2024,type:article',
    )
  })

  it('a value the list is narrowed to already leads nowhere', () => {
    expect(links.toFilter(filter('works', 'publication_year', '2024'))).toBeNull()
  })

  it('what is about the record itself begins a list of its own', () => {
    expect(text(links.toFilter(filter('works', 'referenced_works', 'W7')))).toBe('/works?filter=referenced_works:W7')
  })

  it('records of another kind begin a list of their own', () => {
    expect(text(links.toFilter(filter('authors', 'last_known_institutions.id', 'I1')))).toBe(
      '/authors?filter=last_known_institutions.id:I1',
    )
  })

  it('there is no link where the Source cannot follow', () => {
    expect(links.toFilter(filter('works', 'language', 'en'))).toBeNull()
    expect(links.toRecord('funders', 'F1')).toBeNull()
    expect(text(links.toRecord('authors', 'A1'))).toBe('/authors/A1')
  })
})

import { describe, expect, it } from 'vitest'
import { alignmentOf, registerAnnex } from '#query'
import { CROSSREF } from '../annex.ts'

registerAnnex(CROSSREF)

describe('groups of both catalogs side by side', () => {
  it('are had by the field that means the same, under the keys of the first', () => {
    const types = alignmentOf('works', 'type')
    expect(types?.field).toBe('type')
    expect(['journal-article', 'monograph', 'edited-book', 'journal'].map((key) => types?.toKey(key))).toEqual([
      'article',
      'book',
      'book',
      'journal',
    ])
    expect(types?.toLabel('article', 'Journal Article')).toBe('article')
    expect(alignmentOf('works', 'publication_year')?.field).toBe('published')
    const back = alignmentOf('crossref-works', 'published')
    expect([back?.field, back?.toKey('2020')]).toEqual(['publication_year', '2020'])
    expect(alignmentOf('works', 'authorships.author.orcid')?.toKey('0000-0002-1825-0097')).toBe(
      'https://orcid.org/0000-0002-1825-0097',
    )
  })

  it('are not had where their keys have nothing in common', () => {
    expect(alignmentOf('works', 'primary_location.source.id')).toBeNull()
    expect(alignmentOf('works', 'authorships.countries')).toBeNull()
    expect(alignmentOf('crossref-works', 'container-title')).toBeNull()
  })
})

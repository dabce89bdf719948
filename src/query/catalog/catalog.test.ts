import { describe, expect, it } from 'vitest'
import type { EntityType } from '../model/entity-type.ts'
import { ENTITY_TYPES } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import { entityInfo, entityOfPathWord } from './entities.ts'
import { fieldsOf, findField, findFilterField } from './fields.ts'
import { matchOptions } from './match-options.ts'
import { shortId } from './short-id.ts'
import { isUnknownKey } from './unknown-key.ts'
import { canonicalValue, readValue } from './value.ts'
import { findEntry, vocabulary } from './vocabulary.ts'

const field = (entity: EntityType, name: string): Field => {
  const found = findField(entity, name)
  if (found === null) throw new Error(`no field ${name}`)
  return found
}

describe('the catalog', () => {
  it('knows 24 entities and 628 fields', () => {
    expect(ENTITY_TYPES).toHaveLength(24)
    expect(ENTITY_TYPES.flatMap((entity) => fieldsOf(entity))).toHaveLength(628)
  })

  it('gives the canonical field for an alias and for hyphens', () => {
    expect(field('works', 'is_oa').id).toBe('open_access.is_oa')
    expect(field('works', 'publication-year').id).toBe('publication_year')
    expect(field('publishers', 'ror').send).toBe('stored')
    expect(findField('works', 'Type')).toBeNull()
    expect(findField('works', 'constructor')).toBeNull()
  })

  it('keeps an alias that says more than its target', () => {
    expect(field('works', 'journal').id).toBe('journal')
    expect(field('works', 'cites').canGroup).toBe(true)
    expect(findFilterField('works', 'cites')?.id).toBe('referenced_works')
    expect(findFilterField('works', 'journal')?.id).toBe('journal')
  })

  it('names every canonical field by its own name', () => {
    for (const one of ENTITY_TYPES.flatMap((entity) => fieldsOf(entity))) {
      if (one.aliasOf === null) expect(findField(one.entity, one.id)).toBe(one)
      else expect(findField(one.entity, one.aliasOf)?.aliasOf).toBeNull()
    }
  })

  it('knows the path words of old links', () => {
    expect(entityOfPathWord('people')).toBe('authors')
    expect(entityOfPathWord('types')).toBe('work-types')
    expect(entityOfPathWord('Works')).toBe('works')
    expect(entityOfPathWord('venues')).toBeNull()
    expect(entityInfo('works').select).toContain('authorships')
    expect(entityInfo('awards').hasAutocomplete).toBe(false)
  })

  it('offers what the operators of a field allow', () => {
    expect(matchOptions(field('works', 'publication_year'))).toEqual({
      any: true,
      none: true,
      all: false,
      unknown: true,
      known: true,
      ranges: true,
      text: false,
    })
    expect(matchOptions(field('works', 'has_doi'))).toMatchObject({ any: true, none: false, unknown: false })
    expect(matchOptions(field('works', 'abstract.search'))).toMatchObject({ any: false, text: true })
  })
})

describe('vocabularies', () => {
  it.each([
    ['countries', 250],
    ['languages', 183],
    ['subfields', 252],
    ['fields', 26],
    ['sdgs', 17],
    ['work-types', 25],
    ['versions', 3],
  ])('%s has %i entries, each once', (name, count) => {
    const ids = (vocabulary(name) ?? []).map((entry) => entry.id)
    expect(ids).toHaveLength(count)
    expect(new Set(ids).size).toBe(count)
  })

  it('are absent where a list is not closed', () => {
    expect(vocabulary('topics')).toBeNull()
    expect(vocabulary('toString')).toBeNull()
  })

  it('have labels for people', () => {
    expect(findEntry('languages', 'sv')?.label).toBe('Swedish')
    expect(findEntry('countries', 'xk')?.label).toBe('Kosovo')
    expect(findEntry('countries', 'sh')?.label).toBe('Saint Helena, Ascension and Tristan da Cunha')
    expect(findEntry('work-types', 'article')).toEqual({ id: 'article', label: 'article', meaning: 'research article' })
  })
})

describe('a value in its canonical form', () => {
  it.each([
    ['works', 'author.id', 'https://openalex.org/a5023888391', 'A5023888391'],
    ['works', 'author.id', 'authors/A5023888391', 'A5023888391'],
    ['works', 'primary_location.source.id', 'col_beNWUTw6qY', 'col_beNWUTw6qY'],
    ['works', 'authorships.affiliations.institution_ids', 'i12', 'https://openalex.org/I12'],
    ['works', 'type', 'types/article', 'article'],
    ['works', 'type', 'https://openalex.org/work-types/Book-Chapter', 'book-chapter'],
    ['works', 'authorships.countries', 'countries/us', 'US'],
    ['works', 'primary_location.source.type', 'https://openalex.org/source-types/book%20series', 'book series'],
    ['works', 'sustainable_development_goals.id', 'https://metadata.un.org/sdg/13', '13'],
    ['works', 'sustainable_development_goals.id', 'sdgs/3', '3'],
    ['works', 'authorships.institutions.continent', 'North_America', 'Q49'],
    ['works', 'authorships.institutions.continent', 'europe', 'Q46'],
    ['works', 'authorships.institutions.continent', 'q18', 'Q18'],
    ['works', 'primary_topic.field.id', 'https://openalex.org/fields/17', '17'],
    ['works', 'keywords.id', 'keywords/Cardiac-Imaging', 'cardiac-imaging'],
    ['works', 'language', 'languages/EN', 'en'],
    ['works', 'doi', '10.7717/PeerJ.4375', 'https://doi.org/10.7717/peerj.4375'],
    ['works', 'doi', 'http://dx.doi.org/10.1038%2Fs1', 'https://doi.org/10.1038/s1'],
    ['works', 'doi_starts_with', '10.1371', '10.1371'],
    ['works', 'author.orcid', '000000021825009x', 'https://orcid.org/0000-0002-1825-009X'],
    ['works', 'institutions.ror', '02der9h97', 'https://ror.org/02der9h97'],
    ['works', 'pmid', '14419794', 'https://pubmed.ncbi.nlm.nih.gov/14419794'],
    ['works', 'ids.pmcid', 'PMC1561523', 'https://www.ncbi.nlm.nih.gov/pmc/articles/1561523'],
    ['works', 'primary_location.source.issn', '0957155x', '0957-155X'],
    ['works', 'version', 'publishedversion', 'publishedVersion'],
    ['works', 'is_oa', 'TRue', 'true'],
    ['works', 'publication_date', '2020-1-7', '2020-01-07'],
    ['works', 'publication_year', '2020.0', '2020'],
    [
      'publishers',
      'wikidata',
      'https://www.wikidata.org/entity/q21096327',
      'https://www.wikidata.org/entity/Q21096327',
    ],
    ['publishers', 'wikidata', 'Q21096327', 'https://www.wikidata.org/entity/Q21096327'],
    ['concepts', 'wikidata_id', 'Q420', 'https://www.wikidata.org/wiki/Q420'],
    [
      'authors',
      'scopus',
      'http://www.scopus.com/inward/authorDetails.url?authorID=7004185909&partnerID=1',
      '7004185909',
    ],
    ['authors', 'topics.id', 'https://openalex.org/T10895', 'T10895'],
    ['domains', 'fields.id', 'fields/17', '17'],
  ] as const)('%s %s: %s is %s', (entity, name, text, expected) => {
    const canonical = canonicalValue(field(entity, name), text)
    expect(canonical).toBe(expected)
    expect(canonicalValue(field(entity, name), canonical)).toBe(canonical)
  })

  it.each([
    ['author.id', '41008148'],
    ['topics.id', 'T'],
    ['publication_year', 'ff'],
    ['publication_year', '-5'],
    ['is_oa', '1'],
    ['publication_date', '2020-01-40'],
    ['publication_date', '2019-02-29'],
    ['from_updated_date', 'soon'],
  ])('%s does not take %s', (name, text) => {
    expect(readValue(field('works', name), text)).toBeNull()
    expect(canonicalValue(field('works', name), text)).toBe(text)
  })
})

describe('a short id', () => {
  it.each([
    ['works', 'https://openalex.org/W1', 'W1'],
    ['works', 'https://api.openalex.org/works/w1', 'W1'],
    ['works', 'w1', 'W1'],
    ['countries', 'https://openalex.org/countries/US', 'US'],
    ['countries', 'us', 'US'],
    ['work-types', 'https://openalex.org/types/article', 'article'],
    ['source-types', 'https://openalex.org/source-types/book%20series', 'book series'],
    ['keywords', 'https://openalex.org/keywords/cardiac-imaging', 'cardiac-imaging'],
    ['locations', 'doi:10.7717/peerj.4375', 'doi:10.7717/peerj.4375'],
  ] as const)('of %s: %s is %s', (entity, text, expected) => {
    expect(shortId(entity, text)).toBe(expected)
  })
})

describe('the unknown group', () => {
  it.each([
    ['unknown', null],
    ['-111', null],
    ['-111.0', '-111'],
    ['https://openalex.org/countries/UNKNOWN', null],
    ['https://openalex.org/sdgs/unknown', 'unknown'],
    ['https://openalex.org/licenses/None', 'None'],
    ['x', 'Unknown'],
  ])('has the key %s', (key, label) => {
    expect(isUnknownKey(key, label)).toBe(true)
  })

  it('is not a group named otherwise', () => {
    expect(isUnknownKey('https://openalex.org/A1', 'Known Person')).toBe(false)
    expect(isUnknownKey('111', null)).toBe(false)
  })
})

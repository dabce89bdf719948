import { describe, expect, it } from 'vitest'
import { type EntityType, findField, recognizeIds } from '#query'
import { sortIds } from './resolve-ids.ts'
import { pastedValues } from './StringEditor.tsx'
import { listedOptions, matchingOptions } from './value-option.ts'

function field(name: string, entity: EntityType = 'works') {
  const found = findField(entity, name)
  if (!found) throw new Error(name)
  return found
}

const counted = {
  groups: [
    { key: 'article', label: 'article', count: 90 },
    { key: 'novelty', label: 'novelty', count: 7 },
    { key: null, label: 'Unknown', count: 3 },
  ],
  isComplete: true,
}

describe('the values of a closed list', () => {
  it('come with the counts of the present query, the commonest first, unknown last', () => {
    const options = listedOptions(field('type'), counted, [])
    expect(options[0]).toMatchObject({ value: 'article', count: 90 })
    expect(options.at(-1)).toMatchObject({ value: null, count: 3 })
    expect(options.find(({ value }) => value === 'book')?.count).toBe(0)
  })

  it('hold what the answer has beside the list', () => {
    expect(listedOptions(field('type'), counted, [])[1]).toMatchObject({ value: 'novelty', label: 'novelty', count: 7 })
  })

  it('begin with what is chosen, also where no list knows it', () => {
    const options = listedOptions(field('type'), counted, ['book', 'strange'])
    expect(options.slice(0, 2).map(({ value }) => value)).toEqual(['strange', 'book'])
  })

  it('have no counts where there are none, not zeros', () => {
    expect(listedOptions(field('type'), null, []).every(({ count }) => count === null)).toBe(true)
  })

  it('have no unknown where the provider has none', () => {
    expect(listedOptions(field('fields.id', 'domains'), null, []).some(({ value }) => value === null)).toBe(true)
    expect(matchingOptions(listedOptions(field('related_to'), null, []), '')).toEqual([])
  })

  it('are found by the beginning of a word, accents aside', () => {
    const countries = listedOptions(field('authorships.countries'), null, [])
    const found = (text: string) => matchingOptions(countries, text).map(({ label }) => label)
    expect(found('swe')[0]).toBe('Sweden')
    expect(found('cote')[0]).toMatch(/^Côte/)
    expect(found('SE')[0]).toBe('Sweden')
    expect(found('kingdom')).toContain('United Kingdom')
    expect(found('zzz')).toEqual([])
  })
})

describe('pasted identifiers', () => {
  it('of the records a field takes are its values', () => {
    const { values, lookups, strangers } = sortIds(
      field('authorships.institutions.lineage'),
      recognizeIds('https://openalex.org/I86987016\nI187531555'),
    )
    expect({ values, lookups, strangers }).toEqual({ values: ['I86987016', 'I187531555'], lookups: [], strangers: [] })
  })

  it('of other schemes are looked up among those records', () => {
    const { values, lookups } = sortIds(
      field('referenced_works'),
      recognizeIds('10.7717/peerj.4375 https://doi.org/10.1038/nature12373'),
    )
    expect(values).toEqual([])
    expect(lookups).toEqual([
      {
        entity: 'works',
        field: 'doi',
        values: ['https://doi.org/10.7717/peerj.4375', 'https://doi.org/10.1038/nature12373'],
      },
    ])
  })

  it('of something else are named', () => {
    expect(sortIds(field('authorships.author.id'), recognizeIds('I86987016')).strangers).toEqual(['I86987016'])
  })

  it('in a field of identifiers are taken apart', () => {
    expect(pastedValues(field('doi'), 'see 10.7717/peerj.4375; doi:10.1038/nature12373')).toEqual([
      'https://doi.org/10.7717/peerj.4375',
      'https://doi.org/10.1038/nature12373',
    ])
    expect(pastedValues(field('doi'), 'nothing here')).toBeNull()
  })

  it('texts are taken line by line', () => {
    expect(pastedValues(field('apc_list.currency'), 'EUR\n\n USD \n')).toEqual(['EUR', 'USD'])
    expect(pastedValues(field('apc_list.currency'), 'EUR')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES, emptyQuery, fieldsOf, parseAddress, type Query } from '#query'
import type { Can } from '#sources'
import { FIELD_TOPICS, topicOf } from './field-topic.ts'
import { offersOf } from './offers.ts'
import { findOffers, namedOffers } from './rank.ts'
import { usualFieldsOf } from './usual-fields.ts'

const CAN = {
  whyNotFilter: () => null,
  whyNotSearch: () => null,
  whyNotSample: () => null,
} as unknown as Can

const found = (text: string, query: Query = emptyQuery('works')): readonly string[] =>
  findOffers(offersOf(query, CAN, false), text).map(({ key }) => key)

describe('the list of fields', () => {
  it.each([
    ['year', 'publication_year'],
    ['published', 'publication_year'],
    ['type', 'type'],
    ['preprint', 'type'],
    ['sweden', 'authorships.countries'],
    ['country', 'authorships.countries'],
    ['university', 'authorships.institutions.lineage'],
    ['inst', 'authorships.institutions.lineage'],
    ['author', 'authorships.author.id'],
    ['journal', 'journal'],
    ['open', 'open_access.is_oa'],
    ['oa', 'open_access.is_oa'],
    ['doi', 'doi'],
    ['orcid', 'authorships.author.orcid'],
    ['citations', 'cited_by_count'],
    ['grant', 'funders.id'],
    ['sdg', 'sustainable_development_goals.id'],
    ['language', 'language'],
    ['german', 'language'],
    ['date', 'publication_date'],
    ['title', 'display_name.search'],
    ['retracted', 'is_retracted'],
    ['fwci', 'fwci'],
    ['cited_by_count', 'cited_by_count'],
  ])('“%s” finds %s among the first three', (text, key) => {
    expect(found(text).slice(0, 3)).toContain(key)
  })

  it('finds nothing for what no field fits', () => {
    expect(found('zzzz')).toEqual([])
  })

  it('offers fields that hold names where a name is typed', () => {
    const keys = namedOffers(offersOf(emptyQuery('works'), CAN, false)).map(({ key }) => key)
    for (const key of ['authorships.institutions.lineage', 'authorships.author.id']) expect(keys).toContain(key)
    for (const key of ['type', 'language', 'publication_year']) expect(keys).not.toContain(key)
  })

  it('every word has to fit', () => {
    expect(found('institution country')[0]).toBe('authorships.institutions.country_code')
  })

  it('begins with the usual fields, then goes by topic', () => {
    const offers = offersOf(emptyQuery('works'), CAN, false)
    const firsts = offers.filter(({ isUsual }) => isUsual)
    expect(offers.slice(0, firsts.length)).toEqual(firsts)
    expect(firsts[0]?.key).toBe('publication_year')
    const topics = offers.slice(firsts.length).map(({ topic }) => FIELD_TOPICS.indexOf(topic))
    expect(topics).toEqual(topics.toSorted((a, b) => a - b))
  })

  it('offers each field of each entity once: itself, its family of dates, or what it stands for', () => {
    for (const entity of ENTITY_TYPES) {
      const keys = offersOf(emptyQuery(entity), CAN, false).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const field of fieldsOf(entity)) {
        if (field.aliasOf !== null || field.isUnlisted) continue
        const dates = [field.id, field.id.replace(/^(from|to)_/, ''), field.id.replace(/^to_/, 'from_')]
        expect(dates.some((name) => keys.includes(name))).toBe(true)
      }
    }
  })

  it('names real fields as usual, for every entity', () => {
    for (const entity of ENTITY_TYPES) {
      const offered = new Set(offersOf(emptyQuery(entity), CAN, false).map(({ key }) => key))
      for (const field of usualFieldsOf(entity))
        expect([entity, field.id, offered.has(field.id)]).toEqual([entity, field.id, true])
    }
  })

  it('says why a field cannot be chosen: the source, the plan, a fault of the provider', () => {
    const can: Can = { ...CAN, whyNotFilter: (_, field) => (field === 'fwci' ? 'Not in the sample.' : null) }
    const whyNot = new Map(offersOf(emptyQuery('works'), can, false).map((offer) => [offer.key, offer.whyNot]))
    expect(whyNot.get('fwci')).toBe('Not in the sample.')
    expect(whyNot.get('updated_date')).toMatch(/paid plan/)
    expect(whyNot.get('locations.source.has_issn')).toMatch(/nothing matches/)
    expect(whyNot.get('type')).toBeNull()
    const withKey = new Map(offersOf(emptyQuery('works'), CAN, true).map((offer) => [offer.key, offer.whyNot]))
    expect(withKey.get('updated_date')).toBeNull()
  })

  it('offers a second search in the scopes that are free', () => {
    const { route } = parseAddress('/works?search=water')
    if (route.kind !== 'list') throw new Error('no list')
    expect(found('second search', route.query)).toEqual(
      expect.arrayContaining(['search title', 'search title_and_abstract', 'search semantic']),
    )
    expect(found('second search')).toEqual([])
  })
})

it.each([
  ['publication_year', 'Dates and years'],
  ['authorships.countries', 'Places'],
  ['authorships.author.orcid', 'Identifiers'],
  ['primary_location.source.id', 'Where it is published'],
  ['best_oa_location.license', 'Open access and licences'],
  ['primary_topic.field.id', 'Subjects'],
  ['funders.id', 'Funding'],
  ['cited_by_count', 'Citations and counts'],
  ['type', 'Kind and status'],
  ['display_name.search', 'Words'],
  ['updated_date', 'The record itself'],
])('%s is about “%s”', (id, topic) => {
  const field = fieldsOf('works').find((one) => one.id === id)
  expect(field && topicOf(field)).toBe(topic)
})

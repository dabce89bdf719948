import { describe, expect, it } from 'vitest'
import { readClause, readValue, splitFilter } from './filter-grammar.ts'

describe('a filter is cut at commas', () => {
  it.each([
    ['type:article,is_oa:true', ['type:article', 'is_oa:true']],
    ['display_name.search:"a, b",is_oa:true', ['display_name.search:"a, b"', 'is_oa:true']],
    ['title.search:"a, b', ['title.search:"a, b']],
    [',,type:article,', ['type:article']],
    ['', []],
  ])('%s', (text, parts) => {
    expect(splitFilter(text)).toEqual(parts)
  })
})

describe('a clause is cut at its first colon', () => {
  it.each([
    ['doi:https://doi.org/10.1/x', { key: 'doi', value: 'https://doi.org/10.1/x' }],
    ['publication-year:2020', { key: 'publication_year', value: '2020' }],
    ['type:', { key: 'type', value: '' }],
  ])('%s', (text, clause) => {
    expect(readClause(text)).toEqual(clause)
  })

  it('is none without a colon', () => {
    expect(readClause('type')).toBeNull()
  })
})

const one = (text: string, isNegated = false) => ({ kind: 'one', text, isNegated })
const part = (text: string, isNegated = false) => ({ text, isNegated })

describe('a value is looked at for |, then !, then blanks', () => {
  it.each([
    ['article', one('article')],
    ['!article', one('article', true)],
    ['"book series"', one('book series')],
    ['!null', one('null', true)],
    ['article|book', { kind: 'or', parts: ['article', 'book'], isNegated: false }],
    ['!article|book', { kind: 'or', parts: ['article', 'book'], isNegated: true }],
    ['"book series"|journal', { kind: 'or', parts: ['"book series"', 'journal'], isNegated: false }],
    ['book series|journal', { kind: 'or', parts: ['book series', 'journal'], isNegated: false }],
    ['us gb', { kind: 'and', parts: [part('us'), part('gb')] }],
    ['us !gb', { kind: 'and', parts: [part('us'), part('gb', true)] }],
  ])('%s', (text, value) => {
    expect(readValue(text, true)).toEqual(value)
  })

  it('keeps blanks where the field knows no AND', () => {
    expect(readValue('2020 2021', false)).toEqual(one('2020 2021'))
  })
})

import { describe, expect, test } from 'vitest'
import { parseSearch } from './parse-search.ts'
import { relevantTokens } from './relevance.ts'
import { stem } from './stem.ts'
import { foldText, tokensOf } from './tokens.ts'

const plain = { stemmed: false }
const stemmed = { stemmed: true }

describe('tokens', () => {
  test.each([
    ['CO<sub>2</sub> uptake', ['co2', 'uptake']],
    ["O'Neill's reefs", ['oneill', 'reefs']],
    ['covid-19 &amp; p &amp;lt; 0.05', ['covid', '19', 'p', '0', '05']],
    ['机器学习 in 日本', ['机', '器', '学', '习', 'in', '日', '本']],
    ['الصحة العامة', ['الصحة', 'العامة']],
    ['한국어 교육', ['한국어', '교육']],
    ['  ', []],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text, plain)).toEqual(tokens)
  })

  test('accents and case do not count', () => {
    expect(foldText('Größe Łódź Nguyễn ØRSTED')).toBe('grosse lodz nguyen orsted')
  })
})

describe('stems', () => {
  test.each([
    ['reefs', 'reef'],
    ['studies', 'study'],
    ['classes', 'class'],
    ['virus', 'virus'],
    ['analysis', 'analysis'],
    ['learning', 'learn'],
    ['planning', 'plan'],
    ['migrated', 'migrat'],
    ['migrate', 'migrat'],
    ['ring', 'ring'],
    ['microplastics', 'microplastic'],
  ])('%s is %s', (word, expected) => {
    expect(stem(word)).toBe(expected)
  })
})

describe('reading a search text', () => {
  const word = (token: string) => ({ kind: 'word', token })

  test('all words are required', () => {
    expect(parseSearch('coral reefs', stemmed)).toEqual({ kind: 'all', nodes: [word('coral'), word('reef')] })
  })

  test('OR binds loosest, NOT tightest', () => {
    expect(parseSearch('a1 b1 OR NOT c1 d1', plain)).toEqual({
      kind: 'some',
      nodes: [
        { kind: 'all', nodes: [word('a1'), word('b1')] },
        { kind: 'all', nodes: [{ kind: 'not', node: word('c1') }, word('d1')] },
      ],
    })
  })

  test('brackets group, phrases stay together, curly quotes count', () => {
    expect(parseSearch('(elmo OR "sesame street"~2) AND “big bird”', plain)).toEqual({
      kind: 'all',
      nodes: [
        { kind: 'some', nodes: [word('elmo'), { kind: 'phrase', tokens: ['sesame', 'street'], gap: 2 }] },
        { kind: 'phrase', tokens: ['big', 'bird'], gap: 0 },
      ],
    })
  })

  test('wildcards need three characters and no stemming', () => {
    expect(parseSearch('machin*', plain)).toEqual({ kind: 'pattern', pattern: 'machin*' })
    expect(parseSearch('ma*', plain)).toEqual(word('ma'))
    expect(parseSearch('machin*', stemmed)).toEqual(word('machin'))
  })

  test('fuzzy words', () => {
    expect(parseSearch('colour~1', stemmed)).toEqual({ kind: 'fuzzy', token: 'colour', edits: 1 })
    expect(parseSearch('colour~', plain)).toEqual({ kind: 'fuzzy', token: 'colour', edits: 2 })
  })

  test.each(['', '""', 'AND', '( )', 'NOT', '~', '* ?', ') OR ('])('%s is no search', (text) => {
    expect(parseSearch(text, plain)).toBeNull()
  })

  test('what is left open is closed at the end', () => {
    expect(parseSearch('(a1 AND "b1 c1', plain)).toEqual({
      kind: 'all',
      nodes: [word('a1'), { kind: 'phrase', tokens: ['b1', 'c1'], gap: 0 }],
    })
    expect(parseSearch('a1) b1', plain)).toEqual({ kind: 'all', nodes: [word('a1'), word('b1')] })
  })

  test('words behind NOT do not count for relevance', () => {
    expect(relevantTokens(parseSearch('a1 "b1 a1" NOT c1', plain))).toEqual(['a1', 'b1'])
  })
})

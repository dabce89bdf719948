import { describe, expect, it } from 'vitest'
import { type EntityType, findField, formatFilter } from '#query'
import type { DateRow, Draft } from './draft.ts'
import { EMPTY_LIST, withAdded, withToggled } from './list.ts'
import { readDigits } from './number.ts'
import { subjectOf } from './subject.ts'
import { readDraft } from './subject-draft.ts'

function read(entity: EntityType, name: string, draft: Draft): string {
  const field = findField(entity, name)
  if (!field) throw new Error(`No field ${name}`)
  const reading = readDraft(subjectOf(entity, field), draft)
  return reading.ok ? formatFilter(reading.clauses, entity) : `✕ ${reading.explanation.what}`
}

const dates = (...rows: readonly Partial<DateRow>[]): Draft => ({
  kind: 'date',
  rows: rows.map((row) => ({ compare: 'between', from: '', to: '', ...row })),
})

const numbers = (compare: 'between' | 'at-least' | 'exactly', from: string, to = ''): Draft => ({
  kind: 'number',
  mode: 'any',
  rows: [{ compare, from, to }],
})

describe('typed dates', () => {
  it.each([
    [dates({ from: '2020', to: '2021' }), 'from_publication_date:2020-01-01,to_publication_date:2021-12-31'],
    [dates({ from: 'May 2020' }), 'from_publication_date:2020-05-01'],
    [dates({ to: '2020-05-17' }), 'to_publication_date:2020-05-17'],
    [dates({ compare: 'on', from: '17 May 2020' }), 'publication_date:2020-05-17'],
    [dates({ compare: 'after', from: '2020' }), 'publication_date:>2020-12-31'],
    [dates({ compare: 'before', from: '2020' }), 'publication_date:<2020-01-01'],
    [dates({ compare: 'unknown' }), 'publication_date:null'],
    [dates({}), ''],
    [dates({ compare: 'on', from: '2020' }), '✕ “2020” is not a date.'],
    [dates({ from: 'soon' }), '✕ “soon” is not a date.'],
    [
      dates({ from: '2020' }, { compare: 'on', from: '2021-01-01' }),
      '✕ A period cannot be joined with other dates by “or”.',
    ],
  ])('%j are asked as %s', (draft, filter) => {
    expect(read('works', 'publication_date', draft)).toBe(filter)
  })

  it('are asked by the two ends where a date has no field of its own', () => {
    expect(read('authors', 'from_created_date', dates({ from: '2024' }))).toBe('from_created_date:2024-01-01')
  })

  it('keep a time of day where the provider takes one', () => {
    const draft = dates({ from: '2024-01-01T10:30:00' })
    expect(read('works', 'from_updated_date', draft)).toBe('from_updated_date:2024-01-01T10:30:00')
  })
})

describe('typed numbers', () => {
  it.each([
    [numbers('between', '2015', '2020'), 'cited_by_count:2015-2020'],
    [numbers('between', '', '20'), 'cited_by_count:-20'],
    [numbers('at-least', '1,000'), 'cited_by_count:1000-'],
    [numbers('exactly', '12 345'), 'cited_by_count:12345'],
    [numbers('exactly', ''), ''],
    [numbers('exactly', 'many'), '✕ “many” is not a number that can be asked for.'],
    [numbers('exactly', '-3'), '✕ “-3” is not a number that can be asked for.'],
    [{ kind: 'number', mode: 'known', rows: [] } as Draft, 'cited_by_count:0-'],
  ])('%j are asked as %s', (draft, filter) => {
    expect(read('works', 'cited_by_count', draft)).toBe(filter)
  })

  it('keep their digits, however many', () => {
    expect(readDigits('123456789012345678901')).toBe('123456789012345678901')
    expect(readDigits('1,5')).toBeNull()
  })
})

describe('lists', () => {
  it('naming a value leaves the mere question for presence', () => {
    expect(withToggled({ ...EMPTY_LIST, mode: 'unknown' }, 'article')).toMatchObject({
      mode: 'any',
      values: ['article'],
    })
    expect(withAdded({ ...EMPTY_LIST, mode: 'known' }, ['a', 'a'])).toMatchObject({ mode: 'any', values: ['a'] })
  })

  it('a value typed where values are typed counts, one typed where they are picked does not', () => {
    const draft: Draft = { ...EMPTY_LIST, typed: ' EUR ' }
    expect(read('works', 'apc_list.currency', draft)).toBe('apc_list.currency:EUR')
    expect(read('works', 'type', draft)).toBe('✕ “EUR” is not taken yet.')
  })
})

it('a text by which a value was picked may stay in the field', () => {
  const draft = { kind: 'list', mode: 'any', values: ['article'], typed: 'art', served: 'art' } as const
  expect(read('works', 'type', draft)).not.toContain('not taken')
  expect(read('works', 'type', { ...draft, typed: 'arti' })).toContain('not taken')
})

import { expect, test } from 'vitest'
import { toNonEmpty } from '#lib/non-empty'
import { type Clause, toFieldId, type Value } from '../model/clause.ts'
import { emptyQuery } from './empty.ts'
import { withNarrower } from './narrower.ts'
import { withClause } from './query-edits.ts'

function clause(field: string, ...values: readonly Value[]): Clause {
  const some = toNonEmpty(values)
  if (!some) throw new Error('no values')
  return { field: toFieldId(field), match: { kind: 'any', values: some } }
}
const years = (from: number | null, to: number | null) => clause('publication_year', { kind: 'between', from, to })
const is = (field: string, value: string) => clause(field, { kind: 'is', value })
const filterOf = (wide: Clause, narrow: Clause) => withNarrower(withClause(emptyQuery('works'), wide), narrow).filter

test.each([
  ['a year takes the place of the years it is among', years(2000, 2020), is('publication_year', '2010')],
  ['a range takes the place of a wider one', years(2000, 2020), years(2005, 2010)],
  ['a range takes the place of one open at its end', years(2000, null), years(2027, null)],
  [
    'a type takes the place of the types it is among',
    clause('type', { kind: 'is', value: 'article' }, { kind: 'is', value: 'book' }),
    is('type', 'book'),
  ],
])('%s', (_, wide, narrow) => expect(filterOf(wide, narrow)).toEqual([narrow]))

test.each([
  ['a range that reaches further', years(2020, 2030), years(2027, null)],
  [
    'a range below an open end',
    clause('cited_by_count', { kind: 'above', bound: 5 }),
    clause('cited_by_count', { kind: 'between', from: 5, to: 9 }),
  ],
  ['a field of several values', is('authorships.countries', 'SE'), is('authorships.countries', 'DE')],
])('%s stays beside the condition that cuts into it', (_, wide, narrow) =>
  expect(filterOf(wide, narrow)).toEqual([wide, narrow]),
)

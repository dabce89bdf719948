import { describe, expect, it } from 'vitest'
import { emptyQuery, formatFilter, parseFilter } from '#query'
import { withClausesAt } from './edits.ts'

const START = 'type:article,publication_year:2020,is_retracted:false'

function edited(at: readonly number[], filter: string, start = START): string {
  const query = { ...emptyQuery('works'), filter: parseFilter(start, 'works').filter }
  return formatFilter(withClausesAt(query, at, parseFilter(filter, 'works').filter).filter, 'works')
}

describe('an edit of the filter', () => {
  it.each([
    [[], 'language:en', `${START},language:en`],
    [[], 'type:article', START],
    [[1], 'publication_year:2021', 'type:article,publication_year:2021,is_retracted:false'],
    [[1], '', 'type:article,is_retracted:false'],
    [[0, 2], '', 'publication_year:2020'],
    [[0, 2], 'language:en', 'language:en,publication_year:2020'],
    [
      [1],
      'from_publication_date:2020-01-01,to_publication_date:2020-12-31',
      'type:article,from_publication_date:2020-01-01,to_publication_date:2020-12-31,is_retracted:false',
    ],
  ])('at %j by “%s” gives %s', (at, filter, expected) => {
    expect(edited(at, filter)).toBe(expected)
  })
})

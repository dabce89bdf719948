import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { copyFormatsOf, defaultColumns, type Entity } from '#query'

const aWork = (facts: JsonObject): Entity => ({
  type: 'works',
  id: 'W1',
  label: null,
  body: { id: 'https://openalex.org/W1', ...facts },
})

const WORK = aWork({
  display_name: 'On <i>E. coli</i>',
  doi: 'https://doi.org/10.1000/x',
  publication_year: 2020,
  authorships: [{ author: { display_name: 'Ada King Lovelace' } }, { author: { display_name: 'Plato' } }],
  primary_location: { source: { display_name: 'Journal' } },
  biblio: { volume: '3', issue: '2', first_page: '10', last_page: '19' },
})

function copied(id: string, entities: readonly Entity[]): string {
  const encoder = copyFormatsOf('works')
    .find((format) => format.id === id)
    ?.open({ columns: defaultColumns('works'), hasMark: false })
  return encoder ? encoder.begin() + encoder.rows(entities, 0) + encoder.end() : ''
}

describe('records copied', () => {
  it('are citations as a list of references has them', () => {
    expect(copied('citations', [WORK])).toBe(
      'Lovelace, A. K., & Plato (2020). On E. coli. Journal, 3(2), 10–19. https://doi.org/10.1000/x\n',
    )
    expect(copied('citations', [aWork({})])).toBe('(n.d.). https://openalex.org/W1\n')
  })

  it('name twenty people and the last', () => {
    const authorships = Array.from({ length: 30 }, (_, index) => ({ author: { display_name: `A B${index}` } }))
    expect(copied('citations', [aWork({ authorships })])).toMatch(/^B0, A\., .*B18, A\., … B29, A\. \(n\.d\.\)/)
  })

  it('are ids, DOIs where there are any, rows with their headings', () => {
    const both = [WORK, aWork({})]
    expect([copied('ids', both), copied('dois', both)]).toEqual(['W1\nW1\n', 'https://doi.org/10.1000/x\n'])
    expect(copied('rows', both).split('\r\n')[1]).toMatch(/^W1\tOn E\. coli\t2020\t/)
  })

  it('of other kinds than works are rows and ids', () => {
    expect(copyFormatsOf('authors').map(({ id }) => id)).toEqual(['rows', 'ids'])
  })
})

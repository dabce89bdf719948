import { describe, expect, it } from 'vitest'
import { ADDRESS_CASES } from './address.cases.ts'
import { FILTER_CASES } from './filter.cases.ts'
import { formatFilter, parseFilter } from './filter.ts'
import { formatAddress, formatApiUrl } from './format-address.ts'
import { parseAddress } from './parse-address.ts'

const count = (problems: readonly { readonly severity: string }[], severity: string): number =>
  problems.filter((problem) => problem.severity === severity).length

describe('a filter', () => {
  it.each(FILTER_CASES)(
    '$text is written $written',
    ({ text, written, entity = 'works', unread = [], errors, notes }) => {
      const reading = parseFilter(text, entity)
      expect(formatFilter(reading.filter, entity)).toBe(written)
      expect(reading.unread).toEqual(unread)
      expect(count(reading.problems, 'error'), JSON.stringify(reading.problems)).toBe(errors ?? 0)
      expect(count(reading.problems, 'note'), JSON.stringify(reading.problems)).toBe(notes ?? 0)
      expect(parseFilter(written, entity).filter).toEqual(reading.filter)
    },
  )

  it('names the field that was probably meant', () => {
    const [problem] = parseFilter('publication-yearrr:2020', 'works').problems
    expect(problem?.explanation.fix).toBe('Did you mean publication_year?')
    expect(parseFilter('author:A1', 'works').problems[0]?.explanation.fix).toBe('Did you mean author.id?')
  })
})

describe('a pasted text', () => {
  it.each(ADDRESS_CASES)('$text opens as $address', ({ text, address, errors, notes }) => {
    const read = parseAddress(text)
    expect(formatAddress(read)).toBe(address)
    expect(count(read.problems, 'error'), JSON.stringify(read.problems)).toBe(errors ?? 0)
    expect(count(read.problems, 'note'), JSON.stringify(read.problems)).toBe(notes ?? 0)
  })

  it('is about the entity the caller names', () => {
    expect(formatAddress(parseAddress('country_code:se', { entity: 'institutions' }))).toBe(
      '/institutions?filter=country_code:SE',
    )
    expect(formatAddress(parseAddress('?search=x', { entity: 'authors' }))).toBe('/authors?search=x')
  })

  it('gives its personal parts to Settings alone', () => {
    const read = parseAddress('https://api.openalex.org/works?mailto=a@example.org&api-key=k&search=x')
    expect(read.offered).toEqual({ mailto: 'a@example.org', apiKey: 'k' })
    expect(read.unread).toEqual([])
  })
})

describe('the API call', () => {
  const { route } = parseAddress(
    '/works?filter=type:article&sort=cited_by_count:desc&group_by=oa_status&top=5&select=id',
  )

  it('of a grouped view asks for its groups, or for its list', () => {
    expect(formatApiUrl(route)).toBe(
      'https://api.openalex.org/works?filter=type:article&group_by=open_access.oa_status&per_page=5',
    )
    expect(formatApiUrl(route, { part: 'list', base: 'http://localhost:8080' })).toBe(
      'http://localhost:8080/works?filter=type:article&sort=cited_by_count:desc&select=id',
    )
  })

  it('of a record asks for the record', () => {
    expect(formatApiUrl(parseAddress('https://doi.org/10.1/a').route)).toBe('https://api.openalex.org/works/doi:10.1/a')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryAddress, arbitraryQuery, arbitraryText } from '../../testing/arbitrary-query.ts'
import { emptyView } from '../edit/empty.ts'
import { formatAddress, formatApiUrl } from './format-address.ts'
import { parseAddress } from './parse-address.ts'

const RUNS = { numRuns: 500, seed: 20_260_811 }
const anything = arbitraryAddress({ withUnknownFields: true })

/** Texts a person might paste: of any kind, and such as look like addresses. */
const pasted = fc.oneof(
  arbitraryText(),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(
      fc.constantFrom('', '/', '?', 'https://api.openalex.org/', 'openalex.org/', 'https://example.org/app/'),
      fc.constantFrom('works', 'authors/', 'autocomplete/works', 'types', 'works/doi:10.1/x', 'works/W1/', ''),
      fc.constantFrom(
        '',
        '?',
        '?filter=',
        '?search=',
        '?filter=type:',
        '?sort=',
        '?group_by=',
        '%3Ffilter%3D',
        '#',
        '&',
      ),
      arbitraryText(),
      fc.constantFrom(
        '',
        '&select=id',
        '&filter=type:!book series|article',
        '&page=2&per-page=7',
        '&unread=x',
        ',is_oa:true',
      ),
    )
    .map((parts) => parts.join('')),
  anything.map((address) => formatAddress(address)),
)

describe('an address', () => {
  it('read back is what was written', () => {
    fc.assert(
      fc.property(anything, (address) => {
        const { route, unread } = parseAddress(formatAddress(address))
        expect({ route, unread }).toEqual(address)
      }),
      RUNS,
    )
  })

  it('is taken as it stands by the URL standard', () => {
    fc.assert(
      fc.property(anything, (address) => {
        const text = formatAddress(address)
        const url = new URL(text, 'https://bibscope.example')
        expect(url.pathname + url.search + url.hash).toBe(text)
      }),
      RUNS,
    )
  })

  it('of any text, read and written again, changes no more', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const once = parseAddress(text)
        const written = formatAddress(once)
        const twice = parseAddress(written)
        expect({ route: twice.route, unread: twice.unread }).toEqual({ route: once.route, unread: once.unread })
        expect(formatAddress(twice)).toBe(written)
      }),
      RUNS,
    )
  })

  it('of any text names every part that it keeps unread', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { unread, problems } = parseAddress(text)
        for (const part of unread) {
          expect(problems.some((problem) => problem.text === part || `filter=${problem.text}` === part)).toBe(true)
        }
        for (const { explanation } of problems) {
          expect([explanation.what, explanation.why, explanation.fix].every((words) => /[.?]$/.test(words))).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('never carries what is personal', () => {
    fc.assert(
      fc.property(anything, fc.stringMatching(/^[a-z]{8}$/), (address, secret) => {
        const text = formatAddress(address)
        const sign = text.includes('?') ? '&' : '?'
        const read = parseAddress(
          `https://api.openalex.org${text}${sign}api_key=${secret}&mailto=${secret}@example.org`,
        )
        expect(read.offered).toEqual({ apiKey: secret, mailto: `${secret}@example.org` })
        expect(formatAddress(read)).not.toContain(secret)
      }),
      { ...RUNS, numRuns: 300 },
    )
  })
})

describe('the API call of a query', () => {
  it('opens as the same query', () => {
    fc.assert(
      fc.property(arbitraryQuery({ withUnknownFields: true }), (query) => {
        const read = parseAddress(formatApiUrl({ kind: 'list', query, view: emptyView() }))
        expect(read.route).toEqual({ kind: 'list', query: { ...query, source: 'openalex' }, view: emptyView() })
      }),
      RUNS,
    )
  })
})

describe('a hostile text', () => {
  const long = 100_000
  it.each([
    ['commas', `/works?filter=${','.repeat(long)}`],
    ['unknown fields', `/works?filter=${Array.from({ length: long / 8 }, (_, i) => `a${i}:b`).join(',')}`],
    ['bars', `/works?filter=type:${'a|'.repeat(long / 2)}`],
    ['blanks', `/works?filter=type:${'a '.repeat(long / 2)}`],
    ['quotes', `/works?filter=title.search:${'"'.repeat(long)}`],
    ['colons', `works?filter=${':'.repeat(long)}`],
    ['percent signs', `/works?search=${'%'.repeat(long)}`],
    ['nested encodings', `/works?search=${'%25'.repeat(long / 3)}41`],
    ['broken bytes', `/works?search=${'%E9%80'.repeat(long / 6)}`],
    ['lone surrogates', `/works?search=${'\ud800'.repeat(long)}`],
    ['slashes', `/works/${'/'.repeat(long)}`],
    ['path words', 'works/'.repeat(long / 6)],
    ['parameters', `/works?${Array.from({ length: long / 10 }, (_, i) => `p${i}=${i}`).join('&')}`],
    ['equal parameters', `/works?${'a=1&a=2&'.repeat(long / 8)}`],
    ['folded queries', `/works?${'a%3Db%26'.repeat(long / 8)}`],
    ['sort keys', `/works?sort=${Array.from({ length: long / 6 }, (_, i) => `k${i}`).join(',')}`],
    ['minus signs', `/works?filter=publication_year:${'-'.repeat(long)}`],
    ['digits', `/works?filter=publication_year:${'9'.repeat(long)}`],
    ['brackets', '('.repeat(long)],
    ['letters', 'a'.repeat(long)],
    ['dashes', `https://${'a-'.repeat(long / 2)}`],
    ['words', 'https://openalex.org '.repeat(long / 21)],
  ])('of 100 kB of %s is read', (_, text) => {
    const { route, unread } = parseAddress(text)
    const again = parseAddress(formatAddress({ route, unread }))
    expect(again.route).toEqual(route)
    expect(again.unread).toEqual(unread)
  })
})

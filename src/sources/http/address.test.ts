import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeSegment, encodeValue, formatAddress, parseBase, withoutSecrets } from './address.ts'

describe('an address', () => {
  it('is read by a server as it was meant, whatever the values hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('filter', 'search', 'sort'), fc.string({ unit: 'grapheme' }))),
        (params) => {
          const url = new URL(formatAddress('https://api.test', '/works', params))
          expect([...url.searchParams]).toEqual(params.map(([name, value]) => [name, value]))
        },
      ),
      { seed: 1 },
    )
  })

  it('stays readable where that does no harm', () => {
    expect(encodeValue('type:a|b,doi:https://doi.org/10.1/x')).toBe('type:a|b,doi:https://doi.org/10.1/x')
    expect(encodeValue('a+b c&d=e#f%g')).toBe('a%2Bb%20c%26d%3De%23f%25g')
  })

  it('survives half of a character', () => {
    expect(encodeValue('\ud800')).toBe('%EF%BF%BD')
    expect(encodeSegment('\udc00/..')).toBe('%EF%BF%BD%2F..')
  })
})

describe('the address of a server', () => {
  it.each([
    ['https://api.openalex.org', 'https://api.openalex.org'],
    [' https://api.openalex.org/ ', 'https://api.openalex.org'],
    ['http://localhost:4010/v1//', 'http://localhost:4010/v1'],
    ['https://me:secret@host.test/x?y=1#z', 'https://host.test/x'],
    ['api.openalex.org', null],
    ['javascript:alert(1)', null],
    ['ftp://x.test', null],
    ['', null],
  ])('%s becomes %s', (text, base) => expect(parseBase(text)).toBe(base))
})

describe('secrets', () => {
  it('are taken out in any writing, short ones apart', () => {
    expect(withoutSecrets('a me@x.org b me%40x.org c abc', ['me@x.org', 'abc', ''])).toBe('a … b … c abc')
  })
})

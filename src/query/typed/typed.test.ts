import { describe, expect, it } from 'vitest'
import { formatAddress } from '#query'
import { readTyped } from './typed.ts'

const opens = (text: string): string | null => {
  const typed = readTyped(text, 'openalex')
  return typed && formatAddress(typed.address)
}

describe('a text in the search box', () => {
  it.each([
    ['https://api.openalex.org/works?filter=type:article', '/works?filter=type:article'],
    ['https://openalex.org/W2741809807', '/works/W2741809807'],
    ['openalex.org/A5023888391', '/authors/A5023888391'],
    ['W2741809807', '/works/W2741809807'],
    ['10.7717/peerj.4375', '/works/doi:10.7717/peerj.4375'],
    ['https://doi.org/10.7717/peerj.4375', '/works/doi:10.7717/peerj.4375'],
    ['DOI: 10.7717/peerj.4375', '/works/doi:10.7717/peerj.4375'],
    ['https://orcid.org/0000-0001-6187-6610', '/authors/orcid:0000-0001-6187-6610'],
  ])('%s opens %s', (text, address) => {
    expect(opens(text)).toBe(address)
  })

  it('several identifiers of a kind open their list', () => {
    expect(opens('10.7717/peerj.4375, 10.1038/nature12373')).toMatch(/^\/works\?filter=doi:/)
    expect(opens('W2741809807 W2100837269')).toMatch(/^\/works\?filter=ids\.openalex:/)
  })

  it('identifiers of several kinds are no one question', () => {
    expect(opens('W2741809807 A5023888391')).toBeNull()
  })

  it.each(['coral reefs', 'the DOI 10.7717/peerj.4375 of Piwowar on open access', '', 'T20 cricket', 'https://'])(
    '“%s” is searched for',
    (text) => {
      expect(opens(text)).toBeNull()
    },
  )

  it('says what it opens', () => {
    expect(readTyped('W2741809807', 'openalex')?.words).toBe('the work W2741809807')
    expect(readTyped('https://api.openalex.org/works?filter=type:book', 'openalex')?.words).toBe('works of type book')
  })
})

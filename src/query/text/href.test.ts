import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeHref } from './href.ts'

const address = fc
  .tuple(
    fc.constantFrom('http:', 'https:', 'javascript:', 'data:', 'HTTPS:', ' http:', 'x'),
    fc.constantFrom('//', '/', ''),
    fc.string(),
  )
  .map((parts) => parts.join(''))

describe('links of records', () => {
  it.each([
    ['https://doi.org/10.7717/peerj.4375', 'https://doi.org/10.7717/peerj.4375'],
    ['  http://www.nih.gov ', 'http://www.nih.gov/'],
    ['https://example.org/NIH 2013 logo.svg', 'https://example.org/NIH%202013%20logo.svg'],
  ])('%s is followed', (text, href) => {
    expect(safeHref(text)).toBe(href)
  })
  it.each([
    ...['javascript:alert(1)', 'java\nscript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'ftp://x.org', ''],
    ...['www.example.org', '/path', 'https://', 'https://openalex.org@evil.org/', 'blob:https://x.org/1', null, 3, {}],
  ])('%s is not', (text) => {
    expect(safeHref(text)).toBeNull()
  })
  it('whatever is followed is http or https', () => {
    fc.assert(
      fc.property(fc.oneof(address, fc.string()), (text) => {
        expect(safeHref(text) ?? 'https://x').toMatch(/^https?:\/\//)
      }),
      { seed: 8 },
    )
  })
})

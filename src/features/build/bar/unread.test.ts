import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '#query'
import { withMended } from './mended.ts'

function mend(path: string, text: string): string {
  const address = parseAddress(path)
  const mended = withMended(address, address.unread[0] ?? '', text)
  return mended.ok ? formatAddress(mended.address) : `✕ ${mended.explanation.what}`
}

describe('a part of a link that could not be read', () => {
  it.each([
    [
      '/works?filter=type:article,cited_by_count:x',
      'filter=cited_by_count:3',
      '/works?filter=type:article,cited_by_count:3',
    ],
    ['/works?filter=type:article,cited_by_count:x', 'cited_by_count:3', '/works?filter=type:article,cited_by_count:3'],
    ['/works?filter=type:article,cited_by_count:x', '', '/works?filter=type:article'],
    ['/works?filter=type:article&sample=many', 'sample=10', '/works?filter=type:article&sample=10'],
    ['/works?filter=type:article&view=pie', 'view=chart', '/works?filter=type:article&view=chart'],
  ])('in %s is mended by “%s”', (path, text, expected) => {
    expect(mend(path, text)).toBe(expected)
  })

  it('that is still wrong says what is wrong now', () => {
    expect(mend('/works?filter=cited_by_count:x', 'filter=cited_by_count:y')).toMatch(/^✕ .*“y”/)
    expect(mend('/works?sample=many', 'sample=more')).toMatch(/^✕ .*more/)
  })
})

import { expect, test } from 'vitest'
import { parseBaseUrl } from './base-url.ts'

test.each([
  ['https://api.openalex.org', 'https://api.openalex.org'],
  ['https://api.openalex.org/', 'https://api.openalex.org'],
  [' http://localhost:4010/v2/ ', 'http://localhost:4010/v2'],
  ['https://example.org/a?b=c#d', 'https://example.org/a'],
])('%s is kept as %s', (text, value) => expect(parseBaseUrl(text)).toEqual({ value }))

test.each(['', 'api.openalex.org', 'ftp://example.org', 'javascript:alert(1)', 'https://me:secret@example.org'])(
  '%j is refused with a reason and a fix',
  (text) => {
    const answer = parseBaseUrl(text)
    if (!('explanation' in answer)) throw new Error('was taken')
    expect(answer.explanation.why).not.toBe('')
    expect(answer.explanation.fix).not.toBe('')
  },
)

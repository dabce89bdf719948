import { expect, test } from 'vitest'
import { isAddressLike } from './address-like.ts'
import { looksPasted } from './paste-target.ts'

test.each([
  'https://api.openalex.org/works?filter=type:article',
  ' https://openalex.org/W2741809807 ',
  'openalex.org/works?page=1',
  'api.openalex.org/works',
  '/works?filter=type:article',
  'publication_year:2020,type:article',
  'open_access.is_oa:true',
])('%j is taken for an address', (text) => expect(isAddressLike(text)).toBe(true))

test.each(['', 'coral reefs', 'note: buy milk', 'two\nlines https://openalex.org/works', 'Time: 12:30'])(
  '%j is not',
  (text) => expect(isAddressLike(text)).toBe(false),
)

test('a paste into a text field belongs to the field', () => {
  expect(looksPasted({ tagName: 'INPUT', isContentEditable: false })).toBe(false)
  expect(looksPasted({ tagName: 'DIV', isContentEditable: true })).toBe(false)
  expect(looksPasted({ tagName: 'DIV', isContentEditable: false })).toBe(true)
})

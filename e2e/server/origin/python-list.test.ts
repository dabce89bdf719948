import { describe, expect, it } from 'vitest'
import { encodeCursor, formatValue, parseCursor } from './python-list.ts'

describe('a cursor', () => {
  it('reads as recorded', () => {
    const recorded = 'IlsxMDAuMCwgOTU3LCAnaHR0cHM6Ly9vcGVuYWxleC5vcmcvVzI3NDE4MDk4MDcnXSI='
    expect(parseCursor(recorded)).toEqual([100, 957, 'https://openalex.org/W2741809807'])
    const text = `[${formatValue(100, 'double', true)}, ${formatValue(957, 'long', true)}, ${formatValue('https://openalex.org/W2741809807', 'text', false)}]`
    expect(encodeCursor(text)).toBe(recorded)
  })

  it.each([
    ['plain', 'Growth'],
    ['accents', 'Économie à Paris'],
    ['other scripts', '高等教育'],
  ])('survives %s', (_name, text) => {
    expect(parseCursor(encodeCursor(`[${formatValue(text, 'text', false)}]`))).toEqual([text])
  })

  it.each([
    ['an apostrophe', "L'avenir"],
    ['a quote', 'The "new" world'],
    ['both', `Say "it's"`],
  ])('dies of %s', (_name, text) => {
    expect(parseCursor(encodeCursor(`[${formatValue(text, 'text', false)}, 'W1']`))).toBeNull()
  })

  it.each([
    ['long', false],
    ['long', true],
    ['double', false],
    ['double', true],
    ['text', false],
  ] as const)('carries a missing %s', (notation, isDescending) => {
    expect(parseCursor(encodeCursor(`[${formatValue(null, notation, isDescending)}]`))).toEqual([null])
  })

  it.each(['x', '!!!', 'eyJhIjoxfQ==', encodeCursor('5')])('is not %s', (text) => {
    expect(parseCursor(text)).toBeNull()
  })
})

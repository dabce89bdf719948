import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKUP_CASES, toRuns } from './markup.cases.ts'
import { parseMarkup, plainText } from './markup.ts'

describe('foreign text', () => {
  it.each(MARKUP_CASES)('%s', (_title, foreign, runs) => {
    expect(parseMarkup(foreign)).toEqual(toRuns(runs))
  })
})

/** Pieces that hostile text is made of. */
const PIECES = [
  ...['<', '>', '</', '/>', '<b>', '</b>', '<i ', 'i>', '<script>', '</script>', '<sub>', '</sub>', '<!--', '-->'],
  ...['&lt;', '&gt;', '&amp;', '&amp;lt;', '&#60;', '&#x3e;', '&', ';', 'lt', 'b', ' ', '"', "'", '=', 'x', '<mml:mi>'],
  ...['</mml:mi>', '<msup>', '</msup>', '<![CDATA[', ']]>', 'é', '\u202e', '\n', '<p>', '<a href="', '">'],
]
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
const TAG = /<\/?(?:\w+:)?(?:b|i|em|strong|sub|sup|p|script|style|mi|msup|a|br)(?:\s+\w+="[^"<>]*")*\s*\/?>/i

describe('laws of foreign text', () => {
  it('what remains never holds a tag, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        expect(plainText(text)).not.toMatch(TAG)
      }),
      { seed: 2, numRuns: 1500 },
    )
  })
  it('runs are never empty, never lie side by side in one style, and hold no doubled blank', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const runs = parseMarkup(text)
        for (const [index, run] of runs.entries()) {
          expect(run.text).not.toBe('')
          expect(run.style).not.toBe(runs[index + 1]?.style)
        }
        const read = runs.map((run) => run.text).join('')
        expect(read).toBe(read.replace(/\s+/g, ' ').trim())
      }),
      { seed: 3, numRuns: 1000 },
    )
  })
  it('text without < and & comes through, blanks in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const harmless = text.replaceAll(/[<&]/g, '')
        expect(plainText(harmless)).toBe(harmless.replace(/\s+/g, ' ').trim())
      }),
      { seed: 4 },
    )
  })
  it('every character of a text that is escaped comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '<', '>', '&', ' ', '1') }), (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt; ').replaceAll('>', '&gt;')
        expect(plainText(escaped).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
      { seed: 5 },
    )
  })
  it.each([
    ['openings', '<'],
    ['unfinished tags', '<a '],
    ['tags never closed', '<i>'],
    ['closings never opened', '</i>'],
    ['crossed tags', '<i><b></i>'],
    ['comments never closed', '<!--'],
    ['ampersands', '&'],
    ['escaped ampersands', '&amp;amp;amp;'],
    ['quotes', '<i a="'],
  ])('half a megabyte of %s is read at once', (_title, piece) => {
    const text = piece.repeat(500_000 / piece.length)
    expect(plainText(`${text}end`)).toContain('end')
  })
})

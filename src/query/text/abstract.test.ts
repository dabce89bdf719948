import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { readAbstract } from './abstract.ts'

const body = (json: string): JsonObject => ({ abstract_inverted_index: JSON.parse(json) })

describe('abstract', () => {
  it.each([
    ['words stand at each of their places', '{"the":[0,2],"cat":[1],"end":[3]}', 'the cat the end'],
    ['gaps are closed', '{"a":[0],"b":[7]}', 'a b'],
    [
      'words of the language itself are words',
      '{"__proto__":[0],"constructor":[1],"toString":[2]}',
      '__proto__ constructor toString',
    ],
    ['markup is taken out', '{"<jats:p>Coral":[0],"CO<sub>2</sub></jats:p>":[1]}', 'Coral CO2'],
    ['the older wrapping is read', '{"IndexLength":2,"InvertedIndex":{"a":[0],"b":[1]}}', 'a b'],
    ['places that are none are passed over', '{"a":[0],"b":[-1,"2",null,1.5,1e300],"c":5}', 'a'],
    ['a huge place costs nothing', '{"a":[0],"b":[9007199254740991]}', 'a b'],
  ])('%s', (_title, json, text) => {
    expect(readAbstract(body(json))).toBe(text)
  })
  it.each(['null', '{}', '[]', '"text"', '3', '{"a":[]}', '{"<p>":[0]}'])('%s is no abstract', (json) => {
    expect(readAbstract(body(json))).toBeNull()
  })
  it('a text cut up into an index comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z_]{1,8}$/), { minLength: 1 }), (words) => {
        const index = new Map<string, number[]>()
        for (const [place, word] of words.entries()) index.set(word, [...(index.get(word) ?? []), place])
        const json = `{${[...index].map(([word, places]) => `${JSON.stringify(word)}:${JSON.stringify(places)}`).join(',')}}`
        expect(readAbstract(body(json))).toBe(words.join(' '))
      }),
      { seed: 6 },
    )
  })
  it('never throws and stays within bounds', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect((readAbstract(body(json)) ?? '').length).toBeLessThanOrEqual(500_000)
      }),
      { seed: 7 },
    )
  })
})

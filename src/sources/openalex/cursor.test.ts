import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCursor } from '../source.ts'
import { formatPlace, type Place, parsePlace } from './cursor.ts'

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ kind: fc.constant('mark' as const), mark: fc.string() }),
  fc.record({ kind: fc.constant('page' as const), page: fc.nat(), seed: fc.string() }),
)

describe('a cursor of ours', () => {
  it('reads as it was written', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(parsePlace(formatPlace(one))).toEqual(one)
      }),
      { seed: 1 },
    )
  })

  it("from elsewhere is taken as the provider's mark", () => {
    expect(parsePlace(toCursor('abc=='))).toEqual({ kind: 'mark', mark: 'abc==' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFilterField } from '../catalog/fields.ts'
import { canonicalValue } from '../catalog/value.ts'
import { isIssn, isOrcid, isRor } from './checksum.ts'
import { ID_CASES, NO_ID_CASES } from './recognize.cases.ts'
import { readIdList, recognizeIds } from './recognize.ts'

describe('an identifier', () => {
  it.each(ID_CASES)('%s is read', (spelling, scheme, id, entity) => {
    const [found, ...more] = recognizeIds(spelling)
    expect(found).toMatchObject({ scheme, id, entity })
    expect(more).toEqual([])
  })
  it.each(NO_ID_CASES)('%s is none', (text) => {
    expect(recognizeIds(text)).toEqual([])
  })
  it('can be filtered by, with canonical values on known fields', () => {
    for (const [spelling] of ID_CASES) {
      for (const { entity, field, value } of recognizeIds(spelling)[0]?.places ?? []) {
        const known = findFilterField(entity, field)
        expect(known?.id).toBe(field)
        if (known !== null) expect(canonicalValue(known, value)).toBe(value)
      }
    }
  })
})

describe('a pasted list', () => {
  it('gives every identifier once, and names the rest', () => {
    const text = `See W2741809807, W2741809807;https://doi.org/10.7717/peerj.4375,10.1002/asi.20001
      and also PMID 29456894 (ISSN 0028-0836).`
    const { ids, rest } = readIdList(text)
    expect(ids.map((found) => found.id)).toEqual([
      'W2741809807',
      '10.7717/peerj.4375',
      '10.1002/asi.20001',
      '29456894',
      '0028-0836',
    ])
    expect(rest).toEqual(['See', 'and', 'also'])
  })
  it('reads the provider’s own OR lists', () => {
    expect(recognizeIds('W1234|W5678|https://openalex.org/W9012').map((found) => found.id)).toEqual([
      'W1234',
      'W5678',
      'W9012',
    ])
  })
})

const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count })
const CHECKS = [...'0123456789X']
/** The identifier with the check character that fits. */
const checked = (stem: string, isRight: (text: string) => boolean): string =>
  CHECKS.map((check) => stem + check).find(isRight) ?? stem
const hyphenate = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1-')

const orcid = digits(15).map((stem) => checked(stem, isOrcid))
const issn = digits(7).map((stem) => checked(stem, isIssn))
const doi = fc
  .tuple(digits(4), fc.stringMatching(/^[a-z0-9][a-z0-9.()_-]{0,12}[a-z0-9]$/))
  .map(([prefix, suffix]) => `10.${prefix}/${suffix}`)
const lettered = fc.tuple(fc.constantFrom(...'WAISPFCTG'), digits(6)).map(([letter, number]) => letter + number)

const known = fc.oneof(
  fc
    .tuple(doi, fc.constantFrom('', 'doi:', 'DOI: ', 'https://doi.org/', 'http://dx.doi.org/', 'https://DOI.org/'))
    .map(([id, prefix]) => ({ id, text: prefix + id })),
  fc
    .tuple(orcid, fc.constantFrom('', 'orcid:', 'ORCID ', 'https://orcid.org/'))
    .map(([id, prefix]) => ({ id: hyphenate(id), text: prefix + hyphenate(id) })),
  issn.map((id) => ({ id: hyphenate(id), text: `ISSN ${hyphenate(id)}` })),
  fc
    .tuple(lettered, fc.constantFrom('', 'https://openalex.org/', 'openalex:'))
    .map(([id, prefix]) => ({ id, text: prefix + id })),
  digits(8).map((id) => ({ id, text: `PMID: ${id}` })),
)

describe('laws of recognition', () => {
  it('check characters tell every single wrong digit', () => {
    fc.assert(
      fc.property(orcid, fc.nat(14), fc.integer({ min: 1, max: 9 }), (id, place, change) => {
        const wrong = String((Number(id[place]) + change) % 10)
        expect(isOrcid(id.slice(0, place) + wrong + id.slice(place + 1))).toBe(false)
      }),
      { seed: 21 },
    )
    expect(['03vek6s52', '05g3dte14', '042nb2s44', '02y3ad647'].every(isRor)).toBe(true)
  })
  it('every identifier of a list is found, in order, whatever separates them', () => {
    const separator = fc.constantFrom(', ', '; ', '\n', ' ', '\t', ' | ')
    fc.assert(
      fc.property(
        fc.uniqueArray(known, { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
        separator,
        (ids, between) => {
          const { ids: found, rest } = readIdList(ids.map(({ text }) => text).join(between))
          expect(found.map(({ id }) => id)).toEqual(ids.map(({ id }) => id))
          expect(rest).toEqual([])
        },
      ),
      { seed: 22, numRuns: 400 },
    )
  })
  it('a tidy id is read as itself', () => {
    fc.assert(
      fc.property(known, ({ text }) => {
        const [first] = recognizeIds(text)
        const again = recognizeIds(first?.scheme === 'pmid' ? `pmid:${first.id}` : `${first?.scheme}:${first?.id}`)
        expect(again[0]?.id).toBe(first?.id)
      }),
      { seed: 23 },
    )
  })
  it('any text is read without failing, and quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'10./-:|;,()<>%WQdoi pmidx\u0000\ud800é\n') }), (text) => {
        readIdList(text)
      }),
      { seed: 24, numRuns: 200 },
    )
    for (const piece of ['10.1234/', '((((', 'W1,', 'doi:', 'https://', ')', 'issn ', '0', '%2F', '/', '10.1/)'])
      readIdList(`10.1000/${piece.repeat(10_000)}`)
  })
})

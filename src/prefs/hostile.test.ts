// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { DENSITIES, THEMES, usePersonal, usePreferences } from '#prefs'
import { hostileBody, hostileText } from '../query/hostile.cases.ts'

const RUNS = { numRuns: 300, seed: 20_261_121 }

afterEach(() => {
  window.localStorage.clear()
  window.sessionStorage.clear()
})

const stored = fc.oneof(
  fc.string(),
  hostileText,
  fc.json(),
  fc
    .tuple(fc.oneof(fc.jsonValue(), hostileBody), fc.integer({ min: 0, max: 3 }))
    .map(([state, version]) => JSON.stringify({ state, version })),
  fc
    .record(
      {
        source: hostileText,
        baseUrl: hostileText,
        theme: hostileText,
        density: fc.jsonValue(),
        split: fc.double(),
        recent: fc.array(fc.record({ href: hostileText, sentence: hostileText })),
      },
      { requiredKeys: [] },
    )
    .map((state) => JSON.stringify({ state, version: 1 })),
)

describe('what lies in the storage of the browser, whatever it is', () => {
  it('becomes sound preferences', async () => {
    await fc.assert(
      fc.asyncProperty(stored, async (text) => {
        window.localStorage.setItem('bibscope.preferences', text)
        await usePreferences.persist.rehydrate()
        const { theme, density, split, baseUrl, recent } = usePreferences.getState()
        expect(THEMES).toContain(theme)
        expect(DENSITIES).toContain(density)
        expect(split >= 0.2 && split <= 0.8).toBe(true)
        expect(baseUrl).toMatch(/^https?:\/\//)
        expect(
          recent.every(({ href }) => new URL(href, 'https://here.invalid').origin === 'https://here.invalid'),
        ).toBe(true)
      }),
      RUNS,
    )
  })

  it('becomes a key and an address that are texts, or none', async () => {
    await fc.assert(
      fc.asyncProperty(stored, async (text) => {
        window.localStorage.removeItem('bibscope.personal')
        window.sessionStorage.setItem('bibscope.personal', text)
        await usePersonal.persist.rehydrate()
        const { apiKey, mailto, isKept } = usePersonal.getState()
        expect([typeof apiKey, typeof mailto, typeof isKept]).toEqual(['string', 'string', 'boolean'])
      }),
      RUNS,
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { TrafficLine } from '#data'
import type { SentRequest } from '#sources'
import {
  curlOf,
  durationWords,
  isTrouble,
  leftWords,
  linesAsText,
  outcomeWords,
  resetWords,
  waitLeft,
} from './words.ts'

const REQUEST: SentRequest = {
  id: 1,
  url: 'https://api.openalex.org/works?search=o%27neill&per_page=100',
  why: 'first page',
  lane: 'person',
  attempt: 2,
  startedAt: 0,
  outcome: 'answered',
  status: 200,
  tookMs: 120,
  credits: 10,
}
const line = (change: Partial<SentRequest> = {}): TrafficLine => ({
  kind: 'sent',
  at: 0,
  source: 'OpenAlex',
  request: { ...REQUEST, ...change },
})
const BUDGET = { limit: 1000, remaining: 842, remainingUsd: null, resetsAt: null }

describe('the words of limits', () => {
  it.each([
    [10, '1 s'],
    [11_200, '12 s'],
    [100_000, '2 min'],
    [3 * 3_600_000 + 20 * 60_000, '3 h 20 min'],
    [2 * 3_600_000, '2 h'],
  ])('%d ms are %s', (ms, words) => expect(durationWords(ms)).toBe(words))

  it('say what is left, and nothing where the provider said nothing', () => {
    expect(leftWords(BUDGET)).toBe('842 of 1,000 credits left today')
    expect(leftWords({ ...BUDGET, remaining: 0 })).toBe('No credits left today')
    expect(leftWords({ ...BUDGET, remaining: null })).toBeNull()
    expect(leftWords({ ...BUDGET, limit: null })).toBe('842 credits left today')
  })

  it('say when the day of the provider ends, until it has', () => {
    expect(resetWords({ ...BUDGET, resetsAt: 3_600_000 }, 0)).toMatch(/ends at \d\d:\d\d, in 1 h\.$/)
    expect(resetWords({ ...BUDGET, resetsAt: 5 }, 6)).toBeNull()
  })

  it('count a wait down, unless it is over before it can be read', () => {
    expect(waitLeft({ pausedUntil: 10_000 }, 4000)).toBe(6000)
    expect(waitLeft({ pausedUntil: 5000 }, 4000)).toBeNull()
    expect(waitLeft({ pausedUntil: null }, 4000)).toBeNull()
  })

  it('tell how a request ended', () => {
    expect(outcomeWords(REQUEST)).toBe('200')
    expect(outcomeWords({ ...REQUEST, status: 429 })).toBe('429 refused: limit')
    expect(outcomeWords({ ...REQUEST, outcome: 'failed', status: null })).toBe('no answer')
    expect([line(), line({ status: 500 }), line({ outcome: 'failed', status: null })].map(isTrouble)).toEqual([
      false,
      true,
      true,
    ])
  })

  it('make a command that a shell takes as one text, quotes and all', () => {
    expect(curlOf("https://example.org/a'b")).toBe("curl --globoff 'https://example.org/a'\\''b'")
  })

  it('write one line for each, whatever is in it', () => {
    const answer = { id: 1, what: 'list', address: '/works?filter=a\tb\nc', at: 5, receivedAt: 1 }
    const text = linesAsText([line(), { kind: 'cached', at: 5, answer }])
    expect(text.split('\n').map((row) => row.split('\t').length)).toEqual([7, 7, 7])
    expect(text).toContain('first page (attempt 2)')
  })
})

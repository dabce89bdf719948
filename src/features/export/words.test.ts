import { describe, expect, it } from 'vitest'
import { hashLines } from '#lib/hash-lines'
import { singleWalk } from '#sources'
import { estimateOf } from './estimate.ts'
import { farSource, newJob } from './kept-run.cases.ts'
import { formatReceipt } from './receipt.ts'
import { checkWords, durationWords, planWords, progressWords, sheetWords } from './words.ts'

const CHECK = {
  expected: { kind: 'exact', count: 48_213 },
  got: 1_200,
  duplicates: 2,
  pages: 6,
  gaps: [{ words: 'Publication year 2019', missing: 3 }],
  orderedUntil: 400,
} as const

describe('words of an export', () => {
  it('tell rows, parts, requests, credits and time before', async () => {
    const { plan, query } = (await newJob()).order
    const source = farSource()
    expect(planWords(plan, estimateOf(plan, source, 20))).toMatch(
      /^\d+ rows\. About \d+ requests and \d+ credits, \d+ seconds or more\. \d+ parts, /,
    )
    const one = singleWalk(query, plan)
    expect(planWords(one, estimateOf(one, source, 20))).toContain('in the order of the table')
    const free = { rows: 2, requests: 0, credits: 0, seconds: 0, atOnce: 1, pace: '' }
    expect(planWords(plan, free)).toContain('costs nothing')
  })

  it('tell pace and windows where the provider counts no credits, and what is read again', async () => {
    const { plan, query } = (await newJob()).order
    const window = (words: string) => ({ query, words, size: 1_000 })
    const again = { ...window('Without a date of first registration'), isAgain: true }
    const windows = { ...plan, parts: [window('First registered until 2015-03-01'), window('…'), again] }
    const price = { rows: 2_000, requests: 7, credits: null, seconds: 14, atOnce: 1, pace: 'One a second.' }
    expect(planWords(windows, price)).toBe(
      '2,000 rows. About 7 requests, 14 seconds or more. One a second. 2 parts, read one after the other: the rows do not come in the order of the table. The list is read once more for what lies in none: without a date of first registration.',
    )
  })

  it('tell progress, rate, what is left, and gaps', () => {
    const state = { check: CHECK, sitting: { rows: 1_000, spentMs: 5_000 }, phase: 'running' } as const
    expect(progressWords(state)).toBe('1,200 of 48,213 records, 200 a second, 4 minutes left')
    expect(checkWords(CHECK)).toEqual([
      '1,200 records of 48,213 announced are in the file, each once.',
      'Publication year 2019: 3 announced records did not come, after asking twice.',
      '2 records came twice and stand once.',
      'The order holds for the first 400: names with quotes broke it behind them.',
    ])
    expect([durationWords(1), durationWords(200)]).toEqual(['1 second', '3 minutes'])
  })

  it('tell that a workbook has several sheets', () => {
    expect([sheetWords(1_048_575), sheetWords(2_500_000)]).toEqual([
      '',
      'A sheet holds 1,048,576 rows: the workbook will have 3 sheets.',
    ])
  })
})

describe('a receipt', () => {
  it('hashes ids whatever their order', async () => {
    expect(await hashLines(['W2', 'W1'])).toBe(await hashLines(['W1', 'W2']))
    expect(await hashLines(['W1'])).toMatch(/^[0-9a-f]{64}$/)
  })

  it('tells query, source, times, counts, version and hash', () => {
    const text = formatReceipt({
      sentence: 'works of 2020',
      link: 'https://here/works',
      apiCall: 'https://api/works',
      source: 'OpenAlex',
      file: 'works.csv',
      format: 'CSV',
      startedAt: 0,
      endedAt: 60_000,
      sittings: 2,
      spentMs: 30_000,
      parts: 3,
      isWhole: true,
      check: CHECK,
      appVersion: '1.2.3',
      idsHash: 'abc',
    })
    expect(text.split('\n').slice(0, -1)).toEqual(
      expect.arrayContaining([
        'Records: works of 2020',
        'API call: https://api/works',
        'Started: 1970-01-01T00:00:00.000Z',
        'Ended: 1970-01-01T00:01:00.000Z',
        'Time: 30 s, in 2 sittings',
        'Announced: 48213',
        'In the file: 1200',
        'Pages read: 6, in 3 parts',
        'SHA-256 of the sorted ids: abc',
        'Made with: Bibscope 1.2.3',
      ]),
    )
  })
})

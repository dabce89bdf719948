import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import {
  columnsOf,
  describe as describeQuery,
  type Entity,
  EXPORT_FORMATS,
  emptyView,
  formatAddress,
  formatApiUrl,
  parseAddress,
  parseFilter,
  parseMarkup,
  parseSearch,
  plainText,
  readAbstract,
  readCell,
  readRecord,
  readTyped,
  recognizeIds,
  refusalsOf,
  safeHref,
} from '#query'
import { readCsv } from './export/read-csv.cases.ts'
import { HOSTILE_TEXTS, hostileBody, hostileText, PUMPS } from './hostile.cases.ts'

const RUNS = { numRuns: 400, seed: 20_261_121 }
const STYLES = [null, 'b', 'i', 'em', 'strong', 'sub', 'sup']

/** Texts in every place of an address where one may stand. */
const address = fc
  .tuple(
    fc.constantFrom(
      ...['', '/', '/works?filter=', '/works?filter=type:', '/works?search=', '/works?sort=', '/works?group_by='],
      ...['/works?columns=', '/works?record=', '/works?source=', '/works/', '/works?', '/works?x=', '#/works?filter='],
      ...[
        'https://api.openalex.org/works?filter=title.search:',
        'https://openalex.org/',
        '/works?sample=',
        '/works?page=',
      ],
    ),
    hostileText,
  )
  .map(([before, text]) => before + text)

const toWork = (body: JsonObject): Entity => ({ type: 'works', id: 'W1', label: null, body })

describe('addresses that were made to harm', () => {
  it('are read without a throw, put right once and for all, and carry no scheme but http into the call', () => {
    fc.assert(
      fc.property(address, (text) => {
        const once = formatAddress(parseAddress(text))
        expect(formatAddress(parseAddress(once))).toBe(once)
        const { route } = parseAddress(text)
        if (route.kind !== 'list') return
        expect(new URL(formatApiUrl(route)).origin).toBe('https://api.openalex.org')
        expect(typeof describeQuery(route.query, route.view)).toBe('string')
        expect(Array.isArray(refusalsOf(route.query, route.view))).toBe(true)
      }),
      RUNS,
    )
  })

  it('leave the objects of the page as they are', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
      parseAddress(
        `/works?${key}=1&${key}.hacked=1&filter=${key}:${key},${key}.hacked:1&group_by=${key}&columns=${key}`,
      )
      parseAddress(`/${key}?source=${key}&view=${key}&sort=${key}:desc&select=${key}&facets=${key}`)
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('hacked' in {}).toBe(false)
  })

  it('encoded over and over are taken apart a few times, and then are text', () => {
    let text = 'https://api.openalex.org/works?filter=type:article'
    for (let depth = 0; depth < 12; depth += 1) {
      const { route, unread } = parseAddress(text)
      expect(route.kind === 'list' || unread.length > 0 || route.kind === 'home').toBe(true)
      text = encodeURIComponent(text)
    }
  })
})

describe('texts that were made to harm', () => {
  it('are read by every reader without a throw', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(parseMarkup(text).every(({ style }) => STYLES.includes(style))).toBe(true)
        parseFilter(text, 'works')
        parseSearch(text, { stemmed: true })
        parseSearch(text, { stemmed: false })
        recognizeIds(text)
        readTyped(text, 'openalex')
        const href = safeHref(text)
        if (href !== null) expect(href).toMatch(/^https?:\/\//)
      }),
      RUNS,
    )
  })

  it('are no addresses to follow, whatever stands before the colon', () => {
    const followed = HOSTILE_TEXTS.map(safeHref).filter((href) => href !== null)
    expect(followed.filter((href) => !/^https?:\/\/[^@]*$/.test(href))).toEqual([])
  })

  it.each(PUMPS)('100 kB of %j are read by every reader', { timeout: 60_000 }, (pump) => {
    for (const [before, after] of [
      ['', 'x'],
      ['/works?filter=type:', '!'],
      ['/works?search=', '"'],
      ['https://', 'x'],
    ]) {
      const text = `${before}${pump.repeat(100_000 / pump.length)}${after}`
      expect(formatAddress(parseAddress(text))).not.toBe('')
      parseFilter(text, 'works')
      parseSearch(text, { stemmed: false })
      recognizeIds(text)
      readTyped(text, 'openalex')
      safeHref(text)
      plainText(text)
    }
  })
})

describe('records of no shape', () => {
  it('are shown: every cell and every part of the record is read, and links are web addresses', () => {
    fc.assert(
      fc.property(hostileBody, (body) => {
        for (const column of columnsOf('works')) {
          const cell = readCell(column, toWork(body))
          if (cell.kind === 'link' && cell.href !== null) expect(cell.href).toMatch(/^https?:/)
          if (cell.kind === 'number' || cell.kind === 'year') expect(Number.isFinite(cell.value)).toBe(true)
          if (cell.kind === 'text') expect(cell.runs.every(({ style }) => STYLES.includes(style))).toBe(true)
        }
        const record = readRecord(toWork(body))
        expect(record.links.filter(({ href }) => !/^https?:/.test(href))).toEqual([])
        expect(record.links.filter(({ href }) => new URL(href).username !== '')).toEqual([])
        readAbstract(body)
      }),
      RUNS,
    )
  })

  it.each(EXPORT_FORMATS.filter(({ packing }) => packing === 'text').map((format) => [format.id, format] as const))(
    'are written as %s: one record each, none more',
    (_id, format) => {
      fc.assert(
        fc.property(fc.array(hostileBody, { minLength: 1, maxLength: 4 }), (bodies) => {
          const encoder = format.open({ columns: columnsOf('works'), hasMark: false })
          const text = encoder.begin() + encoder.rows(bodies.map(toWork), 0) + encoder.end()
          expect(countRecords(format.id, format.extension, text)).toBe(bodies.length)
        }),
        { ...RUNS, numRuns: 150 },
      )
    },
  )
})

/** How many records a reader of the format finds. */
function countRecords(id: string, extension: string, text: string): number {
  switch (extension) {
    case 'csv': {
      const rows = readCsv(text)
      expect(new Set(rows.map((row) => row.length)).size).toBe(1)
      expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([])
      return rows.length - 1
    }
    case 'tsv':
      return text.trimEnd().split('\n').length - 1
    case 'jsonl':
      return text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)).length
    case 'json':
      return JSON.parse(text).length
    case 'ris':
      expect(text.match(/^ER {2}- /gm)?.length).toBe(text.match(/^TY {2}- /gm)?.length)
      return text.match(/^TY {2}- /gm)?.length ?? 0
    case 'bib':
      return text.match(/^@\w+\{/gm)?.length ?? 0
    default:
      throw new Error(`No reader for ${id}`)
  }
}

it('a view of its own is not changed by reading others', () => {
  const before = JSON.stringify(emptyView())
  parseAddress('/works?__proto__[sort]=x&view=__proto__')
  expect(JSON.stringify(emptyView())).toBe(before)
})

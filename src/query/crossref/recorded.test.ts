import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalQuery, formatAddress, formatApiUrl, parseAddress, refusalsOf, registerAnnex } from '#query'
import { CROSSREF } from './annex.ts'

registerAnnex(CROSSREF)

const FILE = resolve('../shared/recorded/crossref-urls.txt')
const isHere = existsSync(FILE)
const urls = isHere ? readFileSync(FILE, 'utf8').split('\n').filter(Boolean) : []

/** Requests that the API refuses or that ask for nothing a view shows. */
const NOT_SHOWN = /\/works\/[^?]*(?:transform|agency|quality)|notarealdoi/

describe.skipIf(!isHere)('addresses of Crossref’s API that people have sent', () => {
  it('all open: as a list or a record of Crossref, with nothing dropped silently', () => {
    const bad = urls.flatMap((url) => {
      const { route, unread } = parseAddress(url)
      const isOurs = route.kind === 'list' ? route.query.source : route.kind === 'record' ? route.source : 'none'
      return isOurs === 'crossref' ? [] : [`${url} → ${route.kind} ${unread.join()}`]
    })
    expect(bad).toEqual([])
  })

  it('make links of ours that read the same', () => {
    for (const url of urls) {
      const { route, unread } = parseAddress(url)
      const link = formatAddress({ route, unread })
      const again = parseAddress(link)
      expect([url, again.route, again.unread]).toEqual([url, route, unread])
    }
  })

  it('make calls that open as the same view again', () => {
    for (const url of urls) {
      const { route } = parseAddress(url)
      if (route.kind === 'list' && refusalsOf(route.query, route.view).length > 0) continue
      const part = route.kind === 'list' && route.view.group !== null ? 'groups' : 'list'
      const again = parseAddress(formatApiUrl(route, { part }))
      if (route.kind !== 'list') expect([url, again.route]).toEqual([url, route])
      else
        expect([url, again.route.kind === 'list' && canonicalQuery(again.route.query)]).toEqual([
          url,
          canonicalQuery(route.query),
        ])
    }
  })

  it('are mostly read whole', () => {
    const partly = urls.filter((url) => !NOT_SHOWN.test(url) && parseAddress(url).unread.length > 0)
    expect(partly.length).toBeLessThan(urls.length / 10)
  })
})

import type { Browser, BrowserContext, Page } from '@playwright/test'
import { preferences } from '../fixtures.ts'
import { type RunningServer, type RunningStatic, serveStatic, startServer } from '../server/index.ts'
import type { FoundBrowser } from '../tools/find-browser.ts'
import { launchBrowser } from '../tools/launch-browser.ts'
import { watchMarks } from './marks.ts'
import { PROFILES, type Profile, siteOptions } from './profiles.ts'

/** How long the stand-in waits before each answer, in ms, unless a measure says otherwise. */
export const API_MS = 150

/** Works behind the stand-in: few where the length of the list is of no matter, so that a run starts quickly. */
export const FEW_WORKS = 6_000

const [LOOPBACK] = PROFILES

/** Everything a measure works with. Servers are started by the first who asks for them. */
export interface World {
  readonly found: FoundBrowser
  readonly browser: Browser
  /** A stand-in without faults, over so many works. Its answers take `API_MS`; a measure that changes that puts it back. */
  api(works?: number): Promise<RunningServer>
  /** The built app behind the network of a profile, without a slash at the end. */
  site(profile?: Profile): Promise<string>
  /** A browser that has never been here, its OpenAlex being the stand-in. */
  visit(api: Pick<RunningServer, 'url'>, source?: 'openalex' | 'sample'): Promise<Visit>
  close(): Promise<void>
}

/** A fresh browser profile with one page in it. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  close(): Promise<void>
}

/** Starts the browser. `folder`: the built app. */
export async function openWorld(folder: string): Promise<World> {
  const { browser, found } = await launchBrowser()
  const apis = new Map<number, Promise<RunningServer>>()
  const sites = new Map<Profile | undefined, Promise<RunningStatic>>()
  return {
    found,
    browser,
    api: (works = FEW_WORKS) => {
      const started = apis.get(works) ?? startApi(works)
      apis.set(works, started)
      return started
    },
    site: async (profile = LOOPBACK) => {
      const started = sites.get(profile) ?? serveStatic(folder, profile && siteOptions(profile))
      sites.set(profile, started)
      return (await started).url.replace(/\/$/, '')
    },
    visit: async (api, source = 'openalex') => visit(browser, api.url, source),
    close: async () => {
      await browser.close()
      for (const server of [...apis.values(), ...sites.values()]) await (await server).close()
    },
  }
}

const startApi = (works: number): Promise<RunningServer> =>
  startServer({
    works,
    warm: true,
    latencyMs: API_MS,
    anonymous: { name: 'anonymous', perSecond: 10, budget: 10_000_000 },
  })

async function visit(browser: Browser, apiUrl: string, source: 'openalex' | 'sample'): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    ignoreHTTPSErrors: true,
  })
  const page = await context.newPage()
  await bringNames(page)
  await page.addInitScript(
    (kept) => {
      if (window.localStorage.getItem('bibscope.preferences') === null)
        window.localStorage.setItem('bibscope.preferences', kept)
    },
    preferences(apiUrl, source),
  )
  await watchMarks(page)
  return { page, context, close: () => context.close() }
}

/**
 * Functions handed to a page travel as text. The TypeScript runner has wrapped those inside them in a helper that keeps
 * their names, which the page lacks.
 */
export const bringNames = (page: Page): Promise<unknown> => page.addInitScript('globalThis.__name = (named) => named')

/** Waits until the stand-in has heard nothing new for a while. */
export async function waitForQuiet(api: RunningServer, quietMs = 1_200): Promise<void> {
  let heard = -1
  while (api.log.calls().length !== heard) {
    heard = api.log.calls().length
    await new Promise((done) => setTimeout(done, quietMs))
  }
}

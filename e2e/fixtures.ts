import { test as base, expect, type Page } from '@playwright/test'
import { type RunningServer, type RunningStatic, serveStatic, startServer } from './server/index.ts'

/** Works behind the stand-in: enough to scroll past record 5,000. */
const WORKS = 6_000

/** What a story may ask for. */
interface StoryFixtures {
  /** The stand-in of the provider, reset before each story, with a budget that no story exhausts by chance. */
  readonly api: RunningServer
  /** Address of the built app, without a slash at the end. */
  readonly site: string
  /** A browser that has never been here, with the stand-in as its OpenAlex. */
  readonly page: Page
  /** Messages the console may show in this story: a regular expression each. Everything else fails it. */
  readonly allowedErrors: RegExp[]
}

interface WorkerFixtures {
  readonly server: RunningServer
  readonly host: RunningStatic
}

const PLENTY = { name: 'anonymous', perSecond: 10, budget: 1_000_000 } as const

/** Preferences of a person who uses another server; `source` null: never chose one. */
export const preferences = (baseUrl: string, source: 'openalex' | 'sample' | null = null): string =>
  JSON.stringify({ state: { baseUrl, source }, version: 1 })

/** Puts the stand-in into the preferences before the page starts, unless the story stored something itself. */
export async function useServer(page: Page, url: string, source: 'openalex' | 'sample' | null = null): Promise<void> {
  await page.addInitScript(
    ([key, value]) => {
      try {
        if (key && value && window.localStorage.getItem(key) === null) window.localStorage.setItem(key, value)
      } catch {
        // The empty document that a frame begins with has no storage.
      }
    },
    ['bibscope.preferences', preferences(url, source)],
  )
}

/** The browser itself reports refused and failed requests on the console: faults in the network are what stories are about. */
const NETWORK_NOISE = /Failed to load resource/

export const test = base.extend<StoryFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      const server = await startServer({ works: WORKS, anonymous: PLENTY })
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      const host = await serveStatic('dist')
      await use(host)
      await host.close()
    },
    { scope: 'worker' },
  ],
  api: async ({ server }, use) => {
    server.reset()
    server.configure({ anonymous: PLENTY })
    await use(server)
  },
  site: async ({ host }, use) => use(host.url.replace(/\/$/, '')),
  allowedErrors: [[], { option: true }],
  page: async ({ page, api, allowedErrors }, use) => {
    const errors: string[] = []
    const isAllowed = (text: string) => NETWORK_NOISE.test(text) || allowedErrors.some((allowed) => allowed.test(text))
    page.on('console', (message) => {
      if (message.type() === 'error' && !isAllowed(message.text())) errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    await useServer(page, api.url)
    await use(page)
    expect(errors, 'the console stays clean').toEqual([])
  },
})

export { expect }

import type { Page } from '@playwright/test'
import { createServer } from 'vite'
import { bringNames, type World } from './world.ts'

/** Pages of one browser that can import the modules of the app. */
export interface Modules {
  newPage(): Promise<Page>
  close(): Promise<void>
}

/**
 * The app's modules alone, in pages of their own: they come from a development server, since the built app offers no
 * button that keeps a gate busy.
 */
export async function openModules(world: World): Promise<Modules> {
  const modules = await createServer({
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    cacheDir: 'e2e/.out/vite',
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  })
  await modules.listen()
  const origin = modules.resolvedUrls?.local[0] ?? ''
  const context = await world.browser.newContext({ ignoreHTTPSErrors: true })
  return {
    async newPage() {
      const page = await context.newPage()
      await bringNames(page)
      // Any document will do that really comes from there: a made-up one would not be let through to the loopback interface.
      await page.goto(`${origin}icon.svg`)
      return page
    },
    async close() {
      await context.close()
      await modules.close()
    },
  }
}

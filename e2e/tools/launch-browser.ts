import { type Browser, chromium } from 'playwright'
import { BROWSER_ARGS } from './browser-args.ts'
import { type FoundBrowser, findBrowser } from './find-browser.ts'

/** Starts the browser that tests use, without a window. */
export async function launchBrowser(): Promise<{ readonly browser: Browser; readonly found: FoundBrowser }> {
  const found = await findBrowser()
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...BROWSER_ARGS],
    env: { ...process.env, ...found.env },
  })
  return { browser, found }
}

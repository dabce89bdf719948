import { type Browser, chromium } from 'playwright'
import { type FoundBrowser, findBrowser } from './find-browser.ts'

const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']

/** Starts the browser that tests use, without a window. */
export async function launchBrowser(): Promise<{ readonly browser: Browser; readonly found: FoundBrowser }> {
  const found = await findBrowser()
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ARGS,
    env: { ...process.env, ...found.env },
  })
  return { browser, found }
}

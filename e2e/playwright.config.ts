import { defineConfig, devices } from '@playwright/test'
import { BROWSER_ARGS } from './tools/browser-args.ts'

/** Browser tests: one file a story. `BIBSCOPE_CHROMIUM` is set by the test command, which looked for a browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '.out/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace of every story costs a fifth of the time; ask for one with `--trace on`.
    screenshot: 'only-on-failure',
    // Only the stories about being offline let the page keep itself: in all others it would be fetched for nothing.
    serviceWorkers: 'block',
    launchOptions: {
      ...(process.env['BIBSCOPE_CHROMIUM'] ? { executablePath: process.env['BIBSCOPE_CHROMIUM'] } : {}),
      args: [...BROWSER_ARGS],
    },
  },
})

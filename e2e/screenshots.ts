import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright'
import { CHART_SHOTS } from './chart-shots.ts'
import { preferences } from './fixtures.ts'
import { serveStatic } from './server/index.ts'
import { buildApp } from './tools/build-app.ts'
import { launchBrowser } from './tools/launch-browser.ts'
import { withPalette } from './tools/palette-png.ts'

/**
 * Takes the pictures of the README from the running app, over the synthetic sample: `npm run screenshots`. With
 * `--site FOLDER` it takes an app that is built already. The clock stands still, so that only changes show.
 */

const FOLDER = 'e2e/screenshots'

/** The day the sample was taken. */
const NOW = new Date('2026-10-01T10:00:00Z')

/** A README must load quickly, and each picture stays in the history for ever. */
const MOST_BYTES = 150_000

interface Shot {
  readonly name: string
  readonly path: string
  readonly colorScheme?: 'dark'
  readonly isPhone?: true
  /** Only this part of the page is taken. */
  readonly part?: string
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
}

const EXPLORER =
  '/works?source=sample&filter=publication_year:2015-,type:article|review,is_retracted:false&group_by=authorships.countries:include_unknown'

const SHOTS: readonly Shot[] = [
  { name: 'explorer-light', path: EXPLORER },
  { name: 'explorer-dark', path: EXPLORER, colorScheme: 'dark' },
  { name: 'columns-by-year', path: '/works?source=sample&filter=open_access.is_oa:true&group_by=publication_year' },
  {
    name: 'editor',
    path: EXPLORER,
    act: async (page) => {
      await page.getByRole('button', { name: /^Type is/ }).click()
      await page
        .getByRole('dialog')
        .getByRole('checkbox')
        .or(page.getByRole('listbox').getByRole('option'))
        .first()
        .waitFor()
    },
  },
  {
    name: 'record',
    path: EXPLORER,
    act: async (page) => {
      await page.locator('#results tbody tr[data-row="1"]').press('Enter')
      await page.getByRole('dialog').getByRole('heading', { level: 2 }).first().waitFor()
    },
  },
  { name: 'phone', path: EXPLORER, isPhone: true },
  ...CHART_SHOTS,
]

async function open(
  browser: Browser,
  { colorScheme = 'light', isPhone = false }: { colorScheme?: 'light' | 'dark'; isPhone?: boolean },
) {
  const context = await browser.newContext({
    viewport: isPhone ? { width: 375, height: 812 } : { width: 1440, height: 900 },
    ...(isPhone && { hasTouch: true, isMobile: true }),
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(NOW)
  // Nothing is asked of anybody: the sample answers, and what stands in for OpenAlex is not there.
  await page.addInitScript(
    (kept) => window.localStorage.setItem('bibscope.preferences', kept),
    preferences('http://127.0.0.1:9', 'sample'),
  )
  return page
}

async function take(page: Page, site: string, { name, path, act, part }: Shot): Promise<string> {
  await page.goto(site + path)
  await page.locator('#results tbody tr[data-row] td').first().waitFor({ timeout: 60_000 })
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'hidden', timeout: 60_000 })
  await act?.(page)
  await page.waitForTimeout(400)
  const file = `${FOLDER}/${name}.png`
  const marks = page.locator(`${part} figure :is(button, path)`).filter({ visible: true })
  if (part !== undefined) await marks.first().waitFor()
  const taken = part === undefined ? page : page.locator(part)
  const picture = withPalette(await taken.screenshot({ animations: 'disabled' }))
  writeFileSync(file, picture)
  return `${picture.length > MOST_BYTES ? 'TOO LARGE ' : ''}${file} ${Math.round(picture.length / 1_000)} kB`
}

const { values } = parseArgs({ options: { site: { type: 'string' }, only: { type: 'string', default: '' } } })
const host = await serveStatic(values.site ?? buildApp(), { fallbackStatus: 200 })
const { browser } = await launchBrowser()
mkdirSync(FOLDER, { recursive: true })
try {
  for (const shot of SHOTS.filter(({ name }) => name.includes(values.only))) {
    const page = await open(browser, shot)
    console.log(await take(page, host.url.replace(/\/$/, ''), shot))
    await page.context().close()
  }
} finally {
  await browser.close()
  await host.close()
}

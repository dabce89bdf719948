import type { JsonObject } from '#lib/json'
import { HOSTILE_TEXTS } from '../src/query/hostile.cases.ts'
import { expect, preferences, test } from './fixtures.ts'
import { expectResults, groups, rows } from './page-parts.ts'
import { createStore, startServer } from './server/index.ts'

const url = (id: string): string => `https://openalex.org/${id}`

/** A work that is a trap in every place where text of it is shown. */
function trap(text: string, index: number): JsonObject {
  const author = { id: url(`A${100 + index}`), display_name: text, orcid: text }
  return {
    id: url(`W${1000 + index}`),
    ids: { openalex: url(`W${1000 + index}`), doi: text, pmid: 'javascript:alert(1)' },
    title: `${text} ${index}`,
    display_name: `${text} ${index}`,
    doi: index % 2 === 0 ? 'javascript:window.hacked=1' : text,
    publication_year: 2000 + (index % 20),
    // The stand-in makes addresses of keys: half a pair of surrogates is none.
    type: index % 3 === 0 ? text.replace(/\p{Surrogate}/gu, '?') : 'article',
    language: text,
    is_xpac: false,
    cited_by_count: index,
    open_access: { is_oa: true, oa_status: text, oa_url: 'javascript:window.hacked=1' },
    primary_location: {
      landing_page_url: 'javascript:window.hacked=1',
      pdf_url: 'data:text/html,<script>window.hacked=1</script>',
      license: text,
      source: { id: url('S1'), display_name: text, homepage_url: 'vbscript:x', type: text },
    },
    authorships: [
      { author, institutions: [{ id: url('I1'), display_name: text, country_code: text }], countries: [text] },
    ],
    abstract_inverted_index: {
      [text]: [0],
      '<img src=x onerror=window.hacked=1>': [1],
      __proto__: [2],
      constructor: [3],
    },
    keywords: [{ id: url(`keywords/${index}`), display_name: text }],
    referenced_works: [],
    biblio: { volume: text, issue: text, first_page: text, last_page: text },
  }
}

const WORKS = [...HOSTILE_TEXTS, 'x'.repeat(20_000), '<b>'.repeat(5_000)].map(trap)

/** Schemes of all links on the page. */
const schemes = (links: readonly string[]): readonly string[] => [
  ...new Set(links.map((href) => new URL(href).protocol)),
]

test('records made to harm are shown as text: nothing runs, nothing is asked elsewhere, no link leads astray', async ({
  page,
  site,
}) => {
  const server = await startServer({ store: createStore({ works: WORKS }) })
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  page.on('dialog', (dialog) => {
    hosts.add(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.addInitScript(
    ([key, value]) => window.localStorage.setItem(`${key}`, `${value}`),
    ['bibscope.preferences', preferences(server.url)],
  )
  const check = async () => {
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(schemes(links).filter((scheme) => !['http:', 'https:'].includes(scheme))).toEqual([])
    expect(
      await page.locator('main :is(script, iframe, object, embed, [onerror], [onload], [onmouseover])').count(),
    ).toBe(0)
  }
  await page.goto(`${site}/works?group_by=type:include_unknown&sort=cited_by_count`)
  await expectResults(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${WORKS.length} works`))
  await expect(rows(page).filter({ hasText: 'javascript:alert(1)' }).first()).toBeVisible()
  await expect(groups(page).getByRole('button', { name: /^article: / })).toBeVisible()
  await check()
  for (const text of ['javascript:alert(1)', '=HYPERLINK']) {
    await rows(page).filter({ hasText: text }).first().getByRole('link').first().click()
    await expect(page).toHaveURL(/record=/)
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(text)
    await check()
    await page.keyboard.press('Escape')
  }
  const expected = [new URL(site).origin, server.url]
  expect([...hosts].filter((host) => host !== 'null' && !expected.includes(host))).toEqual([])
  await server.close()
})

test('an address of 100 kB is opened or named, and the page stays at hand', async ({ page, site }) => {
  await page.goto(site)
  const nested = Array.from({ length: 6 }).reduce<string>(
    (text) => encodeURIComponent(text),
    '/works?filter=type:article',
  )
  for (const text of [
    `/works?filter=type:${'a|'.repeat(50_000)}`,
    `https://api.openalex.org${'/'.repeat(100_000)}x`,
    nested,
  ]) {
    await page.getByRole('button', { name: 'Open an address' }).click()
    const dialog = page.getByRole('dialog', { name: 'Open an address' })
    await dialog.getByRole('textbox').fill(text)
    await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('link', { name: /start page/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

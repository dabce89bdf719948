import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectResults, groups, rows } from './page-parts.ts'

const KEY = 'free-key'
const MAIL = 'somebody@example.org'
// Addresses of the sample's records end in the same domain.
const SECRET = /free-key|somebody/

/** Everything this browser keeps, but for the storage of the visit. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts = [JSON.stringify({ ...window.localStorage }), document.cookie]
    for (const { name } of await window.indexedDB.databases()) {
      if (!name) continue
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = window.indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const shelf = database.transaction(store).objectStore(store)
        for (const asked of [shelf.getAll(), shelf.getAllKeys()])
          parts.push(
            JSON.stringify(
              await new Promise((resolve) => {
                asked.onsuccess = () => resolve(asked.result)
              }),
            ),
          )
      }
      database.close()
    }
    for (const name of 'caches' in window ? await window.caches.keys() : [])
      for (const request of await (await window.caches.open(name)).keys()) parts.push(request.url)
    return parts.join('\n')
  })

test('key and address go to the provider and nowhere else: no link, no storage, no file, no log, no inspector', async ({
  page,
  site,
  api,
}) => {
  const said: string[] = []
  const addresses: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await page.goto(site)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('textbox', { name: /polite pool/ }).fill(MAIL)
  await page.getByLabel('Your own key').fill(KEY)
  await page.getByRole('button', { name: 'Close settings' }).click()
  await page.getByRole('link', { name: 'Works', exact: true }).click()
  await expectResults(page)
  // The stand-in masks what is personal in its log, too.
  expect(api.log.calls().every(({ target }) => /[?&]mailto=.*&api_key=/.test(target))).toBe(true)

  await page.goto(`${site}/works?filter=publication_year:2024-&group_by=type:include_unknown`)
  await expectResults(page)
  await expect(groups(page).getByRole('button', { name: /: / }).first()).toBeVisible()
  await rows(page).first().getByRole('link').first().click()
  await expect(page).toHaveURL(/record=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/record=/)
  await page.getByRole('button', { name: 'Share' }).click()
  const shared = page.getByRole('dialog', { name: 'Share this view' })
  const texts = await shared
    .getByRole('textbox')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  await page.getByRole('button', { name: 'Close share this view' }).click()
  await page.getByRole('button', { name: /^Requests and limits/ }).click()
  const inspector = page.getByRole('dialog', { name: 'Requests and limits' })
  await inspector.getByRole('listitem').first().locator('summary').click()
  texts.push(await inspector.innerHTML())
  await page.getByRole('button', { name: 'Close requests and limits' }).click()

  await page.getByRole('button', { name: 'Export' }).click()
  const coming = page.waitForEvent('download', { timeout: 50_000 })
  await page.getByRole('button', { name: 'Start export' }).click()
  texts.push(await readFile(await (await coming).path(), 'utf8'))
  texts.push(await page.getByRole('dialog').innerHTML())

  api.faults.set([{ path: '^/works$', times: null, fault: { kind: 'status', status: 500 } }])
  await page.goto(`${site}/works?filter=publication_year:2023-`)
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 50_000 })
  texts.push(await page.locator('body').innerHTML())

  for (const text of [...texts, ...addresses, ...said, page.url(), await keptIn(page)]) expect(text).not.toMatch(SECRET)
})

test('they outlast the visit only when that is asked for, and are gone when it is taken back', async ({
  page,
  site,
}) => {
  await page.goto(site)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByLabel('Your own key').fill(KEY)
  expect(await keptIn(page)).not.toMatch(SECRET)
  const keep = page.getByRole('checkbox', { name: /after the visit/ })
  await keep.check()
  expect(await keptIn(page)).toMatch(SECRET)
  await keep.uncheck()
  expect(await keptIn(page)).not.toMatch(SECRET)
})

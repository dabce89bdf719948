import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import { expectResults, groups, sumLine } from './page-parts.ts'

/** Width and height from the head of a PNG (PNG specification, IHDR). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)] as const

test('a chart is saved as figures and as a picture that carries its query, sums, source and date', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/works?filter=type:article&group_by=language:include_unknown`)
  await expectResults(page)
  const save = async (what: string) => {
    const download = page.waitForEvent('download')
    await groups(page).getByRole('button', { name: what }).click()
    return readFile(await (await download).path())
  }
  const csv = (await save('Save the figures as CSV')).toString('utf8')
  expect(csv).toMatch(/^key,label,count,share\r\nen,English,\d+,0\.\d+\r\n/)
  expect(csv).toMatch(/\r\n,Unknown,\d+,0\.\d+\r\n$/)
  const json: readonly { readonly count: number }[] = JSON.parse(
    (await save('Save the figures as JSON')).toString('utf8'),
  )
  expect(json).toHaveLength(csv.trimEnd().split('\r\n').length - 1)
  expect((await save('Save the figures as XLSX')).subarray(0, 2).toString('utf8')).toBe('PK')
  const receipt = (await save('Save a receipt of the figures')).toString('utf8')
  expect(receipt).toMatch(/^Grouped by: Works by language$/m)
  expect(receipt).toMatch(/^SHA-256 of the sorted keys and counts: [0-9a-f]{64}$/m)
  const svg = (await save('Save the picture as SVG')).toString('utf8')
  const sums = (await sumLine(page).textContent()) ?? ''
  for (const words of [
    'Works by language',
    'article',
    sums.slice(0, 40),
    'Source: OpenAlex',
    '/works?filter=type:article',
  ])
    expect(svg).toContain(words)
  const [width, height] = sizeOf(await save('Save the picture as PNG'))
  expect(width).toBe(1720)
  expect(svg).toContain(`height="${height / 2}"`)
})

import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packWorkbook, sheetsOf } from './workbook.ts'

/** Files of an archive by its central directory alone, unpacked. */
function unzip(bytes: Buffer): ReadonlyMap<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, plain] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    const [name, extra] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const body = inflateRawSync(bytes.subarray(start, start + packed))
    expect(body).toHaveLength(plain)
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), body.toString('utf8'))
    at += 46 + name + extra
  }
  return files
}

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function pack(rows: number, most?: number, pieceSize = 7) {
  const text = ['head', ...Array.from({ length: rows }, (_, index) => `r${index}`)].map((row) => `<row>${row}</row>\n`)
  const chunks: Uint8Array[] = []
  const parts = { name: 'Works', rows, text: inPieces(text.join(''), pieceSize) }
  for await (const chunk of packWorkbook(parts, most)) chunks.push(chunk)
  return unzip(Buffer.concat(chunks))
}

const rowsOf = (sheet: string | undefined): readonly string[] =>
  [...(sheet ?? '').matchAll(/<row>(.*?)<\/row>/g)].map(([, row]) => row ?? '')

describe('a workbook', () => {
  it('has its parts and its rows, in order', async () => {
    const files = await pack(5)
    expect([...files.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ])
    expect(rowsOf(files.get('xl/worksheets/sheet1.xml'))).toEqual(['head', 'r0', 'r1', 'r2', 'r3', 'r4'])
  })

  it('goes on with another sheet where one is full, headings on top of each', async () => {
    const files = await pack(7, 4, 200)
    expect(sheetsOf(7, 4)).toBe(3)
    const sheets = [1, 2, 3].map((number) => rowsOf(files.get(`xl/worksheets/sheet${number}.xml`)))
    expect(sheets).toEqual([
      ['head', 'r0', 'r1', 'r2'],
      ['head', 'r3', 'r4', 'r5'],
      ['head', 'r6'],
    ])
    expect(files.get('xl/workbook.xml')).toContain('name="Works 3"')
    expect(files.get('[Content_Types].xml')).toContain('/xl/worksheets/sheet3.xml')
  })

  it('of nothing has the headings', async () => {
    expect(rowsOf((await pack(0)).get('xl/worksheets/sheet1.xml'))).toEqual(['head'])
  })

  it('holds exactly as many rows as a sheet can, and one more makes another', () => {
    expect([sheetsOf(1_048_575), sheetsOf(1_048_576)]).toEqual([1, 2])
  })

  it('fails with the text it is made of', async () => {
    const text = (async function* () {
      yield '<row>head</row>\n'
      throw new Error('the piece is gone')
    })()
    const packing = async () => {
      for await (const chunk of packWorkbook({ name: 'x', rows: 1, text })) expect(chunk.length).toBeGreaterThan(0)
    }
    await expect(packing()).rejects.toThrow('the piece is gone')
  })
})

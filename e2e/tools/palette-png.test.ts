import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { withPalette } from './palette-png.ts'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const WHITE = [255, 255, 255] as const
const BLUE = [47, 111, 159] as const
const INK = [20, 32, 43] as const

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A picture of true colours. Each row: its filter, and its bytes as filtered. */
function pngOf(width: number, rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, 2], 8)
  const data = deflateSync(Buffer.from(rows.flat()))
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** Colours of an indexed picture, row by row. */
function coloursOf(png: Buffer, width: number): readonly (readonly number[])[] {
  const bodies = new Map<string, Buffer>()
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const named = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    bodies.set(named.toString('latin1', 0, 4), named.subarray(4))
    at += length + 12
  }
  const palette = bodies.get('PLTE') ?? Buffer.alloc(0)
  const rows = inflateSync(bodies.get('IDAT') ?? Buffer.alloc(0))
  return [...rows]
    .filter((_, at) => at % (width + 1) !== 0)
    .map((index) => [...palette.subarray(index * 3, index * 3 + 3)])
}

it('a picture of few colours keeps every pixel, whatever the filters of its rows', () => {
  const minus = (one: readonly number[], other: readonly number[]) =>
    one.map((value, at) => (value - (other[at] ?? 0) + 256) % 256)
  const png = pngOf(2, [
    [0, ...WHITE, ...BLUE],
    [1, ...INK, ...minus(WHITE, INK)],
    [2, ...minus(BLUE, INK), ...minus(INK, WHITE)],
  ])
  expect(coloursOf(withPalette(png), 2)).toEqual([WHITE, BLUE, INK, WHITE, BLUE, INK])
})

it('of too many colours the frequent ones stay as they are, and no other moves far', () => {
  const shades = Array.from({ length: 400 }, (_, at) => [at % 256, Math.floor(at / 2), 77])
  const pixels = [...shades, ...Array.from({ length: 400 }, () => [...BLUE])]
  const drawn = coloursOf(withPalette(pngOf(800, [[0, ...pixels.flat()]])), 800)
  expect(new Set(drawn.map(String)).size).toBeLessThanOrEqual(256)
  expect(drawn.slice(400).every((colour) => String(colour) === String(BLUE))).toBe(true)
  for (const [at, colour] of shades.entries())
    for (const [channel, value] of colour.entries())
      expect(Math.abs(value - (drawn[at]?.[channel] ?? 0))).toBeLessThan(9)
})

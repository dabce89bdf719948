import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { gunzip } from './gunzip.ts'

const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 7)

it('unpacks what is packed', async () => {
  expect(await gunzip(Uint8Array.from(gzipSync(bytes)))).toEqual(bytes)
})

it('leaves alone what a host has unpacked on the way', async () => {
  expect(await gunzip(bytes)).toEqual(bytes)
})

it('fails on what is cut off', async () => {
  const packed = Uint8Array.from(gzipSync(bytes))
  await expect(gunzip(packed.slice(0, packed.length - 9))).rejects.toThrow()
})

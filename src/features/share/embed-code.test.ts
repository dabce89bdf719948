// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { embedCode, frameSize } from './embed-code.ts'

it('read by a browser, the code is one frame with exactly this link and title', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, title) => {
      const page = new DOMParser().parseFromString(embedCode(url, title, { width: 640, height: 400 }), 'text/html')
      const [frame] = page.body.children
      expect(page.body.children).toHaveLength(1)
      expect(frame?.getAttribute('src')).toBe(url)
      // Line ends of a title are made one by any reader of HTML.
      const oneEnd = title.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD')
      expect(frame?.getAttribute('title')).toBe(oneEnd)
    }),
    { seed: 20261121 },
  )
})

it('a size is kept within what can be read and shown', () => {
  expect(frameSize({ width: 12, height: 99_999 })).toEqual({ width: 200, height: 2_000 })
  expect(frameSize({ width: Number.NaN, height: 400.4 })).toEqual({ width: 200, height: 400 })
})

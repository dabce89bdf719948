import { expect, it } from 'vitest'
import { parseAddress } from '#query'
import { unframed } from './frame.ts'

const leaving = (text: string, present: string) => unframed(parseAddress(text), parseAddress(present))?.route ?? null

it('other records open as a whole view', () => {
  expect(leaving('/works?filter=type:book&embed=chart', '/works?embed=chart')).toMatchObject({ view: { embed: null } })
})

it('a record of the frame opens as a whole view', () => {
  expect(leaving('/works?embed=table&record=W1', '/works?embed=table')).toMatchObject({
    view: { embed: null, record: 'W1' },
  })
  expect(leaving('/works/W1', '/works?embed=table')).toMatchObject({ kind: 'record' })
})

it('the same records shown otherwise stay in the frame', () => {
  expect(leaving('/works?sort=cited_by_count:desc&embed=table', '/works?embed=table')).toBeNull()
  expect(leaving('/works?group_by=type&top=50&embed=chart', '/works?group_by=type&embed=chart')).toBeNull()
})

it('outside of a frame nothing changes', () => {
  expect(leaving('/works?filter=type:book&embed=chart', '/works')).toBeNull()
})

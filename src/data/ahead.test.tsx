// @vitest-environment jsdom
import { cleanup, configure, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { emptyQuery, emptyView, findField, toFieldId, withGroup } from '#query'
import { SourceError } from '#sources'
import { createArraySource, fixtureRecords } from '#testing'
import { askListAhead, askRecordAhead } from './ahead.ts'
import { groupsOfField, resultsOfView } from './asked.ts'
import { createQueryClient } from './client.ts'
import { useGroups } from './groups.ts'
import { providing } from './provided.cases.tsx'
import { useRecord } from './record.ts'
import { useResults } from './results.ts'

configure({ asyncUtilTimeout: 8000 })
afterEach(cleanup)

const plain = createArraySource(fixtureRecords())
const query = emptyQuery('works')
const view = withGroup(emptyView(), { field: toFieldId('type'), includeUnknown: true, top: null })

function open() {
  const source = { ...plain, list: vi.fn(plain.list), group: vi.fn(plain.group), get: vi.fn(plain.get) }
  const handle = { source, scope: 'test', hasKey: false }
  const client = createQueryClient()
  const wrapper = providing(client, handle)
  let tell = () => {}
  const drawn = new Promise<void>((resolve) => {
    tell = resolve
  })
  return { source, client, wrapper, tell, options: { client, handle, drawn } }
}

describe('what is asked before the page is drawn', () => {
  it('is what the page asks for: nothing is asked twice', async () => {
    const { source, wrapper, options } = open()
    askListAhead(options, { query, view, hasList: true, hasChart: true })
    const field = findField('works', 'type')
    if (!field) throw new Error('no field')
    const { result } = renderHook(
      () => ({ list: useResults(resultsOfView(query, view)), groups: useGroups(groupsOfField(query, field)) }),
      { wrapper },
    )
    await waitFor(() =>
      expect(result.current).toMatchObject({ list: { status: 'ready' }, groups: { status: 'ready' } }),
    )
    expect(source.list).toHaveBeenCalledOnce()
    expect(source.group).toHaveBeenCalledOnce()
  })

  it('leaves out the groups where there is no room for a chart, or where they are refused', () => {
    const { source, options } = open()
    askListAhead(options, { query, view, hasList: true, hasChart: false })
    const refused = withGroup(view, { field: toFieldId('cited_by_count'), includeUnknown: true, top: null })
    const can = { ...plain.can, whyNotGroup: () => 'Not here.' }
    askListAhead(
      { ...options, handle: { ...options.handle, source: { ...source, can } } },
      { query, view: refused, hasList: true, hasChart: true },
    )
    expect(source.group).not.toHaveBeenCalled()
  })

  it('is no groups where each set has its own', async () => {
    const { source, options } = open()
    const split = { ...view, split: { field: toFieldId('language'), top: null } }
    await askListAhead(options, { query, view: split, hasList: true, hasChart: true })
    expect(source.list).toHaveBeenCalledOnce()
    expect(source.group).not.toHaveBeenCalled()
  })

  it('is a record where the address names one', async () => {
    const { source, wrapper, options } = open()
    const [work] = (await plain.list({ query, sort: [], cursor: null, pageSize: 1, select: null }, ASKING)).entities
    askRecordAhead(options, 'works', work?.id ?? '')
    const { result } = renderHook(() => useRecord('openalex', 'works', work?.id ?? ''), { wrapper })
    await waitFor(() => expect(result.current.status).toBe('ready'))
    expect(source.get).toHaveBeenCalledOnce()
  })

  it('tells a failure when somebody is there to show it, and is not asked again for it', async () => {
    const { source, client, wrapper, tell, options } = open()
    source.list.mockRejectedValue(new SourceError('server', { what: 'No answer.', why: 'It broke.', fix: 'Wait.' }))
    askListAhead(options, { query, view, hasList: true, hasChart: false })
    await new Promise((done) => setTimeout(done))
    expect(client.isFetching()).toBe(1)
    const { result } = renderHook(() => useResults(resultsOfView(query, view)), { wrapper })
    tell()
    await waitFor(() => expect(result.current.status).toBe('failed'))
    expect(source.list).toHaveBeenCalledOnce()
    // The view changes while the list stays as it is: another layout, an open record.
    await askListAhead(options, { query, view, hasList: true, hasChart: false })
    expect(source.list).toHaveBeenCalledOnce()
  })
})

const ASKING = { lane: 'person', why: 'test' } as const

// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { emptyQuery, type Query, toFieldId, withClause } from '#query'
import { type Source, SourceError } from '#sources'
import { createArraySource, fixtureRecords } from '#testing'
import { createQueryClient } from './client.ts'
import { useGroups } from './groups.ts'
import { providing } from './provided.cases.tsx'

afterEach(cleanup)

const plain = createArraySource(fixtureRecords())
const works = emptyQuery('works')
const articles = withClause(works, {
  field: toFieldId('type'),
  match: { kind: 'any', values: [{ kind: 'is', value: 'article' }] },
})

/** The hook over a Source whose groups may fail. */
function follow() {
  const trouble = { isOn: false }
  const source: Source = {
    ...plain,
    group: (request, options) =>
      trouble.isOn
        ? Promise.reject(new SourceError('bad-query', { what: 'Refused.', why: 'It broke.', fix: 'Change it.' }))
        : plain.group(request, options),
  }
  const handle = { source, scope: 'test', hasKey: false }
  const client = createQueryClient()
  const wrapper = providing(client, handle)
  const hook = ({ query, field }: { readonly query: Query; readonly field: string }) =>
    useGroups({ query, field: toFieldId(field), includeUnknown: true, top: 200 })
  return { trouble, ...renderHook(hook, { wrapper, initialProps: { query: works, field: 'type' } }) }
}

it.each([
  ['another query', { query: articles, field: 'type' }],
  ['another field', { query: works, field: 'language' }],
])('groups stay in sight when those of %s fail, told as what they are', async (_, next) => {
  const { trouble, result, rerender } = follow()
  await waitFor(() => expect(result.current.status).toBe('ready'))
  const { groups } = result.current
  expect(result.current).toMatchObject({ isOld: false, of: { query: works, field: 'type' } })
  trouble.isOn = true
  rerender(next)
  expect(result.current).toMatchObject({ status: 'ready', isOld: true, groups })
  await waitFor(() => expect(result.current.status).toBe('failed'))
  expect(result.current).toMatchObject({ isOld: true, groups, of: { query: works, field: 'type' } })
  expect(result.current.error?.explanation.what).toBe('Refused.')
  trouble.isOn = false
  act(() => result.current.retry())
  await waitFor(() => expect(result.current).toMatchObject({ isOld: false, error: null, of: next }))
})

it('groups of another kind of record do not stand in', async () => {
  const { result, rerender } = follow()
  await waitFor(() => expect(result.current.status).toBe('ready'))
  rerender({ query: emptyQuery('sources'), field: 'type' })
  expect(result.current).toMatchObject({ status: 'loading', groups: null, of: null })
})

// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createQueryClient, QueryClientProvider, SourceContext } from '#data'
import { emptyQuery, parseAddress } from '#query'
import { type Source, SourceError } from '#sources'
import { createArraySource, fixtureRecords } from '#testing'
import { go, useAddress } from '#url'
import { RecordDrawer } from './RecordDrawer.tsx'
import { RecordPage } from './RecordPage.tsx'

configure({ asyncUtilTimeout: 8000 })

beforeAll(() => {
  // jsdom knows the element but not its methods.
  HTMLDialogElement.prototype.show = function show() {
    this.open = true
  }
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
})
afterEach(cleanup)

const plain = createArraySource(fixtureRecords())
const quick = { lane: 'person', why: 'test' } as const

/** The first works of the list, in its order. */
const firstWorks = async () =>
  (await plain.list({ query: emptyQuery('works'), sort: [], cursor: null, pageSize: 3, select: null }, quick)).entities

function Opened() {
  const { route } = useAddress()
  if (route.kind === 'record') return <RecordPage source={route.source} entity={route.entity} id={route.id} />
  return route.kind === 'list' && route.view.record !== null ? <RecordDrawer /> : <p>closed</p>
}

function show(path: string, change: Partial<Source> = {}) {
  go(parseAddress(path))
  const handle = { source: { ...plain, ...change }, scope: 'test', hasKey: false }
  render(
    <QueryClientProvider client={createQueryClient()}>
      <SourceContext value={() => handle}>
        <Opened />
      </SourceContext>
    </QueryClientProvider>,
  )
}

describe('an open record', () => {
  it('shows its title and where it stands in the list', async () => {
    const [first] = await firstWorks()
    show(`/works?record=${first?.id}`)
    const dialog = await screen.findByRole('dialog', { name: first?.label ?? '' })
    expect(await within(dialog).findByRole('heading', { level: 2 })).toBeTruthy()
    expect(await within(dialog).findByText(/^Work 1 of \d+$/)).toBeTruthy()
  })

  it('gives way to the next one at an arrow key, and to the one before', async () => {
    const [first, second] = await firstWorks()
    show(`/works?record=${first?.id}`)
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText(/^Work 1 of/)
    fireEvent.keyDown(dialog, { key: 'ArrowDown' })
    expect(window.location.search).toContain(`record=${second?.id}`)
    expect(await within(dialog).findByText(/^Work 2 of/)).toBeTruthy()
    fireEvent.keyDown(dialog, { key: 'ArrowUp' })
    expect(window.location.search).toContain(`record=${first?.id}`)
  })

  it('closes with Escape', async () => {
    const [first] = await firstWorks()
    show(`/works?record=${first?.id}`)
    fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' })
    expect(await screen.findByText('closed')).toBeTruthy()
    expect(window.location.search).not.toContain('record')
  })

  it('lets a value narrow the list it came from', async () => {
    const [first] = await firstWorks()
    show(`/works?filter=is_oa:true&record=${first?.id}`)
    const dialog = await screen.findByRole('dialog')
    const [year] = await within(dialog).findAllByRole('link', { name: /^(?:19|20)\d\d$/ })
    expect(decodeURIComponent(year?.getAttribute('href') ?? '')).toMatch(
      /^\/works\?filter=open_access.is_oa:true,publication_year:\d{4}$/,
    )
  })

  it('unfolds the record as it was sent', async () => {
    const [first] = await firstWorks()
    show(`/works?record=${first?.id}`)
    const summary = await screen.findByText('Raw JSON')
    const details = summary.closest('details')
    if (details) details.open = true
    fireEvent(details ?? summary, new Event('toggle'))
    expect((await screen.findByText(/"authorships"/)).tagName).toBe('PRE')
  })
})

describe('a page of a record', () => {
  it('has the title as its heading and a way to all records of its kind', async () => {
    const [first] = await firstWorks()
    show(`/works/${first?.id}`)
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'All works' }).getAttribute('href')).toBe('/works')
  })

  it('says that a record does not exist, and offers no second try', async () => {
    const missing = () =>
      Promise.reject(
        new SourceError('not-found', { what: 'There is no such work.', why: 'It was merged.', fix: 'Search.' }),
      )
    show('/works/W404', { get: missing })
    expect(await screen.findByText(/There is no such work/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })
})

// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient, QueryClientProvider, SourceContext } from '#data'
import { parseAddress } from '#query'
import { type Source, SourceError } from '#sources'
import { createArraySource, fixtureRecords } from '#testing'
import { go } from '#url'
import { Results } from './Results.tsx'
import { ResultsHeader } from './ResultsHeader.tsx'

const WINDOW_PX = 600

configure({ asyncUtilTimeout: 8000 })

beforeAll(() => {
  // jsdom measures nothing: without a height no row would be drawn.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(WINDOW_PX)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  Element.prototype.scrollTo = () => undefined
})
beforeEach(() => go(parseAddress('/works')))
afterEach(cleanup)

const plain = createArraySource(fixtureRecords())

/** Without the expansion corpus, which a query has to ask for. */
const TOTAL = fixtureRecords().works.filter((work) => work['is_xpac'] !== true).length
const FOUND = `${TOTAL} works found`

function show(path: string, change: Partial<Source> = {}) {
  go(parseAddress(path))
  const handle = { source: { ...plain, ...change }, scope: 'test', hasKey: false }
  render(
    <QueryClientProvider client={createQueryClient()}>
      <SourceContext value={() => handle}>
        <ResultsHeader />
        <Results />
      </SourceContext>
    </QueryClientProvider>,
  )
}

const broken = () =>
  Promise.reject(
    new SourceError('server', { what: 'No answer came.', why: 'It broke.', fix: 'Wait.' }, { status: 503 }),
  )

const dataRows = () => screen.getAllByRole('row').filter((row) => Number(row.getAttribute('aria-rowindex')) > 1)

describe('the results of a query', () => {
  it('show the exact count and the first rows, and announce them', async () => {
    show('/works')
    expect(await screen.findByText(FOUND)).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(`${TOTAL} works`)
    expect(screen.getByText(`100 loaded of ${TOTAL}`)).toBeTruthy()
    expect(dataRows().length).toBeGreaterThan(10)
    expect(screen.getByRole('grid', { name: 'Works, results' }).getAttribute('aria-rowcount')).toBe(String(TOTAL + 1))
  })

  it('are one tab stop, and arrow keys go from row to row', async () => {
    show('/works')
    await screen.findByText(FOUND)
    const stops = () => document.querySelectorAll('table [tabindex="0"]')
    expect(stops()).toHaveLength(1)
    const [first, second] = dataRows()
    first?.focus()
    fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(second)
    expect(stops()).toHaveLength(1)
  })

  it('open a record with Enter: its id stands in the address', async () => {
    show('/works')
    await screen.findByText(FOUND)
    const [first] = dataRows()
    first?.focus()
    fireEvent.keyDown(first ?? document.body, { key: 'Enter' })
    expect(window.location.search).toMatch(/record=W\d+/)
    expect(first?.getAttribute('aria-selected')).toBe('true')
  })

  it('narrow to a value at a click on it', async () => {
    show('/works')
    await screen.findByText(FOUND)
    const [row] = dataRows()
    const year = within(row ?? document.body).getByText(/^(?:19|20)\d\d$/)
    fireEvent.click(year)
    expect(decodeURIComponent(window.location.search)).toContain(`publication_year:${year.textContent}`)
  })

  it('sort by a header, and say the order', async () => {
    show('/works')
    await screen.findByText(FOUND)
    fireEvent.click(screen.getByRole('button', { name: 'Cited by' }))
    expect(decodeURIComponent(window.location.search)).toContain('sort=cited_by_count:desc')
    expect(screen.getByRole('columnheader', { name: /Cited by/ }).getAttribute('aria-sort')).toBe('descending')
  })

  it('say what to loosen when nothing matches', async () => {
    show('/works?filter=publication_year:1700,type:article')
    expect(await screen.findByRole('heading', { name: 'No works match' })).toBeTruthy()
    const link = screen.getByRole('link', { name: /without “Type is article”/ })
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe('/works?filter=publication_year:1700')
  })

  it('say what failed at the start, and try again', async () => {
    let isBroken = true
    show('/works', { list: (...args) => (isBroken ? broken() : plain.list(...args)) })
    expect(await screen.findByText(/No answer came/)).toBeTruthy()
    isBroken = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(FOUND)).toBeTruthy()
    expect(screen.queryByText(/No answer came/)).toBeNull()
  })

  it('keep the rows, dimmed, when the next query fails', async () => {
    let isBroken = false
    show('/works', { list: (...args) => (isBroken ? broken() : plain.list(...args)) })
    await screen.findByText(FOUND)
    isBroken = true
    fireEvent.click(screen.getByRole('button', { name: 'Cited by' }))
    expect(await screen.findByText(/No answer came/)).toBeTruthy()
    expect(dataRows().length).toBeGreaterThan(10)
    expect(document.querySelector('tbody')?.dataset['old']).toBe('true')
  })

  it('say at the end that all are loaded', async () => {
    show('/works?filter=type:dissertation')
    expect(await screen.findByText(/^All \d+ loaded\.$/)).toBeTruthy()
  })
})

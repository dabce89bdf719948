// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient, QueryClientProvider, SourceContext } from '#data'
import { parseAddress } from '#query'
import type { Source } from '#sources'
import { aRecord, aWork, createArraySource } from '#testing'
import { currentAddress, go, useAddress } from '#url'
import { FilterBar } from './bar/FilterBar.tsx'
import { EntityPicker } from './EntityPicker.tsx'
import { SearchBox } from './search/SearchBox.tsx'

configure({ asyncUtilTimeout: 8000, getElementError: (message) => new Error(message?.slice(0, 200)) })

beforeAll(() => {
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
})
beforeEach(() => go(parseAddress('/works')))
afterEach(cleanup)

const plain = createArraySource({
  works: [
    aWork({
      id: 'W1',
      publication_year: 2020,
      doi: 'https://doi.org/10.5555/a',
      open_access: { is_oa: true },
      funders: [{ id: 'https://openalex.org/F1', display_name: 'Ice Fund' }],
      referenced_works: ['https://openalex.org/W3'],
    }),
    aWork({ id: 'W2', publication_year: 2021, doi: 'https://doi.org/10.5555/b' }),
    aWork({ id: 'W3', type: 'book', publication_year: 2021 }),
  ],
  funders: [
    aRecord({ id: 'F1', display_name: 'Ice Fund', works_count: 9 }),
    aRecord({ id: 'F2', display_name: 'Icy Trust' }),
  ],
} as never)

/** The builder stands on lists alone, as in the page. */
function Builder() {
  if (useAddress().route.kind !== 'list') return null
  return (
    <>
      <EntityPicker />
      <SearchBox />
      <FilterBar />
    </>
  )
}

/** Shows the builder on an address; returns what the Source is asked for. */
function show(path: string, change: Partial<Source> = {}) {
  go(parseAddress(path))
  const asked: string[] = []
  const told =
    <A extends readonly unknown[], R>(name: string, call: (...rest: A) => R) =>
    (...rest: A): R => {
      asked.push(name)
      return call(...rest)
    }
  const source = { ...plain, ...change }
  const handle = {
    source: {
      ...source,
      list: told('list', source.list),
      group: told('group', source.group),
      suggest: told('suggest', source.suggest),
      labels: told('labels', source.labels),
    },
    scope: `test ${path}`,
    hasKey: false,
  }
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueryClient()}>
        <SourceContext value={() => handle}>
          <Builder />
        </SourceContext>
      </QueryClientProvider>
    </MantineProvider>,
  )
  return asked
}

const here = () => decodeURIComponent(window.location.search.replace(/^\?/, ''))
const dialog = () => screen.findByRole('dialog')
const open = async (name: RegExp | string) => {
  fireEvent.click(screen.getByRole('button', { name, expanded: false }))
  return within(await dialog())
}
const chooseField = async (text: string) => {
  const inside = await open('Add filter')
  const field = inside.getByRole('combobox', { name: 'Find a field' })
  fireEvent.change(field, { target: { value: text } })
  fireEvent.keyDown(field, { key: 'Enter' })
  return within(await dialog())
}
const submit = (inside: ReturnType<typeof within>) => fireEvent.click(inside.getByRole('button', { name: 'Apply' }))

describe('pills', () => {
  it('say the query and take a filter away, which Back restores', async () => {
    show('/works?filter=type:article,publication_year:2020')
    expect(screen.getByRole('button', { name: 'Type is article' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Remove filter: Type is article' }))
    expect(here()).toBe('filter=publication_year:2020')
    window.history.back()
    await waitFor(() => expect(here()).toBe('filter=type:article,publication_year:2020'))
  })

  it('Escape closes an editor unchanged and gives the focus back', async () => {
    show('/works?filter=publication_year:2020')
    const pill = screen.getByRole('button', { name: 'Published 2020' })
    pill.focus()
    const inside = await open('Published 2020')
    const field = inside.getByRole('textbox', { name: /Publication year/ })
    fireEvent.change(field, { target: { value: '2021' } })
    fireEvent.keyDown(field, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(here()).toBe('filter=publication_year:2020')
    expect(document.activeElement).toBe(pill)
  })

  it('a click outside applies what was changed, and only that', async () => {
    show('/works?filter=publication_year:2020')
    const inside = await open('Published 2020')
    fireEvent.change(inside.getByRole('textbox', { name: /Publication year/ }), { target: { value: '2021' } })
    fireEvent.mouseDown(document.body)
    await waitFor(() => expect(here()).toBe('filter=publication_year:2021'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('say what the provider would refuse, before anything is sent', () => {
    const asked = show('/works?filter=from_created_date:2024-01-01')
    expect(screen.getByText(/paid accounts/)).toBeTruthy()
    expect(asked).toEqual([])
  })

  it('a part of the link that could not be read is mended as text', async () => {
    show('/works?filter=type:article,cited_by_count:x')
    const inside = await open(/Not read/)
    expect(inside.getByRole('alert').textContent).toContain('“x”')
    fireEvent.change(inside.getByRole('textbox'), { target: { value: 'filter=cited_by_count:3' } })
    submit(inside)
    expect(here()).toBe('filter=type:article,cited_by_count:3')
  })

  it('a part of the link that could not be read is dropped', () => {
    show('/works?filter=type:article,cited_by_count:x')
    fireEvent.click(screen.getByRole('button', { name: 'Drop filter=cited_by_count:x' }))
    expect(here()).toBe('filter=type:article')
  })

  it('a clause that is not in the catalog is edited as text', async () => {
    show('/works?filter=frobnicate:3')
    const inside = await open(/frobnicate/)
    fireEvent.change(inside.getByRole('textbox'), { target: { value: 'frobnicate:4' } })
    submit(inside)
    expect(here()).toBe('filter=frobnicate:4')
  })
})

describe('adding a filter', () => {
  it('a value of a closed list, by keys alone, with counts of the present query', async () => {
    show('/works?filter=publication_year:2021')
    const inside = await chooseField('type')
    expect(await inside.findByText('Counts are of the present query without this filter.')).toBeTruthy()
    const option = inside.getByRole('option', { name: /^book whole book/ })
    expect(option.textContent).toContain('1')
    const field = inside.getByRole('combobox', { name: /find a value/ })
    fireEvent.change(field, { target: { value: 'boo' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(inside.getByRole('option', { name: /^book whole book/ }).getAttribute('aria-selected')).toBe('true')
    submit(inside)
    expect(here()).toBe('filter=publication_year:2021,type:book')
    expect(screen.getByRole('button', { name: 'Type is book' })).toBeTruthy()
  })

  it('Space ticks the marked values, Enter then applies them', async () => {
    show('/works')
    const inside = await chooseField('type')
    const field = inside.getByRole('combobox', { name: /find a value/ })
    const press = (key: string) => fireEvent.keyDown(field, { key })
    press('ArrowDown')
    press(' ')
    press('ArrowDown')
    press(' ')
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(true)
    expect(within(inside.getByRole('listbox')).getAllByRole('option', { selected: true })).toHaveLength(2)
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
    expect(here()).toMatch(/^filter=type:[^|]+\|[^|]+$/)
  })

  it('negates where the field allows it', async () => {
    show('/works?filter=type:article')
    const inside = await open('Type is article')
    fireEvent.change(inside.getByRole('combobox', { name: /how to compare/ }), { target: { value: 'none' } })
    submit(inside)
    expect(here()).toBe('filter=type:!article')
  })

  it('a record by its name; the name is shown, never the id', async () => {
    const asked = show('/works')
    const inside = await chooseField('funder')
    const field = inside.getByRole('combobox', { name: /find a value/ })
    fireEvent.change(field, { target: { value: 'ice' } })
    fireEvent.click(await inside.findByRole('option', { name: /Ice Fund/ }))
    expect(asked.filter((name) => name === 'suggest')).toHaveLength(1)
    fireEvent.change(field, { target: { value: '' } })
    submit(inside)
    expect(here()).toBe('filter=funders.id:F1')
    expect(screen.getByRole('button', { name: 'Funder is Ice Fund' })).toBeTruthy()
  })

  it('Enter does not take a suggestion that was for other letters', async () => {
    show('/works')
    const inside = await chooseField('funder')
    const field = inside.getByRole('combobox', { name: /find a value/ })
    fireEvent.change(field, { target: { value: 'ice' } })
    await inside.findByRole('option', { name: /Ice Fund/ })
    fireEvent.change(field, { target: { value: 'lund' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(inside.queryByRole('list', { name: 'Chosen values' })).toBeNull()
  })

  it('what is typed and not taken is not lost without a word', async () => {
    show('/works')
    const inside = await chooseField('funder')
    fireEvent.change(inside.getByRole('combobox', { name: /find a value/ }), { target: { value: 'nobody' } })
    submit(inside)
    expect(inside.getByRole('alert').textContent).toContain('“nobody” is not taken yet.')
  })

  it('pasted DOIs become the records they stand for', async () => {
    show('/works')
    const inside = await chooseField('citing works')
    const field = inside.getByRole('combobox', { name: /find a value/ })
    fireEvent.paste(field, {
      clipboardData: { getData: () => '10.5555/a\nhttps://doi.org/10.5555/b\n10.5555/nowhere' },
    })
    expect(await inside.findByText(/Found 2 of 3 identifiers/)).toBeTruthy()
    submit(inside)
    expect(here()).toBe('filter=referenced_works:W1|W2')
  })

  it('yes, no and unknown', async () => {
    show('/works')
    const inside = await chooseField('open access')
    expect((inside.getByRole('radio', { name: 'Yes' }) as HTMLInputElement).checked).toBe(true)
    fireEvent.click(inside.getByRole('radio', { name: 'Unknown' }))
    submit(inside)
    expect(here()).toBe('filter=open_access.is_oa:null')
  })

  it('numbers, refused where the provider would refuse them', async () => {
    show('/works')
    const inside = await chooseField('times cited')
    fireEvent.change(inside.getByRole('textbox', { name: 'Times cited from' }), { target: { value: '10' } })
    submit(inside)
    expect(here()).toBe('filter=cited_by_count:10-')
  })

  it('a period as one filter', async () => {
    show('/works')
    const inside = await chooseField('publication date')
    fireEvent.change(inside.getByRole('textbox', { name: 'From' }), { target: { value: '2020' } })
    fireEvent.change(inside.getByRole('textbox', { name: 'To, included' }), { target: { value: 'May 2021' } })
    expect(inside.getByText('taken as 2021-05-31')).toBeTruthy()
    submit(inside)
    expect(here()).toBe('filter=from_publication_date:2020-01-01,to_publication_date:2021-05-31')
    expect(screen.getAllByRole('button', { name: /^Published since/ })).toHaveLength(1)
  })

  it('words, several joined by or', async () => {
    show('/works')
    const inside = await chooseField('title contains')
    fireEvent.change(inside.getByRole('textbox', { name: 'Title contains' }), { target: { value: 'reef' } })
    fireEvent.click(inside.getByRole('button', { name: 'Or these words' }))
    fireEvent.change(inside.getByRole('textbox', { name: 'Title contains, or' }), { target: { value: 'atoll' } })
    submit(inside)
    expect(here()).toBe('filter=display_name.search:reef|atoll')
  })

  it('a field this source cannot do is there with the reason, and cannot be chosen', async () => {
    const can = { ...plain.can, whyNotFilter: () => 'This source has nothing of the kind.' }
    show('/works', { can })
    const inside = await open('Add filter')
    const option = inside.getByRole('option', { name: /^Work type/ })
    expect(option.getAttribute('aria-disabled')).toBe('true')
    expect(option.textContent).toContain('This source has nothing of the kind.')
    fireEvent.click(option)
    expect(inside.getByRole('combobox', { name: 'Find a field' })).toBeTruthy()
  })
})

describe('the search box', () => {
  const box = () => screen.getByRole('textbox', { name: 'Search' })
  /** How a text is read comes with the focus, as code of its own. */
  const type = (value: string) => {
    fireEvent.focus(box())
    fireEvent.change(box(), { target: { value } })
  }

  it('asks on Enter alone, as a step that Back undoes', async () => {
    const asked = show('/works')
    type('coral reefs')
    expect(here()).toBe('')
    expect(asked).toEqual([])
    fireEvent.submit(box())
    await waitFor(() => expect(here().replace('+', ' ')).toBe('search=coral reefs'))
    window.history.back()
    await waitFor(() => expect(here()).toBe(''))
    expect(box()).toHaveProperty('value', '')
  })

  it('Escape restores what was asked', () => {
    show('/works?search=water')
    type('soil')
    fireEvent.keyDown(box(), { key: 'Escape' })
    expect(box()).toHaveProperty('value', 'water')
  })

  it('says that a quotation mark is still open', () => {
    show('/works')
    type('climate AND NOT "machine learning')
    expect(document.getElementById('search-hint')?.textContent).toMatch(/^A quotation mark is still open/)
    type('climate AND NOT "machine learning"')
    expect(document.getElementById('search-hint')?.textContent).toBe('')
  })

  it('looks in another scope, in exact forms', async () => {
    show('/works?search=water')
    fireEvent.change(screen.getByRole('combobox', { name: 'Search in' }), { target: { value: 'title' } })
    fireEvent.click(screen.getByRole('checkbox', { name: 'exact' }))
    fireEvent.submit(box())
    await waitFor(() => expect(here()).toBe('search.title.exact=water'))
  })

  it('opens an address instead of searching for it, and says so before', async () => {
    show('/works')
    type('https://api.openalex.org/authors?filter=has_orcid:true')
    expect(await screen.findByText(/^Enter opens authors/)).toBeTruthy()
    fireEvent.submit(box())
    expect(window.location.pathname).toBe('/authors')
    expect(here()).toBe('filter=has_orcid:true')
  })

  it('refuses what the provider would refuse, and says so, before anything changes', async () => {
    show('/works?search=water')
    type('a|b')
    fireEvent.submit(box())
    await waitFor(() => expect(document.getElementById('search-hint')?.textContent).toMatch(/\|/))
    expect(here()).toBe('search=water')
    expect(box()).toHaveProperty('value', 'a|b')
  })

  it('opens an identifier', async () => {
    show('/works?search=water')
    type('10.7717/peerj.4375')
    fireEvent.submit(box())
    const record = { kind: 'record', entity: 'works', id: 'doi:10.7717/peerj.4375' }
    await waitFor(() => expect(currentAddress().route).toMatchObject(record))
  })
})

describe('the kind of record', () => {
  it('changes with what carries over', () => {
    show('/works?search=water&filter=type:article&sort=cited_by_count:desc')
    fireEvent.change(screen.getByRole('combobox', { name: 'Kind of record' }), { target: { value: 'authors' } })
    expect(window.location.pathname).toBe('/authors')
    expect(here()).toBe('search=water')
  })

  it('what the source has none of cannot be chosen', () => {
    const can = { ...plain.can, whyNotEntity: (entity: string) => (entity === 'topics' ? 'No topics here.' : null) }
    show('/works', { can })
    const option = screen.getByRole('option', { name: /^Topics/ })
    expect(option).toHaveProperty('disabled', true)
    expect(option.getAttribute('title')).toBe('No topics here.')
  })
})

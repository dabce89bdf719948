// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { TableColumn } from './column.ts'
import { HeaderRow } from './HeaderRow.tsx'
import { useColumnWidths } from './useColumnWidths.ts'

const column = (id: string): TableColumn<string> => ({
  id,
  label: id,
  widthPx: 200,
  leastPx: 100,
  align: 'start',
  lines: 1,
  grows: false,
  sort: { kind: 'sortable', direction: null },
  text: () => '',
  render: () => null,
})

const COLUMNS = [column('Title'), column('Year')]

function Header() {
  const widths = useColumnWidths(COLUMNS, 1000)
  return (
    <table data-testid="table" data-total={widths.totalPx}>
      <colgroup>
        {COLUMNS.map(({ id }) => (
          <col key={id} data-testid={id} style={{ width: widths.of.get(id)?.widthPx }} />
        ))}
      </colgroup>
      <thead>
        <HeaderRow columns={COLUMNS} widths={widths} isPinned={false} tabStop={0} onSort={() => {}} ticks={null} />
      </thead>
    </table>
  )
}

const widthOf = (id: string) => screen.getByTestId(id).style.width
const edgeOf = (id: string) => {
  const edge = screen.getByRole('columnheader', { name: new RegExp(id) }).querySelector('[data-resizing]')
  if (!edge) throw new Error('There is no edge')
  return edge
}

afterEach(cleanup)

describe('the width of a column', () => {
  it('follows its edge while it is dragged, and not after', async () => {
    render(<Header />)
    expect(widthOf('Title')).toBe('200px')
    fireEvent.mouseDown(edgeOf('Title'), { clientX: 200 })
    await waitFor(() => expect(edgeOf('Title').getAttribute('data-resizing')).toBe('true'))
    fireEvent.mouseMove(document, { clientX: 260 })
    await waitFor(() => expect(widthOf('Title')).toBe('260px'))
    fireEvent.mouseUp(document, { clientX: 260 })
    await waitFor(() => expect(edgeOf('Title').getAttribute('data-resizing')).toBe('false'))
    fireEvent.mouseMove(document, { clientX: 400 })
    expect([widthOf('Title'), widthOf('Year')]).toEqual(['260px', '200px'])
    expect(screen.getByTestId('table').dataset['total']).toBe('460')
  })

  it('changes by key, step after step, and never below the least', async () => {
    render(<Header />)
    const year = screen.getByRole('button', { name: /Year/ })
    fireEvent.keyDown(year, { key: 'ArrowRight', shiftKey: true })
    fireEvent.keyDown(year, { key: 'ArrowRight', shiftKey: true })
    await waitFor(() => expect(widthOf('Year')).toBe('232px'))
    for (let step = 0; step < 20; step += 1) fireEvent.keyDown(year, { key: 'ArrowLeft', shiftKey: true })
    await waitFor(() => expect(widthOf('Year')).toBe('48px'))
  })

  it('stays when the button was let go before the code for it came', async () => {
    render(<Header />)
    fireEvent.mouseDown(edgeOf('Title'), { clientX: 200 })
    fireEvent.mouseUp(document, { clientX: 200 })
    await import('./column-model.ts')
    fireEvent.mouseMove(document, { clientX: 300 })
    expect(widthOf('Title')).toBe('200px')
  })
})

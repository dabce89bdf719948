import { type FocusEvent, type KeyboardEvent, type RefCallback, useCallback, useRef } from 'react'
import { type Place, stepFrom } from './step.ts'

/** The place of a mark; `null` for what is none. */
export const placeOf = (element: Element | null): Place | null => {
  const [row, column] = (element?.getAttribute('data-at') ?? '').split(',').map(Number)
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column }
}

/**
 * One Tab stop for many marks: arrows go from mark to mark by row and column, Home and End to the ends of a row. Which
 * one Tab reaches is kept in the document and not in state: hundreds of marks need not be drawn anew for each step.
 */
export function useRoving(isUpright: boolean): {
  readonly box: RefCallback<HTMLElement>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
} {
  const root = useRef<HTMLElement | null>(null)
  const box = useCallback((element: HTMLElement | null) => {
    root.current = element
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const from = placeOf(event.target as Element)
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])]
    const places = all.flatMap((element) => placeOf(element) ?? [])
    const at = from && stepFrom(event.key, from, { places, isUpright })
    if (at === null || at === undefined) return
    event.preventDefault()
    all[at]?.focus()
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!target.hasAttribute('data-at')) return
    for (const other of root.current?.querySelectorAll<HTMLElement>('[data-at][tabindex="0"]') ?? [])
      other.tabIndex = -1
    ;(target as HTMLElement).tabIndex = 0
  }
  return { box, onKeyDown, onFocus }
}

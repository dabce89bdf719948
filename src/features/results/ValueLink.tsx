import type { MouseEvent, ReactNode } from 'react'
import type { Column, Entity } from '#query'
import { useCellLinks } from './cell-links.ts'

/** A click that the browser should handle itself: a new tab, a download. */
const isForBrowser = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

interface ValueLinkProps {
  readonly column: Column
  readonly value: string | null
  readonly children: ReactNode
}

/** A value that narrows the query to itself; plain text where it cannot. The arrow keys of the table reach it. */
export function ValueLink({ column, value, children }: ValueLinkProps) {
  const links = useCellLinks()
  const href = links.hrefOf(column, value)
  if (href === null || value === null) return children
  const handleClick = (event: MouseEvent) => {
    if (isForBrowser(event)) return
    event.preventDefault()
    links.narrow(column, value)
  }
  return (
    <a href={href} tabIndex={-1} data-value="" onClick={handleClick}>
      {children}
    </a>
  )
}

/** The name of a record: opens it beside the table, or on its own page in a new tab. */
export function RecordLink({ entity, children }: { readonly entity: Entity; readonly children: ReactNode }) {
  const links = useCellLinks()
  const handleClick = (event: MouseEvent) => {
    if (isForBrowser(event)) return
    event.preventDefault()
    links.open(entity)
  }
  return (
    <a href={links.hrefOfRecord(entity)} tabIndex={-1} data-name="" onClick={handleClick}>
      {children}
    </a>
  )
}

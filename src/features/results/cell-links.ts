import { createContext, useContext } from 'react'
import type { Column, Entity } from '#query'

/** What the cells of a table lead to. Stable while the query is the same, so that an opened record redraws no cell. */
export interface CellLinks {
  /** The link of the query narrowed to a value; `null` where the value is no way to filter. */
  hrefOf(column: Column, key: string | null): string | null
  /** Goes there, as one step that Back undoes. */
  narrow(column: Column, key: string): void
  /** The link of a record's own page, for new tabs and copies. */
  hrefOfRecord(entity: Entity): string
  /** Opens the record beside the table. */
  open(entity: Entity): void
}

const NOWHERE: CellLinks = {
  hrefOf: () => null,
  narrow: () => undefined,
  hrefOfRecord: ({ id }) => `#${id}`,
  open: () => undefined,
}

/** Gives the cells where they lead. */
export const CellLinksContext = createContext<CellLinks>(NOWHERE)

/** Where the cells lead. */
export const useCellLinks = (): CellLinks => useContext(CellLinksContext)

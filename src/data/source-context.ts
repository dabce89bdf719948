import { createContext, useContext } from 'react'
import type { SourceId } from '#query'
import type { Monitor, Source } from '#sources'

/** A Source at hand. `scope` names whose answers are cached: the same Source at another address has another scope. */
export interface SourceHandle {
  readonly source: Source
  readonly scope: string
  /** Whether the person gave a key of their own: some refusals fall away with one. */
  readonly hasKey: boolean
  /** What goes on between it and its provider; left out or `null` for data that lies here. */
  readonly monitor?: Monitor | null
}

/** Gives the Source of an id. Filled by the composition root, which alone knows the concrete Sources. */
export const SourceContext = createContext<(id: SourceId) => SourceHandle>(() => {
  throw new Error('No Sources were provided')
})

/** The Source of an id, for the hooks of this module and for what reads `can`. */
export const useSource = (id: SourceId): SourceHandle => useContext(SourceContext)(id)

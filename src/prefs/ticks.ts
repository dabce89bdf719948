import { create } from 'zustand'

/**
 * Rows ticked in a list. `some`: those with these ids; `all`: every record that matches, but those with these ids.
 * `key` names the query they belong to, whatever its order; `href` leads back to it.
 */
export interface Ticks {
  readonly key: string
  readonly href: string
  readonly kind: 'some' | 'all'
  readonly ids: ReadonlySet<string>
}

/** The rows ticked in this visit, and the way to change them. `null`: none. */
export const useTicks = create<{ readonly ticks: Ticks | null; readonly setTicks: (ticks: Ticks | null) => void }>()(
  (set) => ({ ticks: null, setTicks: (ticks) => set({ ticks }) }),
)

/** Whether a row is ticked. */
export const isTicked = (ticks: Ticks | null, id: string): boolean =>
  ticks !== null && ticks.ids.has(id) === (ticks.kind === 'some')

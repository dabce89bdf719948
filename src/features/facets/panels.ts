import type { Facet, FieldId } from '#query'

type Panels = readonly Facet[]

/** The panels with one more, on top: who adds it wants to see it. */
export const withPanel = (panels: Panels, field: FieldId): Panels => [
  { field, isFolded: false, isFree: false },
  ...panels.filter((one) => one.field !== field),
]

/** The panels without one; without the last one there is no rail. */
export function withoutPanel(panels: Panels, field: FieldId): Panels | null {
  const others = panels.filter((one) => one.field !== field)
  return others.length > 0 ? others : null
}

/** The panels with one of them changed. */
export const withPanelState = (
  panels: Panels,
  field: FieldId,
  change: Partial<Pick<Facet, 'isFolded' | 'isFree'>>,
): Panels => panels.map((one) => (one.field === field ? { ...one, ...change } : one))

/** The panels with one moved by a number of places, at most to an end. */
export function withPanelMoved(panels: Panels, field: FieldId, by: number): Panels {
  const from = panels.findIndex((one) => one.field === field)
  const moved = panels[from]
  if (!moved) return panels
  const others = panels.filter((one) => one !== moved)
  const to = Math.min(Math.max(from + by, 0), others.length)
  return [...others.slice(0, to), moved, ...others.slice(to)]
}

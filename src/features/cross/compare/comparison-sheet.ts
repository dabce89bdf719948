import { entityInfo, type Field } from '#query'
import type { Grid } from '../grid.ts'
import { callOf, peakWords, type Sheet, slugOf } from '../sheets.ts'
import type { ComparedSet } from './comparison.ts'

interface SheetInput {
  readonly sets: readonly ComparedSet[]
  readonly grid: Grid
  readonly field: Field
  readonly notes: readonly string[]
}

/** The sheet of a comparison. */
export function comparisonSheet({ sets, grid, field, notes }: SheetInput): Sheet {
  const entity = sets[0]?.query.entity ?? field.entity
  const names = sets.map(({ label }) => label)
  const received = sets.flatMap(({ groups }) => (groups ? [groups.info.receivedAt] : []))
  const title = `${entityInfo(entity).label} by ${field.label.toLowerCase()}: ${sets.length} sets`
  return {
    title,
    name: `${entity}-by-${slugOf(field)}-compared`,
    sentence: names.join(' · '),
    alt: `${title} compared: ${names.join('; ')}. ${peakWords(grid)}`,
    notes,
    receivedAt: received.length > 0 ? Math.min(...received) : Date.now(),
    calls: (ask) => sets.map(({ query }) => callOf(query, field, ask)),
  }
}

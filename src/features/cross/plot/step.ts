/** A mark by its row and column. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Steps of each key in a grid whose rows lie below one another. */
const STEPS: Readonly<Record<string, Place>> = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
  PageDown: { row: 10, column: 0 },
  PageUp: { row: -10, column: 0 },
}

const turned = ({ row, column }: Place): Place => ({ row: column, column: row })

/** In upright pictures up is more: the next series stands on top. */
const stepOf = (key: string, isUpright: boolean): Place | null => {
  const step = Object.hasOwn(STEPS, key) ? (STEPS[key] ?? null) : null
  if (step === null || !isUpright || key.startsWith('Page')) return step
  return key === 'ArrowUp' || key === 'ArrowDown' ? turned({ ...step, row: -step.row }) : turned(step)
}

interface Among {
  readonly places: readonly Place[]
  readonly isUpright: boolean
}

/** Which of the places a key leads to, by index; `null` for keys that lead nowhere. Gaps are stepped over. */
export function stepFrom(key: string, from: Place, { places, isUpright }: Among): number | null {
  if (key === 'Home' || key === 'End') return endOf(key, from, places)
  const step = stepOf(key, isUpright)
  if (step === null) return null
  let best: { at: number; far: number } | null = null
  for (const [at, { row, column }] of places.entries()) {
    const [down, right] = [row - from.row, column - from.column]
    const isOnWay = step.row !== 0 ? right === 0 && down * step.row > 0 : down === 0 && right * step.column > 0
    if (!isOnWay) continue
    const far = Math.abs(Math.abs(down + right) - Math.abs(step.row + step.column))
    if (best === null || far < best.far) best = { at, far }
  }
  return best?.at ?? null
}

function endOf(key: 'Home' | 'End', from: Place, places: readonly Place[]): number | null {
  const own = places.flatMap(({ row, column }, at) => (row === from.row ? [{ at, column }] : []))
  const sorted = own.sort((a, b) => a.column - b.column)
  return (key === 'Home' ? sorted[0] : sorted.at(-1))?.at ?? null
}

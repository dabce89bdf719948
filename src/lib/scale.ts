/** A length for a value, 0 to 1, and the round values that stand on the axis. */
export interface Scale {
  readonly kind: 'linear' | 'log'
  /** Place of a value on the axis, 0 to 1. What has no place, such as zero on a log scale, is at 0. */
  at(value: number): number
  readonly ticks: readonly number[]
  /** Values at the two ends of the axis. */
  readonly from: number
  readonly to: number
}

/** Round steps from 0 to at least a largest value, five lines at most. `least`: the smallest step, 1 for counts. */
export function ticksTo(max: number, least = 1): readonly number[] {
  const top = max > 0 ? max : least
  const rough = top / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(least, [1, 2, 5, 10].map((part) => part * power).find((one) => one >= rough * 0.999) ?? rough)
  const lines = Math.ceil(top / step - 1e-9) + 1
  return Array.from({ length: lines }, (_, index) => Number((index * step).toPrecision(12)))
}

/** An axis from zero to a round value not below the largest. */
export function linearScale(max: number, least = 1): Scale {
  const ticks = ticksTo(max, least)
  const to = ticks.at(-1) ?? 1
  return { kind: 'linear', ticks, from: 0, to, at: (value) => (to > 0 ? value / to : 0) }
}

/**
 * An axis of powers of ten. It begins at half of the smallest value above zero, so that this value is still seen; zero
 * itself has no place on it.
 */
export function logScale(values: readonly number[]): Scale {
  const above = values.filter((value) => value > 0)
  const to = Math.max(...above, 0) || 1
  const from = (above.length > 0 ? Math.min(...above) : 1) / 2
  const first = Math.ceil(Math.log10(from))
  const decades = Math.max(Math.floor(Math.log10(to)) - first + 1, 0)
  const span = Math.log10(to) - Math.log10(from)
  return {
    kind: 'log',
    from,
    to,
    ticks: Array.from({ length: decades }, (_, index) => Number((10 ** (first + index)).toPrecision(12))),
    at: (value) => (value > 0 ? (Math.log10(value) - Math.log10(from)) / span : 0),
  }
}

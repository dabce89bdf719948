/** Where values stand along an axis. `at` gives 0 to 1. */
export interface Scale {
  readonly ticks: readonly number[]
  readonly at: (value: number) => number
}

/** A round step so that about four of them span a length. */
function stepOf(length: number, least: number): number {
  const rough = length / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  return Math.max(least, [1, 2, 5, 10].map((part) => part * power).find((one) => one >= rough * 0.999) ?? rough)
}

function linear(min: number, max: number, least: number): Scale {
  const step = stepOf(Math.max(max - min, least), least)
  const from = Math.floor(min / step)
  const to = Math.max(Math.ceil(max / step - 1e-9), from + 1)
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)))
  return { ticks, at: (value) => (value / step - from) / (to - from) }
}

/** From half of 1, so that a single record is still seen; zero has no place of its own and stands at the foot. */
function logarithmic(max: number): Scale {
  const foot = Math.log10(0.5)
  const span = Math.log10(Math.max(max, 1)) - foot
  const decades = Math.floor(Math.log10(Math.max(max, 1))) + 1
  return {
    ticks: Array.from({ length: decades }, (_, index) => 10 ** index),
    at: (value) => (value > 0 ? Math.max((Math.log10(value) - foot) / span, 0) : 0),
  }
}

/** An axis for values, zero always on it. `least`: the smallest step, 1 for counts. */
export function scaleFor(
  values: readonly number[],
  { isLog = false, least = 0 }: { isLog?: boolean; least?: number },
): Scale {
  // A loop: the values of a large chart are too many for the arguments of a call.
  let [min, max] = [0, 0]
  for (const value of values) {
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  return isLog ? logarithmic(max) : linear(min, max, least > 0 ? least : 1e-6)
}

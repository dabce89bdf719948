/** One figure of the bench. `budget`: the most it may be; `aim`: what it should be. `null`: only told. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly budget: number | null
  readonly aim: number | null
}

/** The middle of some runs; of an even number, the lower middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** The value that a share (0 to 1) of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 })

/** A figure as a line of the report, its verdict first. */
export function line({ name, value, unit, budget, aim }: Figure): string {
  const verdict = budget === null ? '     ' : value <= budget ? 'ok   ' : 'OVER '
  const limits = [budget === null ? null : `budget ${number(budget)}`, aim === null ? null : `aim ${number(aim)}`]
  const said = limits.filter((limit) => limit !== null).join(', ')
  return `${verdict}${name.padEnd(62)} ${number(value).padStart(10)} ${unit.padEnd(9)}${said}`
}

/** Time of a fixed loop on this machine, ms: figures of two machines are compared by their ratio to it. */
export function calibrate(): number {
  const startedAt = performance.now()
  let state = 1
  for (let turn = 0; turn < 50_000_000; turn += 1) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
  const tookMs = performance.now() - startedAt
  // The state is used, so that the loop is not optimised away.
  return state === 0 ? Number.NaN : tookMs
}

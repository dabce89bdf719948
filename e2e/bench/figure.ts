/** One figure as it was measured. */
export interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The single runs, where the value is the middle of several. */
  readonly runs?: readonly number[]
  /** What a reader should know beside the value: "over.field took longest". */
  readonly note?: string
}

/** What a figure may be: `budget` the limit, `aim` what it should be. `isLeast`: the figure should not be lower. */
export interface Limits {
  readonly budget: number
  readonly aim: number
  readonly isLeast?: boolean
}

/** A figure with its limits; `null`: only told. */
export interface Figure extends Measured {
  readonly limits: Limits | null
  readonly verdict: Verdict
  /** How much slower the machine was around this measure than at its best in this run: above 1, others were at work. */
  readonly slowness: number
}

/** `aim`: as good as it should be; `ok`: within the budget; `told`: it has none. */
export type Verdict = 'aim' | 'ok' | 'OVER' | 'told'

/** One thing that is measured, and the names of the figures it gives. */
export interface Measure {
  readonly names: readonly string[]
  run(): Promise<readonly Measured[]>
}

/** Of single runs, the middle one is the value. */
export function middleOf(name: string, unit: string, runs: readonly number[]): Measured {
  return { name, value: median(runs), unit, runs }
}

/** The middle of some runs; of an even number, the lower middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that a share (0 to 1) of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN
}

/** A figure with its verdict. */
export function judge(measured: Measured, limits: Limits | null, slowness: number): Figure {
  const meets = (limit: number) => (limits?.isLeast ? measured.value >= limit : measured.value <= limit)
  const verdict = limits === null ? 'told' : meets(limits.aim) ? 'aim' : meets(limits.budget) ? 'ok' : 'OVER'
  return { ...measured, limits, verdict, slowness }
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 })

/** Counts and sizes are the same on a busy machine. */
const isTimed = (unit: string): boolean => unit === 'ms' || unit === 's' || unit === '%'

/** A figure as a line of the report, its verdict first. */
export function lineOf({ name, value, unit, limits, verdict, runs, note, slowness }: Figure): string {
  const sign = limits?.isLeast ? '≥' : '≤'
  const said = [
    limits && `${sign} ${number(limits.budget)}, aim ${number(limits.aim)}`,
    runs && runs.length > 1 && `${number(Math.min(...runs))}–${number(Math.max(...runs))} in ${runs.length} runs`,
    note,
    isTimed(unit) && slowness >= 1.3 && `machine ${slowness.toFixed(1)} times slower meanwhile`,
  ]
  const head = `${verdict.padEnd(5)} ${name.padEnd(62)} ${number(value).padStart(8)} ${unit.padEnd(9)}`
  return `${head} ${said.filter(Boolean).join(' · ')}`.trimEnd()
}

/** Figures as a table for a page of text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, limits, verdict, slowness }) => {
    const sign = limits?.isLeast ? '≥' : '≤'
    const said = limits ? `${sign} ${number(limits.budget)} | ${number(limits.aim)}` : ' | '
    return `| ${name} | ${number(value)} ${unit} | ${said} | ${verdict === 'told' ? '' : verdict} | ${isTimed(unit) ? slowness.toFixed(1) : ''} |`
  })
  return [
    '| figure | measured | budget | aim | | machine slower by |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

import { badParameter } from './address-problems.ts'
import { type Params, placeOf } from './params.ts'
import { type Findings, keepUnread } from './problem.ts'

interface Whole {
  readonly name: string
  readonly least: number
  readonly most: number
}

/** Takes a whole number out of the parameters; `null` when it is not there or is none within its limits. */
export function readWhole(params: Params, findings: Findings, { name, least, most }: Whole): number | null {
  const value = params.get(name)
  if (value === undefined) return null
  params.delete(name)
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  const text = `${name}=${value}`
  const explanation = badParameter(text, `a whole number from ${least} to ${most.toLocaleString('en')}`)
  keepUnread(findings, placeOf(name), { text, explanation })
  return null
}

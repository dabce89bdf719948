import { NEAR_TYPES, SAME_TYPES } from './rules.ts'

/** A type of work as the other catalog tells it. `note`: how that differs; `null`: it means the same. */
export interface TypesThere {
  readonly types: readonly string[]
  readonly note: string | null
}

/** A type of work in the other catalog, by what both call it or what comes nearest; `null`: nothing there is told apart so. */
export function typesThere(type: string, toCrossref: boolean): TypesThere | null {
  const same = SAME_TYPES.find((pair) => pair[toCrossref ? 0 : 1] === type)
  if (same !== undefined) return { types: [same[toCrossref ? 1 : 0]], note: null }
  const near = NEAR_TYPES.find(({ core, crossref }) => (toCrossref ? core === type : crossref.includes(type)))
  return near === undefined ? null : { types: toCrossref ? near.crossref : [near.core], note: near.note }
}

import type { Call } from '../edge/call.ts'
import type { Fault, FaultRule } from './fault.ts'

interface Armed {
  readonly rule: FaultRule
  readonly path: RegExp | null
  readonly target: RegExp | null
  seen: number
}

const pattern = (text: string | undefined): RegExp | null => (text === undefined ? null : new RegExp(text))

const arm = (rule: FaultRule): Armed => ({ rule, path: pattern(rule.path), target: pattern(rule.target), seen: 0 })

const matches = ({ rule, path, target }: Armed, call: Call): boolean =>
  (path === null || path.test(call.path)) &&
  (target === null || target.test(call.target)) &&
  (rule.param === undefined || call.params.has(rule.param))

const isDue = ({ rule, seen }: Armed): boolean => {
  const from = rule.from ?? 1
  const times = rule.times === undefined ? 1 : rule.times
  return seen >= from && (times === null || seen < from + times)
}

/** Rules that play faults on the nth matching call. Every rule counts every call it matches; the first due one plays. */
export class FaultPlan {
  #rules: Armed[] = []

  /** Replaces all rules and starts counting anew. */
  set(rules: readonly FaultRule[]): void {
    this.#rules = rules.map(arm)
  }

  /** Adds a rule behind the others. */
  add(rule: FaultRule): void {
    this.#rules.push(arm(rule))
  }

  clear(): void {
    this.#rules = []
  }

  /** The fault to play on this call, if any. */
  next(call: Call): Fault | null {
    const hits = this.#rules.filter((armed) => matches(armed, call))
    for (const armed of hits) armed.seen += 1
    return hits.find(isDue)?.rule.fault ?? null
  }
}

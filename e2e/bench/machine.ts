import { cpus, loadavg, totalmem } from 'node:os'

/** The machine a run was made on: figures of two machines are compared by their ratio to `loopMs`. */
export interface Machine {
  /** Best of three runs of a fixed loop, in ms. */
  readonly loopMs: number
  readonly processor: string
  readonly processors: number
  readonly memoryGb: number
  /** Processes that wanted to run, in the mean of the last minute: above the number of processors, times are too high. */
  readonly load: number
}

/** Time of a fixed loop, in ms: how fast the machine is at this moment. */
export function runLoop(): number {
  const startedAt = performance.now()
  let state = 1
  for (let turn = 0; turn < 50_000_000; turn += 1) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
  const tookMs = performance.now() - startedAt
  // The state is used, so that the loop is not optimised away.
  return state === 0 ? Number.NaN : tookMs
}

/** Looks at the machine as it is now. */
export function lookAtMachine(): Machine {
  return {
    loopMs: Math.min(runLoop(), runLoop(), runLoop()),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    processors: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? Number.NaN,
  }
}

/** The machine in one line. */
export const machineLine = ({ loopMs, processor, processors, memoryGb, load }: Machine): string =>
  `${processors} × ${processor}, ${memoryGb} GB; fixed loop ${loopMs.toFixed(1)} ms; load ${load.toFixed(1)}`

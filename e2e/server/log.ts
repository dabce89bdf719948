/** One request as the server saw it. Times are monotonic milliseconds of the server's process. */
export interface LogEntry {
  readonly index: number
  readonly atMs: number
  /** Wall clock, milliseconds since the epoch. */
  readonly wallMs: number
  readonly method: string
  /** Path and query, key and address of the person taken out. */
  readonly target: string
  readonly client: string
  readonly headers: Readonly<Record<string, string>>
  /** `null`: not answered yet, or the connection was dropped. */
  status: number | null
  /** Credits charged. */
  credits: number
  /** Fault that was played, if any. */
  fault: string | null
  doneMs: number | null
  /** How many requests were being answered when this one came, itself included. */
  readonly inFlight: number
}

const PRIVATE = /([?&](?:mailto|api_key|api-key)=)[^&]*/g

/** Hides what belongs to one person. */
const maskTarget = (target: string): string => target.replace(PRIVATE, '$1…')

/** Everything that arrived, in order. Preflights are listed too, under their method. */
export class RequestLog {
  readonly entries: LogEntry[] = []
  #open = 0

  add(call: Pick<LogEntry, 'method' | 'target' | 'client' | 'headers' | 'atMs'>): LogEntry {
    this.#open += 1
    const entry: LogEntry = {
      ...call,
      index: this.entries.length,
      target: maskTarget(call.target),
      wallMs: Date.now(),
      status: null,
      credits: 0,
      fault: null,
      doneMs: null,
      inFlight: this.#open,
    }
    this.entries.push(entry)
    return entry
  }

  finish(entry: LogEntry, atMs: number): void {
    if (entry.doneMs !== null) return
    entry.doneMs = atMs
    this.#open -= 1
  }

  clear(): void {
    this.entries.length = 0
  }

  /** What was asked, apart from preflights. */
  calls(): readonly LogEntry[] {
    return this.entries.filter((entry) => entry.method !== 'OPTIONS')
  }

  /** The largest number of calls that arrived within any window of that length: above 10 a second is a violation. */
  mostWithin(windowMs: number): number {
    const times = this.calls().map((entry) => entry.atMs)
    let most = 0
    let first = 0
    for (const [last, time] of times.entries()) {
      while ((times[first] ?? time) <= time - windowMs) first += 1
      most = Math.max(most, last - first + 1)
    }
    return most
  }

  /** The figures a test asks for. */
  summary(): Readonly<Record<string, number>> {
    const calls = this.calls()
    return {
      calls: calls.length,
      preflights: this.entries.length - calls.length,
      mostPerSecond: this.mostWithin(1_000),
      mostInFlight: Math.max(0, ...calls.map((entry) => entry.inFlight)),
      credits: calls.reduce((sum, entry) => sum + entry.credits, 0),
      tooFast: calls.filter((entry) => entry.status === 429 && entry.fault === null).length,
      refused: calls.filter((entry) => entry.status === 400).length,
      repeated: calls.length - new Set(calls.map((entry) => entry.target)).size,
    }
  }
}

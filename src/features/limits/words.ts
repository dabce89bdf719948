import type { TrafficLine } from '#data'
import { formatCount } from '#lib/count'
import type { Budget, MonitorSnapshot, SentRequest } from '#sources'

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const EXACT = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** The time of a request, to the second. */
export const timeWords = (at: number): string => EXACT.format(at)

/** A duration as people say it: "12 s", "4 min", "3 h 20 min". Never less than a second. */
export function durationWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  if (seconds < 100) return `${seconds} s`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`
}

/** What is left of the allowance; `null` when the provider does not say. */
export function leftWords({ limit, remaining }: Budget): string | null {
  if (remaining === null) return null
  if (remaining <= 0) return 'No credits left today'
  const of = limit === null ? '' : ` of ${formatCount(limit)}`
  return `${formatCount(remaining)}${of} credits left today`
}

/** When the allowance is full again; `null` when not said, or when that time has passed. */
export function resetWords({ resetsAt }: Budget, now: number): string | null {
  if (resetsAt === null || resetsAt <= now) return null
  return `The day of the provider ends at ${TIME.format(resetsAt)}, in ${durationWords(resetsAt - now)}.`
}

/** Share of the allowance that is left, 0 to 1; `null` when the provider does not say. */
export function shareLeft({ limit, remaining }: Budget): number | null {
  if (limit === null || remaining === null || limit <= 0) return null
  return Math.min(1, Math.max(0, remaining / limit))
}

/** Waits below this pass without a word. */
const SILENT_MS = 1500

/** How long the provider still wants us to wait; `null`: not at all, or too short to speak of. */
export function waitLeft({ pausedUntil }: Pick<MonitorSnapshot, 'pausedUntil'>, now: number): number | null {
  return pausedUntil !== null && pausedUntil - now > SILENT_MS ? pausedUntil - now : null
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'refused: not understood',
  401: 'refused: wrong key',
  403: 'refused',
  404: 'not there',
  429: 'refused: limit',
  500: 'server failed',
  502: 'server failed',
  503: 'server busy',
  504: 'gave up',
}

/** How a request ended: "200", "429 refused: limit", "no answer", "called back". */
export function outcomeWords({ outcome, status }: SentRequest): string {
  if (outcome === 'under-way') return 'under way'
  if (outcome === 'aborted') return 'called back'
  if (outcome === 'failed' || status === null) return 'no answer'
  return status < 300 ? `${status}` : `${status} ${REFUSALS[status] ?? 'refused'}`
}

/** Whether a line is one that a person looks for when something is wrong. */
export const isTrouble = (line: TrafficLine): boolean =>
  line.kind === 'sent' &&
  (line.request.outcome === 'failed' || (line.request.status !== null && line.request.status >= 300))

/** "1 credit", "10 credits", "free"; a dash where the provider did not say. */
export const creditWords = (credits: number | null): string =>
  credits === null ? '–' : credits === 0 ? 'free' : credits === 1 ? '1 credit' : `${formatCount(credits)} credits`

/** The request as a command for a shell. Key and address of the person are in no address we show, so not here either. */
export const curlOf = (url: string): string => `curl --globoff '${url.replaceAll("'", "'\\''")}'`

/** All lines as text, one each, tab-separated, with a header: to paste into a report. */
export function linesAsText(lines: readonly TrafficLine[]): string {
  const rows = lines.map((line) => {
    if (line.kind === 'cached') {
      const { what, address, receivedAt } = line.answer
      return [line.at, 'cache', what, `received ${iso(receivedAt)}`, 0, 0, address ?? '']
    }
    const { why, attempt, credits, tookMs, url } = line.request
    const reason = attempt > 1 ? `${why} (attempt ${attempt})` : why
    return [line.at, line.source, reason, outcomeWords(line.request), credits ?? '', tookMs ?? '', url]
  })
  const cells = rows.map(([at, ...rest]) => [iso(Number(at)), ...rest].map((cell) => `${cell}`.replace(/\s+/g, ' ')))
  return [['time', 'from', 'why', 'outcome', 'credits', 'ms', 'request'], ...cells]
    .map((cell) => cell.join('\t'))
    .join('\n')
}

const iso = (at: number): string => new Date(at).toISOString()

import { CHART_KINDS, type Chart } from '../model/query.ts'
import { badParameter } from './address-problems.ts'
import { type Findings, keepUnread } from './problem.ts'

const SHARE = 'share'
const LOG = 'log'

const EXPECTED = `one of ${CHART_KINDS.join(', ')}, perhaps with ${SHARE} or ${LOG} after a comma`

/** A way to draw as `chart=` takes it: `columns,log`. */
export const formatChart = ({ kind, isShare, isLog }: Chart): string =>
  [kind, isShare && SHARE, isLog && LOG].filter(Boolean).join(',')

/** Reads a way to draw. Law: `readChart` of what `formatChart` wrote gives the same, for a canonical one. */
export function readChart(value: string | null, findings: Findings): Chart | null {
  const words = new Set((value ?? '').split(',').map((word) => word.trim().toLowerCase()))
  words.delete('')
  if (words.size === 0) return null
  const kind = CHART_KINDS.find((one) => words.has(one)) ?? null
  const chart: Chart = { kind, isShare: words.has(SHARE), isLog: words.has(LOG) }
  const over = [...words].filter((word) => word !== kind && word !== SHARE && word !== LOG).join(',')
  if (over !== '') {
    const text = `chart=${over}`
    keepUnread(findings, 'parameter', { text, explanation: badParameter(text, EXPECTED) })
  }
  return formatChart(chart) === '' ? null : chart
}

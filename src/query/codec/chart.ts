import { toNonEmpty } from '#lib/non-empty'
import { CHART_KINDS, type Chart, INSIDE_KEY, MOST_INSIDE } from '../model/query.ts'
import { badParameter } from './address-problems.ts'
import { type Findings, keepUnread } from './problem.ts'

const SHARE = 'share'
const LOG = 'log'
const INSIDE = 'in:'

const EXPECTED = `one of ${CHART_KINDS.join(', ')}, perhaps with ${SHARE} or ${LOG} after a comma`

/** A way to draw as `chart=` takes it: `columns,log`; `treemap,in:3/17` for the place within a treemap. */
export const formatChart = ({ kind, isShare, isLog, inside }: Chart): string =>
  [kind, inside && `${INSIDE}${inside.join('/')}`, isShare && SHARE, isLog && LOG].filter(Boolean).join(',')

/** The keys of a place within a treemap; `null`: the word is none. */
function readInside(word: string): Chart['inside'] | null {
  const keys = word.startsWith(INSIDE) ? word.slice(INSIDE.length).split('/') : []
  return keys.length <= MOST_INSIDE && keys.every((key) => INSIDE_KEY.test(key)) ? toNonEmpty(keys) : null
}

/** Reads a way to draw. Law: `readChart` of what `formatChart` wrote gives the same, for a canonical one. */
export function readChart(value: string | null, findings: Findings): Chart | null {
  const given = (value ?? '').split(',').map((word) => word.trim())
  const kind = CHART_KINDS.find((one) => given.some((word) => word.toLowerCase() === one)) ?? null
  const isPlace = (word: string): boolean => kind === 'treemap' && readInside(word) !== null
  const words = new Set(given.filter((word) => !isPlace(word)).map((word) => word.toLowerCase()))
  words.delete('')
  if (words.size === 0) return null
  const inside = given.filter(isPlace).map(readInside)[0]
  const chart: Chart = { kind, isShare: words.has(SHARE), isLog: words.has(LOG), ...(inside && { inside }) }
  const over = [...words].filter((word) => word !== kind && word !== SHARE && word !== LOG).join(',')
  if (over !== '') {
    const text = `chart=${over}`
    keepUnread(findings, 'parameter', { text, explanation: badParameter(text, EXPECTED) })
  }
  return formatChart(chart) === '' ? null : chart
}

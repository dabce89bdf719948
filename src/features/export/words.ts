import { formatCount } from '#lib/count'
import { sheetsOf } from '#lib/workbook'
import type { Source, WalkPlan, WalksCheck } from '#sources'
import type { Estimate } from './estimate.ts'
import type { ExportState } from './export-run.ts'

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

/** "40 seconds", "3 minutes". */
export function durationWords(seconds: number): string {
  if (seconds < 90) return counted(Math.max(1, Math.round(seconds)), 'second')
  return counted(Math.round(seconds / 60), 'minute')
}

const partsWords = ({ parts }: WalkPlan, atOnce: number): string => {
  if (parts.length === 1) return 'One walk through the list, in the order of the table.'
  const again = parts.find(({ isAgain }) => isAgain)
  const count = counted(parts.length - (again ? 1 : 0), 'part')
  const how = atOnce > 1 ? 'several read at once' : 'read one after the other'
  const rest = again ? ` The list is read once more for what lies in none: ${again.words.toLowerCase()}.` : ''
  return `${count}, ${how}: the rows do not come in the order of the table.${rest}`
}

/** While the plan is made. */
export const planningWords = ({ can }: Source): string =>
  can.windows === undefined
    ? 'Working out what it costs…'
    : 'Working out what it costs… A large list is counted in windows of time first: that can take a minute.'

/** What will be done and what it costs, in sentences. */
export function planWords(plan: WalkPlan, { rows, requests, credits, seconds, atOnce, pace }: Estimate): string {
  const what = rows === null ? '' : `${counted(rows, 'row')}. `
  if (requests === 0) return `${what}Read from the records in this browser: it costs nothing.`
  const price = credits === null ? '' : ` and ${counted(credits, 'credit')}`
  const cost = `${what}About ${counted(requests, 'request')}${price}, ${durationWords(seconds)} or more.`
  return [cost, pace, partsWords(plan, atOnce)].filter((text) => text !== '').join(' ')
}

/** What a workbook makes of so many rows, where it is worth saying; '' where not. */
export function sheetWords(rows: number | null): string {
  const sheets = sheetsOf(rows ?? 0)
  return sheets === 1 ? '' : `A sheet holds 1,048,576 rows: the workbook will have ${sheets} sheets.`
}

/** "1,200 of 48,213 records, 190 a second, 4 minutes left". */
export function progressWords({ check, sitting, phase }: Pick<ExportState, 'check' | 'sitting' | 'phase'>): string {
  const { got, expected } = check
  const of = expected.kind === 'unknown' ? '' : ` of ${formatCount(expected.count)}`
  const seconds = sitting.spentMs / 1000
  const aSecond = sitting.rows / seconds
  const rate = seconds >= 1 ? `, ${formatCount(Math.round(aSecond))} a second` : ''
  const left = expected.kind === 'unknown' ? 0 : expected.count - got
  const rest =
    phase === 'running' && seconds >= 3 && aSecond > 0 && left > 0 ? `, ${durationWords(left / aSecond)} left` : ''
  return `${formatCount(got)}${of} records${rate}${rest}`
}

/** What the phase is called before the figures. */
export const phaseWords: Readonly<Record<ExportState['phase'], string>> = {
  running: '',
  paused: 'Paused. ',
  failed: '',
  saving: 'All read; the file is being saved. ',
  unsaved: '',
  done: 'Done. ',
  stopped: 'Stopped before the end: the file is not complete. ',
}

/** Whether all came, and what did not. */
export function checkWords({
  got,
  expected,
  duplicates,
  gaps,
  orderedUntil,
  caveats = [],
}: WalksCheck): readonly string[] {
  const words: string[] = []
  const isMet = expected.kind === 'exact' && expected.count === got && gaps.length === 0
  if (isMet) words.push(`All ${counted(got, 'record')} are in the file, each once.`)
  else {
    const announced = expected.kind === 'unknown' ? '' : ` of ${formatCount(expected.count)} announced`
    words.push(`${counted(got, 'record')}${announced} are in the file, each once.`)
  }
  for (const { words: part, missing, isAskedOnce } of gaps) {
    const where = part === '' ? '' : `${part}: `
    words.push(
      missing > 0
        ? `${where}${counted(missing, 'announced record')} did not come${isAskedOnce ? '' : ', after asking twice'}.`
        : `${where}${formatCount(-missing)} more than announced.`,
    )
  }
  if (duplicates > 0) words.push(`${counted(duplicates, 'record')} came twice and stand once.`)
  if (orderedUntil !== null) {
    words.push(`The order holds for the first ${formatCount(orderedUntil)}: names with quotes broke it behind them.`)
  }
  return [...words, ...caveats]
}

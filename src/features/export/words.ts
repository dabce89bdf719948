import { formatCount } from '#lib/count'
import type { WalkPlan, WalksCheck } from '#sources'
import type { Estimate } from './estimate.ts'

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

/** "40 seconds", "3 minutes". */
export function durationWords(seconds: number): string {
  if (seconds < 90) return counted(Math.max(1, Math.round(seconds)), 'second')
  return counted(Math.round(seconds / 60), 'minute')
}

/** What will be done and what it costs, in sentences. */
export function planWords(plan: WalkPlan, { requests, credits, seconds }: Estimate): string {
  if (credits === 0) return 'Read from the records in this browser: it costs nothing.'
  const cost = `About ${counted(requests, 'request')} and ${counted(credits, 'credit')}, ${durationWords(seconds)} or more.`
  if (plan.parts.length === 1) return `${cost} One walk through the list, in the order of the table.`
  return `${cost} ${counted(plan.parts.length, 'part')}, several read at once: the rows do not come in the order of the table.`
}

/** "1,200 of 48,213 records, 190 a second". `seconds`: since it began. */
export function progressWords({ got, expected }: WalksCheck, seconds: number): string {
  const of = expected.kind === 'unknown' ? '' : ` of ${formatCount(expected.count)}`
  const rate = seconds >= 1 ? `, ${formatCount(Math.round(got / seconds))} a second` : ''
  return `${formatCount(got)}${of} records${rate}`
}

/** Whether all came, and what did not. */
export function checkWords({ got, expected, duplicates, gaps, orderedUntil }: WalksCheck): readonly string[] {
  const words: string[] = []
  const isMet = expected.kind === 'exact' && expected.count === got && gaps.length === 0
  if (isMet) words.push(`All ${counted(got, 'record')} are in the file, each once.`)
  else {
    const announced = expected.kind === 'unknown' ? '' : ` of ${formatCount(expected.count)} announced`
    words.push(`${counted(got, 'record')}${announced} are in the file, each once.`)
  }
  for (const { words: part, missing } of gaps) {
    const where = part === '' ? '' : `${part}: `
    words.push(
      missing > 0
        ? `${where}${counted(missing, 'announced record')} did not come, after asking twice.`
        : `${where}${formatCount(-missing)} more than announced.`,
    )
  }
  if (duplicates > 0) words.push(`${counted(duplicates, 'record')} came twice and stand once.`)
  if (orderedUntil !== null) {
    words.push(`The order holds for the first ${formatCount(orderedUntil)}: names with quotes broke it behind them.`)
  }
  return words
}

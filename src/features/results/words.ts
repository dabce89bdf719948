import { formatCount } from '#lib/count'
import type { Total } from '#query'
import type { EndCheck } from '#sources'

/** "1 work", "12 works", "at least 10,000 works". `nouns`: singular and plural. */
export function totalWords(total: Total, nouns: { readonly one: string; readonly many: string }): string {
  if (total.kind === 'unknown') return `an unknown number of ${nouns.many}`
  const count = `${formatCount(total.count)} ${total.count === 1 ? nouns.one : nouns.many}`
  return total.kind === 'exact' ? count : `at least ${count}`
}

/** "200 loaded of 48,213". */
export function loadedWords({ loaded, total }: { readonly loaded: number; readonly total: Total }): string {
  const of =
    total.kind === 'unknown' ? '' : ` of ${total.kind === 'at-least' ? 'at least ' : ''}${formatCount(total.count)}`
  return `${formatCount(loaded)} loaded${of}`
}

const CHANGED = 'The data changed while they were read: refresh to count anew.'

/** How what came compares with what was announced. */
function sumWords({ got, expected, latest, missing }: EndCheck): string {
  if (missing === null || latest.kind !== 'exact' || expected.kind !== 'exact') return `All ${formatCount(got)} loaded.`
  if (missing === 0 && latest.count === expected.count) return `All ${formatCount(got)} loaded.`
  const count = formatCount(latest.count)
  const before = latest.count === expected.count ? '' : `, ${formatCount(expected.count)} at the start`
  if (missing < 0) return `${formatCount(got)} loaded, where ${count} were announced${before}. ${CHANGED}`
  if (missing === 0)
    return `All ${formatCount(got)} loaded; ${formatCount(expected.count)} were announced at the start.`
  return `${formatCount(got)} of ${count} loaded${before && ` (${before.slice(2)})`}. ${formatCount(missing)} did not come. ${CHANGED}`
}

/** What is said below the last record: whether it is all of them, what came twice or not at all, where the order ends. */
export function endWords(check: EndCheck): string {
  const { duplicates, orderedUntil } = check
  const twice =
    duplicates === 0 ? '' : ` ${formatCount(duplicates)} came twice and ${duplicates === 1 ? 'is' : 'are'} shown once.`
  const order =
    orderedUntil === null
      ? ''
      : ` From row ${formatCount(orderedUntil + 1)} on they stand in the usual order: the provider cannot go on in this one past certain names.`
  return `${sumWords(check)}${twice}${order}`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** By hand: the browser's formatter costs milliseconds when it is first made, just when the answer is to be drawn. */
const timeOf = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`

const dayOf = (at: Date): string =>
  at.toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

const DAY_MS = 24 * 60 * 60 * 1000

/** When an answer was received: the time, with the day where it is not today. `isOld`: more than a day ago. */
export function ageOf(receivedAt: number, now: number): { readonly text: string; readonly isOld: boolean } {
  const at = new Date(receivedAt)
  const isToday = at.toDateString() === new Date(now).toDateString()
  return { text: `as of ${isToday ? timeOf(at) : dayOf(at)}`, isOld: now - receivedAt > DAY_MS }
}

/** The sentence of a query without the noun that the count already says: "published 2020–2024 at KTH". */
export function restOfSentence(sentence: string, noun: string): string {
  if (sentence === `all ${noun}`) return ''
  return sentence.startsWith(`${noun} `) || sentence.startsWith(`${noun}, `)
    ? sentence.slice(noun.length).replace(/^,? /, '')
    : sentence
}

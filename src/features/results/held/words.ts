import { formatCount } from '#lib/count'
import type { Total } from '#query'
import type { AnewPrice, Lap } from '#sources'

/** "1 request", "6 requests". */
const requestWords = (count: number): string => `${formatCount(count)} ${count === 1 ? 'request' : 'requests'}`

/** A time of waiting as people say it: "6 s", "4 min". */
function secondsWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return seconds < 100 ? `${seconds} s` : `${formatCount(Math.ceil(seconds / 60))} min`
}

/** What loading a list again costs: "6 requests at 1 a second, 6 s or more". */
export function priceWords({ requests, leastMs }: AnewPrice, perSecond: number): string {
  if (requests === 1) return '1 request'
  return `${requestWords(requests)} at ${perSecond} a second, ${secondsWords(leastMs)} or more`
}

/** A time left: "1:05". Never below nothing. */
export function leftWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How far a list that is passed again has come. */
export const passingWords = ({ held, passed, requests }: Lap, left: AnewPrice): string =>
  `Loading the list again: ${formatCount(Math.min(passed, held))} of ${formatCount(held)} rows passed, ${formatCount(requests)} of about ${requestWords(requests + left.requests)}.`

/** Rows as the subject of a sentence: "1 row is", "3 rows are". */
const rows = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? `row ${one}` : `rows ${many}`}`

function totalsWords(before: Total, latest: Total): string {
  if (before.kind !== 'exact' || latest.kind !== 'exact' || before.count === latest.count) return ''
  return ` The list has ${formatCount(latest.count)} records now and had ${formatCount(before.count)}.`
}

/** What is known of the difference between a list and itself walked anew: what appeared, moved or did not come again. */
export function driftWords({ held, again, late, early, before }: Lap, latest: Total, isEnded: boolean): string {
  const missing = held - again
  const parts = [
    early > 0
      ? `${rows(early, 'stands', 'stand')} among them that ${early === 1 ? 'was' : 'were'} not: new, or moved up; below.`
      : '',
    late > 0 ? `${rows(late, 'has', 'have')} moved down.` : '',
    missing > 0 && isEnded
      ? `${rows(missing, 'is', 'are')} no longer in it and ${missing === 1 ? 'stays' : 'stay'} here.`
      : '',
    missing > 0 && !isEnded ? `${rows(missing, 'has', 'have')} not come again yet: moved down, or gone.` : '',
  ].filter((part) => part !== '')
  const same =
    parts.length === 0
      ? `all ${formatCount(held)} rows came again.`
      : `${formatCount(again)} of ${formatCount(held)} rows came again.`
  return `Loaded again: ${[same, ...parts].join(' ')}${totalsWords(before, latest)}`
}

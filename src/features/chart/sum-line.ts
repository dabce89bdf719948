import { formatCount, formatShare } from '#lib/count'
import type { Reconciliation } from './chart-model.ts'

/** The nouns of a line: "work", "works". */
export interface Nouns {
  readonly one: string
  readonly many: string
}

/**
 * The line under a chart that says how its figures add up, in full sentences. Every figure of the chart is accounted
 * for: matching = known + unknown, known = shown + rest; overlap and cuts are said, and a field that few records carry.
 * `about`: what the Source says of all its counts.
 */
export function sumLine(sum: Reconciliation, { one, many }: Nouns, about = ''): string {
  const parts = [matchingPart(sum, many), shownPart(sum), overlapPart(sum, one), cutPart(sum), fewPart(sum, many)]
  return [...parts, sum.caveat, about].filter(Boolean).join(' ')
}

function matchingPart({ matching, known, unknown }: Reconciliation, many: string): string {
  if (matching === null) return `The Source gives no exact number of ${many}.`
  if (known === null || unknown === null) return `${formatCount(matching)} ${many} match.`
  return `${formatCount(matching)} ${many} = ${formatCount(known)} known + ${formatCount(unknown)} unknown.`
}

function shownPart({ shown, shownGroups, rest, overlaps }: Reconciliation): string {
  const groups = shownGroups === 1 ? 'the 1 group shown' : `the ${formatCount(shownGroups)} groups shown`
  if (overlaps) return `${capital(groups)} ${shownGroups === 1 ? 'has' : 'add up to'} ${formatCount(shown)}.`
  if (rest === null) return `${formatCount(shown)} in ${groups}.`
  return `${formatCount(shown)} in ${groups}, ${formatCount(rest)} in others.`
}

function overlapPart({ overlaps, shown, matching }: Reconciliation, one: string): string {
  if (!overlaps) return ''
  const times = matching && shown > matching ? `, ${(shown / matching).toFixed(2)} times the set` : ''
  return `A ${one} can be in several groups${times}.`
}

const cutPart = ({ isCut }: Reconciliation): string =>
  isCut ? 'There are more groups than the Source sends at once: these are its largest.' : ''

/** A chart of a field that fewer than half of the records carry says so: what it shows may not hold for the others. */
const fewPart = ({ matching, known }: Reconciliation, many: string): string =>
  matching && known !== null && known < matching / 2
    ? `Only ${formatShare(known / matching)} of these ${many} carry a value here: the chart speaks of them alone.`
    : ''

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

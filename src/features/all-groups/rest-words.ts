import { formatCount } from '#lib/count'
import type { Ranking } from './ranking.ts'

/** How the figures add up, in words. `many`: what is counted. */
export function restWords({ groups, total, unknown, sum, rest, isComplete }: Ranking, many: string): string {
  const known = groups.filter(({ key }) => key !== null).length
  const parts = [
    `${formatCount(known)} groups${isComplete ? ', all there are' : ' so far'}.`,
    total !== null && unknown !== null
      ? `${formatCount(total)} ${many} = ${formatCount(total - unknown)} known + ${formatCount(unknown)} unknown.`
      : '',
    rest === null
      ? `The groups add up to ${formatCount(sum)}${total ? `, ${(sum / total).toFixed(2)} × the set` : ''}.`
      : `${formatCount(sum)} in the groups here, ${formatCount(rest)} in others.`,
  ]
  return parts.filter(Boolean).join(' ')
}

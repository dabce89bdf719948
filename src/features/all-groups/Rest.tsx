import { formatCount } from '#lib/count'
import classes from './all-groups.module.css'
import type { Ranking } from './ranking.ts'

/** How the figures add up; what did not come as a bar of its own where that can be known. */
export function Rest({ ranking, many }: { readonly ranking: Ranking; readonly many: string }) {
  const { groups, total, unknown, sum, rest, isComplete } = ranking
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
  return (
    <div className={classes['rest']}>
      {rest !== null && rest > 0 && total !== null && (
        <div className={classes['bar']} aria-hidden="true">
          <span style={{ inlineSize: `${(100 * sum) / total}%` }} />
          <span data-rest="" style={{ inlineSize: `${(100 * rest) / total}%` }} />
        </div>
      )}
      <p data-testid="ranking-sum">{parts.filter(Boolean).join(' ')}</p>
    </div>
  )
}

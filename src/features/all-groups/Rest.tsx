import classes from './all-groups.module.css'
import type { Ranking } from './ranking.ts'
import { restWords } from './rest-words.ts'

/** How the figures add up; what did not come as a bar of its own where that can be known. */
export function Rest({ ranking, many }: { readonly ranking: Ranking; readonly many: string }) {
  const { total, sum, rest } = ranking
  return (
    <div className={classes['rest']}>
      {rest !== null && rest > 0 && total !== null && (
        <div className={classes['bar']} aria-hidden="true">
          <span style={{ inlineSize: `${(100 * sum) / total}%` }} />
          <span data-rest="" style={{ inlineSize: `${(100 * rest) / total}%` }} />
        </div>
      )}
      <p data-testid="ranking-sum">{restWords(ranking, many)}</p>
    </div>
  )
}

import classes from './FilterBar.module.css'
import type { Pill } from './pill.ts'

const refusalsOfPill = (pill: Pill) =>
  'refusals' in pill ? pill.refusals : pill.kind === 'refusal' ? [pill.explanation] : []

/** Where the words on a pill are, for `aria-describedby`. */
export const refusalsId = (pill: Pill): string => `refused-${pill.key.replaceAll(/\W+/g, '-')}`

/** Why the query is not asked as it stands, under the pills, each line leading to its pill. */
export function RefusalLines({ pills, onOpen }: { readonly pills: readonly Pill[]; onOpen(key: string): void }) {
  const refused = pills.filter((pill) => refusalsOfPill(pill).length > 0)
  return (
    <div role="status" className={classes['lines']}>
      {refused.map((pill) => (
        <p key={pill.key} id={refusalsId(pill)} className={classes['line']}>
          <span aria-hidden="true">✕ </span>
          {refusalsOfPill(pill).map(({ what, why, fix }) => (
            <span key={`${what}${why}`}>
              <strong>{what}</strong> {why} {fix}{' '}
            </span>
          ))}
          {pill.kind !== 'refusal' && pill.kind !== 'xpac' && (
            <button type="button" className={classes['fix']} onClick={() => onOpen(pill.key)}>
              Change it
            </button>
          )}
        </p>
      ))}
    </div>
  )
}

import { keyed } from '#lib/keyed'
import { type AccountLine, FATE_WORDS, type Names, partWords } from '#query'
import { FATE_SIGNS } from './account-words.ts'
import classes from './pick-source.module.css'

interface AccountListProps {
  readonly lines: readonly AccountLine[]
  readonly names: Names
  readonly namesThere: Names
  readonly isLoading: boolean
}

/** A question part by part: what it is here, what it is there, and what has to be told. */
export function AccountList({ lines, names, namesThere, isLoading }: AccountListProps) {
  return (
    <ul className={classes['account']} aria-label="Parts of the question" aria-busy={isLoading}>
      {keyed(lines, (line) => partWords(line.before, names)).map(({ key, member }) => (
        <li key={key} data-fate={member.fate}>
          <p className={classes['before']}>{partWords(member.before, names)}</p>
          <div>
            <p className={classes['fate']}>
              <span aria-hidden="true">{FATE_SIGNS[member.fate]}</span> {FATE_WORDS[member.fate]}
              {member.fate !== 'restored' && member.after.length > 0 && (
                <span className={classes['after']}>
                  : {member.after.map((part) => partWords(part, namesThere)).join('; ')}
                </span>
              )}
            </p>
            {member.note !== null && <p className={classes['muted']}>{member.note}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

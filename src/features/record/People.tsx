import { useState } from 'react'
import { formatCount } from '#lib/count'
import { keyed } from '#lib/keyed'
import type { RecordPeople, RecordPerson } from '#query'
import { Icon } from '#ui'
import { Value, Values } from './RecordValues.tsx'
import styles from './record.module.css'

/** Authors shown before the rest is asked for. */
const FIRST = 20

/** The authors of a work with where they were. Long lists unfold. */
export function People({ people }: { readonly people: RecordPeople }) {
  const [isWhole, setWhole] = useState(false)
  const { list, isCut } = people
  const shown = isWhole ? list : list.slice(0, FIRST)
  const rest = list.length - shown.length
  return (
    <>
      <ol className={styles['people']}>
        {keyed(shown, ({ name }) => name.open?.id ?? name.text).map(({ key, member }) => (
          <li key={key}>
            <Person person={member} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className={styles['quiet']} onClick={() => setWhole(true)}>
          Show {formatCount(rest)} more
        </button>
      )}
      {isCut && <p className={styles['aside']}>The provider names only the first {formatCount(list.length)} here.</p>}
    </>
  )
}

function Person({ person }: { readonly person: RecordPerson }) {
  const { name, orcid, isCorresponding, institutions, countries, printed } = person
  const hasPlaces = institutions.length > 0
  return (
    <>
      <Value value={name} />
      {orcid?.href && (
        <a
          className={styles['open']}
          href={orcid.href}
          target="_blank"
          rel="noreferrer"
          aria-label={`ORCID of ${name.text}`}
          title={`ORCID ${orcid.text}`}
        >
          <Icon name="external" size={12} />
        </a>
      )}
      {isCorresponding && <span className={styles['aside']}> (corresponding)</span>}
      {(hasPlaces || countries.length > 0) && (
        <div className={styles['places']}>
          <Values values={hasPlaces ? institutions : countries} />
          {hasPlaces && countries.length > 0 && (
            <>
              <span aria-hidden="true"> · </span>
              <Values values={countries} />
            </>
          )}
        </div>
      )}
      {!hasPlaces && printed.length > 0 && <div className={styles['places']}>{printed.join('; ')}</div>}
    </>
  )
}

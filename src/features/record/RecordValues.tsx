import type { ReactNode } from 'react'
import { formatCount } from '#lib/count'
import { keyed } from '#lib/keyed'
import { type EntityType, entityInfo, type RecordFact, type RecordValue } from '#query'
import { Icon, Runs } from '#ui'
import { Link } from '#url'
import styles from './record.module.css'
import { useRecordLinks } from './record-links.ts'

/** Kinds of record that are worth a page; of a country or a keyword its works are what one wants. */
const WORTH_OPENING = new Set<EntityType>([
  'works',
  'authors',
  'sources',
  'institutions',
  'publishers',
  'funders',
  'awards',
])

/** One value: a click filters by it; beside it the ways to the record it names and to the address it has outside. */
export function Value({ value }: { readonly value: RecordValue }) {
  const links = useRecordLinks()
  const filter = value.filter && links.toFilter(value.filter)
  const isWorth = value.open !== null && WORTH_OPENING.has(value.open.entity)
  const record = isWorth && value.open && links.toRecord(value.open.entity, value.open.id)
  const text = <Runs runs={value.runs} />
  return (
    <>
      {filter ? (
        <Link to={filter} title={`Filter by ${value.text}`}>
          {text}
        </Link>
      ) : (
        <PlainValue value={value}>{text}</PlainValue>
      )}
      {record && value.open && (
        <Link
          to={record}
          className={styles['open']}
          title={`Open this ${entityInfo(value.open.entity).labelSingular.toLowerCase()}`}
          aria-label={`Open the record of ${value.text}`}
        >
          →
        </Link>
      )}
      {filter && value.href && (
        <a
          className={styles['open']}
          href={value.href}
          target="_blank"
          rel="noreferrer"
          aria-label={`${value.text}, outside`}
        >
          <Icon name="external" size={12} />
        </a>
      )}
    </>
  )
}

function PlainValue({ value, children }: { readonly value: RecordValue; readonly children: ReactNode }) {
  if (value.href === null) return children
  return (
    <a href={value.href} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}

/** Values one after another. */
export function Values({ values, more = 0 }: { readonly values: readonly RecordValue[]; readonly more?: number }) {
  return (
    <span className={styles['values']}>
      {keyed(values, ({ open, text }) => open?.id ?? text).map(({ key, member }, index) => (
        <span key={key}>
          {index > 0 && <span className="bs-visually-hidden">, </span>}
          <Value value={member} />
        </span>
      ))}
      {more > 0 && <span className={styles['aside']}>and {formatCount(more)} more</span>}
    </span>
  )
}

/** Lines of a record: their names left, their values right. */
export function Facts({ facts }: { readonly facts: readonly RecordFact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ id, label, values, more }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <Values values={values} more={more} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

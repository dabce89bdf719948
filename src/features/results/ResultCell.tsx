import { Fragment } from 'react'
import { assertNever } from '#lib/assert-never'
import { formatCount } from '#lib/count'
import type { Cell, Column } from '#query'
import { Runs } from '#ui'
import styles from './results.module.css'
import { ValueLink } from './ValueLink.tsx'

/** Nothing is known: for the eye a dash, for the ear the word. */
const Missing = () => (
  <>
    <span className={styles['missing']} aria-hidden="true">
      –
    </span>
    <span className="bs-visually-hidden">unknown</span>
  </>
)

/** A small mark beside the word for open access: a filled circle for open, an empty one for closed. */
function OpenMark({ status }: { readonly status: string }) {
  return (
    <span className={styles['mark']} data-status={status} aria-hidden="true">
      {status === 'closed' ? '○' : '●'}
    </span>
  )
}

type Entities = Extract<Cell, { kind: 'entities' }>

function EntitiesCell({ column, cell }: { readonly column: Column; readonly cell: Entities }) {
  return (
    <>
      {cell.items.map((item, index) => (
        <Fragment key={item.id ?? item.label}>
          {index > 0 && ', '}
          <ValueLink column={column} value={item.id}>
            {item.label}
          </ValueLink>
        </Fragment>
      ))}
      {(cell.more > 0 || cell.isCut) && (
        <span className={styles['more']}>
          {' '}
          + {formatCount(cell.more)}
          {cell.isCut && ' or more'}
        </span>
      )}
    </>
  )
}

/** One value as the table shows it. Kinds that repeat narrow the query at a click. */
export function ResultCell({ column, cell }: { readonly column: Column; readonly cell: Cell }) {
  switch (cell.kind) {
    case 'missing':
      return <Missing />
    case 'text':
      return <Runs runs={cell.runs} />
    case 'number':
      return formatCount(cell.value)
    case 'date':
      return cell.value
    case 'year':
      return (
        <ValueLink column={column} value={cell.key}>
          {cell.value}
        </ValueLink>
      )
    case 'boolean':
      return (
        <ValueLink column={column} value={cell.key}>
          {cell.value ? 'yes' : 'no'}
        </ValueLink>
      )
    case 'status':
      return (
        <ValueLink column={column} value={cell.key}>
          {column.id === 'oa_status' && <OpenMark status={cell.key} />}
          {cell.label}
        </ValueLink>
      )
    case 'link':
      return cell.href === null ? (
        cell.text
      ) : (
        <a href={cell.href} tabIndex={-1} target="_blank" rel="noreferrer">
          {cell.text}
        </a>
      )
    case 'entities':
      return <EntitiesCell column={column} cell={cell} />
    default:
      return assertNever(cell)
  }
}

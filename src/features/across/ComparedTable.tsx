import { useState } from 'react'
import { formatCsv } from '#lib/csv'
import {
  type ComparedField,
  comparisonRows,
  comparisonText,
  type Mark,
  markWords,
  type RecordComparison,
  summaryOf,
} from '#query/across'
import { CopyButton } from '#ui'
import { currentAddress, fullLinkOf } from '#url'
import classes from './across.module.css'
import { Lines } from './Lines.tsx'

interface ComparedTableProps {
  readonly comparison: RecordComparison
  readonly names: readonly [first: string, second: string]
  /** Whether the second record is there. */
  readonly state: 'loading' | 'ready' | 'failed'
}

/** Signs beside the words, so that a row is found at a glance. */
const SIGNS: Readonly<Record<Mark, string>> = { same: '=', differs: '≠', 'only-first': '◧', 'only-second': '◨' }

/** Two records, a row for each field, with what can be done with them. */
export function ComparedTable({ comparison, names, state }: ComparedTableProps) {
  const [isShort, setShort] = useState(false)
  const isReady = state === 'ready'
  const differing = comparison.fields.filter(({ mark }) => mark !== 'same')
  const shown = isShort && isReady ? differing : comparison.fields
  return (
    <>
      <p role="status" className={classes['summary']}>
        {isReady ? summaryOf(comparison) : state === 'loading' ? `Asking ${names[1]} for the same DOI…` : ''}
      </p>
      {isReady && (
        <div className={classes['tools']}>
          <label>
            <input type="checkbox" checked={isShort} onChange={(event) => setShort(event.currentTarget.checked)} /> Only
            what differs
          </label>
          <CopyButton label="Copy as text" text={() => comparisonText({ fields: shown, comparison }, names)} />
          <CopyButton label="Copy as CSV" text={() => formatCsv(comparisonRows(shown, names))} />
          <CopyButton label="Copy link" text={() => fullLinkOf(currentAddress())} />
        </div>
      )}
      <table className={classes['table']} aria-busy={state === 'loading'}>
        <caption className="bs-visually-hidden">The same work in {names.join(' and in ')}, field by field</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">Comparison</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <Row key={field.id} field={field} names={names} state={state} />
          ))}
        </tbody>
      </table>
      {isReady && shown.length === 0 && <p>Nothing differs: every field says the same.</p>}
      {isReady && comparison.silent.length > 0 && (
        <p className={classes['silent']}>Neither says: {comparison.silent.map(inSentence).join(', ')}.</p>
      )}
    </>
  )
}

/** A label within a sentence; short forms keep their capitals. */
const inSentence = (label: string): string => (/^[A-Z]{2}/.test(label) ? label : label.toLowerCase())

interface RowProps {
  readonly field: ComparedField
  readonly names: readonly [first: string, second: string]
  readonly state: ComparedTableProps['state']
}

function Row({ field, names, state }: RowProps) {
  const { label, first, second, mark, note } = field
  const isReady = state === 'ready'
  return (
    <tr data-mark={isReady ? mark : undefined}>
      <th scope="row">{label}</th>
      <td data-label={names[0]}>
        <Lines lines={first} />
      </td>
      <td data-label={names[1]}>{state === 'loading' ? <Shape /> : <Lines lines={second} />}</td>
      <td data-label="Comparison">
        {isReady && (
          <>
            <span className={classes['mark']}>
              <span aria-hidden="true">{SIGNS[mark]}</span> {markWords(mark, names)}
            </span>
            {note !== null && <span className={classes['note']}>{note}</span>}
          </>
        )}
        {state === 'failed' && <span className={classes['note']}>Not compared</span>}
      </td>
    </tr>
  )
}

const Shape = () => <span className={classes['shape']} aria-hidden="true" />

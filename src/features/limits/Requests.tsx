import { useId, useState } from 'react'
import type { TrafficLine } from '#data'
import { formatCount } from '#lib/count'
import { parseAddress } from '#query'
import { Button, CopyButton } from '#ui'
import { fullLinkOf } from '#url'
import classes from './limits.module.css'
import { creditWords, curlOf, isTrouble, linesAsText, outcomeWords, timeWords } from './words.ts'

const SHOWN = {
  all: { label: 'Everything', test: () => true },
  sent: { label: 'What was sent', test: ({ kind }: TrafficLine) => kind === 'sent' },
  trouble: { label: 'What failed or was refused', test: isTrouble },
  cached: { label: 'Answers at hand', test: ({ kind }: TrafficLine) => kind === 'cached' },
} as const

type Shown = keyof typeof SHOWN

const isShown = (text: string): text is Shown => Object.hasOwn(SHOWN, text)

/** Lines drawn at first, and with each step more. */
const STEP = 50

/** Everything sent and everything that did not have to be, newest first; each line opens to its address. */
export function Requests({ lines }: { readonly lines: readonly TrafficLine[] }) {
  const id = useId()
  const [shown, setShown] = useState<Shown>('all')
  const [most, setMost] = useState(STEP)
  const wanted = lines.filter(SHOWN[shown].test)
  return (
    <section aria-label="Requests">
      <div className={classes['tools']}>
        <label htmlFor={id}>
          Show{' '}
          <select
            id={id}
            value={shown}
            onChange={({ currentTarget: { value } }) => setShown(isShown(value) ? value : 'all')}
          >
            {Object.entries(SHOWN).map(([key, { label }]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <CopyButton label={`Copy ${formatCount(wanted.length)} as a table`} text={() => linesAsText(wanted)} />
      </div>
      <p className={classes['note']}>Your key and e-mail address go out with each request and are left out here.</p>
      {wanted.length === 0 && <p>None so far.</p>}
      <ol className={classes['lines']}>
        {wanted.slice(0, most).map((line) => (
          <Line key={keyOf(line)} line={line} />
        ))}
      </ol>
      {wanted.length > most && (
        <Button variant="plain" size="small" onClick={() => setMost(most + STEP)}>
          Show {Math.min(STEP, wanted.length - most)} more
        </Button>
      )}
    </section>
  )
}

const keyOf = (line: TrafficLine): string =>
  line.kind === 'cached' ? `cache ${line.answer.id}` : `${line.source} ${line.request.id} ${line.at}`

function Line({ line }: { readonly line: TrafficLine }) {
  const isSent = line.kind === 'sent'
  const address = isSent ? line.request.url : line.answer.address && fullLinkOf(parseAddress(line.answer.address))
  const why = isSent ? line.request.why : line.answer.what
  const repeat = isSent && line.request.attempt > 1 ? ` (attempt ${line.request.attempt})` : ''
  return (
    <li>
      <details className={classes['line']} data-trouble={isTrouble(line) || undefined}>
        <summary>
          <time dateTime={new Date(line.at).toISOString()}>{timeWords(line.at)}</time>
          <span className={classes['why']}>
            {why}
            {repeat}
          </span>
          <span className={classes['path']}>{address ? pathOf(address) : ''}</span>
          <span>{isSent ? outcomeWords(line.request) : 'at hand'}</span>
          <span className={classes['figure']}>{isSent ? creditWords(line.request.credits) : 'free'}</span>
          <span className={classes['figure']}>
            {isSent && line.request.tookMs !== null ? `${formatCount(Math.round(line.request.tookMs))} ms` : ''}
          </span>
        </summary>
        <div className={classes['more']}>
          <p>
            {isSent
              ? `Sent to ${line.source}, lane “${line.request.lane}”.`
              : `Nothing was sent: this answer was received at ${timeWords(line.answer.receivedAt)}.`}
          </p>
          {address && <code>{address}</code>}
          {address && (
            <div className={classes['tools']}>
              <CopyButton label="Copy URL" text={() => address} />
              {isSent && <CopyButton label="Copy as curl" text={() => curlOf(address)} />}
            </div>
          )}
        </div>
      </details>
    </li>
  )
}

/** The part of an address that tells requests apart. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return `${pathname}${search}`
}

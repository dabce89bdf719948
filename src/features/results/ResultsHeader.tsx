import type { ReactNode } from 'react'
import { type Counted, useCounted, useIsOnline, useNames, useSource } from '#data'
import { formatCount } from '#lib/count'
import { describe, entityInfo, idsToName } from '#query'
import { Icon, IconButton } from '#ui'
import { useList } from '#url'
import styles from './results.module.css'
import { ageOf, restOfSentence, totalWords } from './words.ts'

/** The line above chart and table: the count, the query as a sentence, how fresh it is, and what can be done with it. */
export function ResultsHeader({ actions }: { readonly actions?: ReactNode }) {
  const { query, view } = useList()
  const counted = useCounted(query, view)
  const handle = useSource(query.source)
  const names = useNames(handle, idsToName(query))
  const { label, labelSingular } = entityInfo(query.entity)
  const nouns = { one: labelSingular.toLowerCase(), many: label.toLowerCase() }
  const sentence = describe(query, null, names)
  const isFresh = counted.status === 'ready' && !counted.isOld
  return (
    <div className={styles['header']}>
      <h1 className={styles['heading']}>
        <Count
          counted={counted}
          nouns={nouns}
          about={query.sample === null ? handle.source.can.aboutTotals : undefined}
        />
        <span className={styles['sentence']}>{restOfSentence(sentence, nouns.many)}</span>
        {counted.caveat !== null && <span className={styles['caveat']}>{counted.caveat}</span>}
      </h1>
      <p role="status" className="bs-visually-hidden">
        {isFresh && `${totalWords(counted.total, nouns)} found`}
      </p>
      <Freshness counted={counted} />
      <div className={styles['actions']}>{actions}</div>
    </div>
  )
}

interface CountProps {
  readonly counted: Counted
  readonly nouns: { readonly one: string; readonly many: string }
  /** Why the number is not quite exact. */
  readonly about: string | undefined
}

/** The count. Before the first answer its place is kept; an old one is dimmed; one that is no exact number says so. */
function Count({ counted, nouns, about }: CountProps) {
  const { total, status, isOld, receivedAt } = counted
  if (receivedAt === null)
    return status === 'failed' ? (
      <span className={styles['count']}>No answer</span>
    ) : (
      <span className={styles['count']} data-blank="">
        <span className="bs-visually-hidden">Counting {nouns.many}</span>
      </span>
    )
  const noun = total.kind !== 'unknown' && total.count === 1 ? nouns.one : nouns.many
  return (
    <span className={styles['count']} data-old={isOld || undefined}>
      {total.kind === 'at-least' && <small>at least </small>}
      {total.kind === 'unknown' ? <small>count unknown </small> : `${formatCount(total.count)} `}
      <span className={styles['noun']}>{noun}</span>
      {about !== undefined && total.kind === 'exact' && (
        <small className={styles['about']} title={about}>
          {' '}
          approximate
        </small>
      )}
    </span>
  )
}

function Freshness({ counted }: { readonly counted: Counted }) {
  const { receivedAt, isOld, refresh } = counted
  const isOnline = useIsOnline()
  if (receivedAt === null) return null
  const age = ageOf(receivedAt, Date.now())
  const words = isOnline ? age.text : `kept, ${age.text}`
  return (
    <span className={styles['age']} data-old={age.isOld || !isOnline || undefined}>
      <time dateTime={new Date(receivedAt).toISOString()}>{isOld ? 'asking …' : words}</time>
      <IconButton size="small" aria-label="Refresh: ask again" title="Ask again" onClick={refresh}>
        <Icon name="refresh" size={16} />
      </IconButton>
    </span>
  )
}

import { Suspense } from 'react'
import { failureOf, type RecordAnswer } from '#data'
import { ErrorPanel, lazyPart } from '#ui'
import styles from './record.module.css'

/** The body is loaded with the first record that is opened, while the record itself is on its way. */
const { Part: RecordBody } = lazyPart(async () => (await import('./RecordBody.tsx')).RecordBody)

interface RecordContentProps {
  readonly answer: RecordAnswer
  /** It is what the page is about, and not beside something else: its title is the heading of the page. */
  readonly isPage?: boolean
}

/** One record in whatever state its answer is: in the shape of what comes, failed, or there. */
export function RecordContent({ answer, isPage = false }: RecordContentProps) {
  const { entity, error, retry } = answer
  if (error)
    return (
      <>
        {isPage && <h1 className={styles['title']}>No record to show</h1>}
        <ErrorPanel {...failureOf(error)} onRetry={error.kind === 'not-found' ? undefined : retry} />
      </>
    )
  if (!entity) return <Shape isPage={isPage} />
  return (
    <Suspense fallback={<Shape isPage={isPage} />}>
      <RecordBody entity={entity} isPage={isPage} />
    </Suspense>
  )
}

/** Widths in per cent; the first two lines are the title. */
const TITLE_LINES = [90, 55] as const
const TEXT_LINES = [100, 97, 99, 60, 40, 70, 65] as const

/** The shape of a record to come: title, abstract, facts. */
function Shape({ isPage }: { readonly isPage: boolean }) {
  const Says = isPage ? 'h1' : 'span'
  return (
    <div aria-busy="true" className={styles['shape']}>
      <Says className="bs-visually-hidden">Loading the record</Says>
      {TITLE_LINES.map((percent) => (
        <div key={percent} data-title="" style={{ width: `${percent}%` }} />
      ))}
      {TEXT_LINES.map((percent) => (
        <div key={percent} style={{ width: `${percent}%` }} />
      ))}
    </div>
  )
}

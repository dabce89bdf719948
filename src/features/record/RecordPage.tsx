import { useMemo } from 'react'
import { useRecord, useSource } from '#data'
import { type EntityType, emptyQuery, emptyView, entityInfo, type SourceId } from '#query'
import { Link } from '#url'
import { RecordContent } from './RecordContent.tsx'
import styles from './record.module.css'
import { createRecordLinks, RecordLinksContext } from './record-links.ts'

interface RecordPageProps {
  readonly source: SourceId
  readonly entity: EntityType
  readonly id: string
}

/** One record on a page of its own, with the way to all records of its kind. */
export function RecordPage({ source: sourceId, entity, id }: RecordPageProps) {
  const { source } = useSource(sourceId)
  const answer = useRecord(sourceId, entity, id)
  const { label, labelSingular } = entityInfo(entity)
  const all = useMemo(() => emptyQuery(entity, sourceId), [entity, sourceId])
  const links = useMemo(
    () => createRecordLinks({ can: source.can, query: all, view: emptyView(), id }),
    [source, all, id],
  )
  return (
    <article className={styles['page']} aria-label={answer.entity?.label ?? labelSingular}>
      <nav aria-label="Lists" className={styles['ways']}>
        <Link to={{ route: { kind: 'list', query: all, view: emptyView() }, unread: [] }}>
          All {label.toLowerCase()}
        </Link>
      </nav>
      <RecordLinksContext value={links}>
        <RecordContent answer={answer} isPage />
      </RecordLinksContext>
    </article>
  )
}

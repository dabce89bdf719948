import { useMemo } from 'react'
import { failureOf, useRecord } from '#data'
import type { Entity, EntityType, SourceId } from '#query'
import { compareRecords } from '#query/across'
import { ErrorPanel } from '#ui'
import { ComparedTable } from './ComparedTable.tsx'
import { whyNotThere } from './why-not-there.ts'

interface BesideProps {
  readonly first: Entity
  readonly names: readonly [first: string, second: string]
  readonly doi: string
  readonly source: SourceId
  readonly other: EntityType
  readonly id: string
}

/** Asks the other Source for the same DOI. What is in hand stays in sight whatever comes of it. */
export function Beside({ first, names, doi, source, other, id }: BesideProps) {
  const { entity, error, retry } = useRecord(source, other, id)
  const comparison = useMemo(() => {
    const none: Entity = { type: other, id, label: null, body: {} }
    return compareRecords({ entity: first, name: names[0] }, { entity: entity ?? none, name: names[1] })
  }, [first, entity, names, other, id])
  const isMissing = error?.kind === 'not-found'
  const failure = error && failureOf(error)
  return (
    <>
      {failure && (
        <ErrorPanel
          {...failure}
          {...(isMissing && { explanation: whyNotThere(doi, source, names[1]) })}
          tone="partial"
          onRetry={isMissing ? undefined : retry}
        >
          {isMissing && (
            <a href={`https://doi.org/${encodeURI(doi)}`} target="_blank" rel="noreferrer">
              Follow the DOI
            </a>
          )}
        </ErrorPanel>
      )}
      <ComparedTable comparison={comparison} names={names} state={error ? 'failed' : entity ? 'ready' : 'loading'} />
    </>
  )
}

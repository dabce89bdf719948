import { failureOf, useRecord, useSource } from '#data'
import { type Entity, type EntityType, isCrossref, readRecord, type SourceId } from '#query'
import { doiOf } from '#query/across'
import { ErrorPanel, Runs } from '#ui'
import { Link } from '#url'
import classes from './across.module.css'
import { Beside } from './Beside.tsx'

interface BesidePageProps {
  readonly source: SourceId
  readonly beside: SourceId
  readonly entity: EntityType
  readonly id: string
}

/** The kind of record a Source calls a work. */
const worksOf = (source: SourceId): EntityType => (source === 'crossref' ? 'crossref-works' : 'works')

/** A work as two Sources have it, side by side: the one that was open, and the record of the same DOI in the other. */
export function BesidePage({ source, beside, entity, id }: BesidePageProps) {
  const first = useSource(source).source
  const second = useSource(beside).source
  const answer = useRecord(source, entity, id)
  const names = [first.label, second.label] as const
  const doi = answer.entity && doiOf(answer.entity)
  return (
    <article className={classes['page']} aria-label={`${names[0]} and ${names[1]}, side by side`}>
      <nav aria-label="Records" className={classes['ways']}>
        <Link to={{ route: { kind: 'record', source, entity, id }, unread: [] }}>The record in {names[0]} alone</Link>
        {doi && (
          <Link
            to={{
              route: { kind: 'record', source: beside, entity: worksOf(beside), id: idIn(beside, doi) },
              unread: [],
            }}
          >
            The record in {names[1]} alone
          </Link>
        )}
      </nav>
      {answer.error && (
        <>
          <h1>No record to compare</h1>
          <ErrorPanel
            {...failureOf(answer.error)}
            onRetry={answer.error.kind === 'not-found' ? undefined : answer.retry}
          />
        </>
      )}
      {answer.entity && <Title entity={answer.entity} />}
      {!answer.error && !answer.entity && (
        <h1 aria-busy="true" className={classes['waiting']}>
          Loading the record
        </h1>
      )}
      {answer.entity && doi === null && (
        <p>This record has no DOI, by which {names[1]} could be asked for the same work. Search for its title there.</p>
      )}
      {answer.entity && doi && (
        <Beside
          first={answer.entity}
          names={names}
          doi={doi}
          source={beside}
          other={worksOf(beside)}
          id={idIn(beside, doi)}
        />
      )}
    </article>
  )
}

/** How a Source finds a work by its DOI. */
const idIn = (source: SourceId, doi: string): string => (isCrossref(worksOf(source)) ? doi : `doi:${doi}`)

function Title({ entity }: { readonly entity: Entity }) {
  return (
    <h1 dir="auto">
      <Runs runs={readRecord(entity).title} />
    </h1>
  )
}

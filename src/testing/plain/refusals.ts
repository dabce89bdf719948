import type { Explanation } from '#lib/explanation'
import type { Query } from '#query'
import { type Can, SourceError } from '#sources'

const explain = (why: string): Explanation => ({
  what: 'This question cannot be answered from these records.',
  why,
  fix: 'Take that part away, or ask another source.',
})

const refuse = (why: string): SourceError => new SourceError('unsupported', explain(why))

/** Refuses what `can` says is not possible. @throws {SourceError} `unsupported` */
export function checkQuery(query: Query, can: Can): void {
  const none = can.whyNotEntity(query.entity)
  if (none !== null) throw refuse(none)
  for (const { field, match } of query.filter) {
    const why = match.kind === 'raw' ? 'This field is not in our catalog.' : can.whyNotFilter(query.entity, field)
    if (why !== null) throw refuse(why)
  }
  for (const { scope, exact } of query.search) {
    const why = can.whyNotSearch(query.entity, scope, exact)
    if (why !== null) throw refuse(why)
  }
}

/** Refuses for the reason given; nothing when there is none. @throws {SourceError} `unsupported` */
export function checkReason(why: string | null): void {
  if (why !== null) throw refuse(why)
}

export const badCursor = (): SourceError =>
  new SourceError('expired-cursor', {
    what: 'The next page could not be found.',
    why: 'The mark of the page does not fit this list.',
    fix: 'Start again from the first page.',
  })

export const notFound = (id: string): SourceError =>
  new SourceError('not-found', {
    what: `There is no record ${id}.`,
    why: 'These records do not hold it.',
    fix: 'Check the id, or ask another source.',
  })

import type { Explanation } from '#lib/explanation'
import type { Query } from '#query'
import type { Can } from '../source.ts'
import { SourceError } from '../source-error.ts'

const explain = (why: string): Explanation => ({
  what: 'The sample cannot answer this.',
  why,
  fix: 'Remove that part, or ask OpenAlex.',
})

/** Refuses for the reason given; nothing when there is none. @throws {SourceError} `unsupported` */
export function checkReason(why: string | null): void {
  if (why !== null) throw new SourceError('unsupported', explain(why))
}

/** Refuses what `can` says is not possible. @throws {SourceError} `unsupported` */
export function checkQuery(query: Query, can: Can): void {
  checkReason(can.whyNotEntity(query.entity))
  for (const { field, match } of query.filter) {
    checkReason(match.kind === 'raw' ? 'This field is not in our catalog.' : can.whyNotFilter(query.entity, field))
  }
  for (const { scope, exact } of query.search) checkReason(can.whyNotSearch(query.entity, scope, exact))
}

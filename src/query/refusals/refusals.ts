import type { Explanation } from '#lib/explanation'
import { annexOf } from '../annex/annex.ts'
import type { Clause } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Query, View } from '../model/query.ts'
import { clauseReasons } from './clause-reasons.ts'
import { LONGEST_REQUEST, requestLength } from './length.ts'
import { because, type Reason, type Refusal, type RefusalPlace } from './refusal.ts'
import { tooLong } from './view-problems.ts'
import {
  groupReasons,
  meaningReasons,
  pageReasons,
  sampleReasons,
  searchReasons,
  selectReasons,
  sortReasons,
} from './view-reasons.ts'

const at = (place: RefusalPlace, reasons: readonly Reason[]): readonly Refusal[] =>
  reasons.map((reason) => ({ place, ...reason }))

/** Only the provider over the network has a longest request. */
function lengthReasons(query: Query, view: View): readonly Reason[] {
  if (query.source !== 'openalex') return []
  const length = requestLength(query, view)
  return length > LONGEST_REQUEST ? [because(tooLong(length))] : []
}

/**
 * Everything in a query and its view that the provider would refuse (or fail on), foreseen, each at its place, in the
 * order of the form. Empty: it can be sent. Rules: provider reference § 10.1 and § 10.2, as of 2026-08. A clause on a
 * field the catalog does not know is not among them: it is sent, and the provider decides. What is merely unwise says
 * {@link warningsOf}.
 */
export function refusalsOf(query: Query, view: View): readonly Refusal[] {
  const annex = annexOf(query.entity)
  if (annex !== null) return annex.refusals(query, view)
  return [
    ...query.search.flatMap((_, index) => at({ kind: 'search', index }, searchReasons(query, index))),
    ...query.filter.flatMap((clause, index) =>
      at({ kind: 'clause', index }, [...clauseReasons(query.entity, clause), ...meaningReasons(query, index)]),
    ),
    ...at({ kind: 'sample' }, sampleReasons(query)),
    ...at({ kind: 'sort' }, sortReasons(query, view)),
    ...at({ kind: 'group' }, groupReasons(query, view)),
    ...at({ kind: 'select' }, selectReasons(query, view)),
    ...at({ kind: 'page' }, pageReasons(query, view)),
    ...at({ kind: 'length' }, lengthReasons(query, view)),
  ]
}

/** What the provider would refuse in one clause alone: for its editor. Empty: it can be sent. */
export function refusalsOfClause(entity: EntityType, clause: Clause): readonly Explanation[] {
  return clauseReasons(entity, clause).map((reason) => reason.explanation)
}

import { type Field, findField, type Group, type Query, type Total, toGroupParams } from '#query'
import { withBooleanLabels } from '../boolean-labels.ts'
import type { Params } from '../http/address.ts'
import type { HttpAnswer } from '../http/http.ts'
import { type GroupRequest, type Groups, toCursor } from '../source.ts'
import { toGroups, totalOf } from './groups.ts'
import { readGroups } from './wire.ts'

/** How groups are asked for, and what it takes to read them. */
export interface GroupPlan {
  readonly request: GroupRequest
  readonly field: Field | null
  readonly params: Params
  /** A part of a walk by key, with more to come. */
  readonly isWalk: boolean
}

/** Fields whose groups the server gives in one page whatever is asked. Rule: reference § 9.7. */
const isOnePage = (field: Field | null): boolean =>
  field?.kind === 'boolean' || /continent|(^|\.)version$|best_open_version/.test(field?.id ?? '')

/** Unknown is never asked for with yes/no fields: what comes back is not established (reference § 9.5). */
const mayAskUnknown = (field: Field | null): boolean => field?.kind !== 'boolean'

/** How to ask for groups. A walk over all of them goes by cursor, except where all come in one page anyway. */
export function planGroups(request: GroupRequest): GroupPlan {
  const { query, cursor, top } = request
  const field = findField(query.entity, request.field)
  const isWalk = cursor !== undefined && !isOnePage(field)
  const params = toGroupParams(withoutSample(query), {
    field: request.field,
    includeUnknown: request.includeUnknown && mayAskUnknown(field) && request.named === undefined,
    named: request.named ?? null,
    top,
    cursor: isWalk ? (cursor === 'first' ? '*' : cursor) : null,
  })
  return { request, field, params, isWalk }
}

const withoutSample = (query: Query): Query => (query.sample === null ? query : { ...query, sample: null })

/** Groups out of their answer; names that are still ids are for the caller to fetch. @throws {SourceError} `bad-answer` */
export function readGroupPage(answer: HttpAnswer, { request, field, isWalk }: GroupPlan): Groups {
  const { meta, groups: wire } = readGroups(answer)
  const known = toGroups(wire, field)
  // Narrowed by name, the count is that of the groups shown (reference § 9.9).
  const total: Total = request.named === undefined ? totalOf(meta, known, field) : { kind: 'unknown' }
  const named = withBooleanLabels(known, field, total)
  // Continents always come with unknown, asked for or not (reference § 9.5); so does junk in vocabularies.
  const wantsUnknown = request.includeUnknown && request.named === undefined
  const wanted = named.filter(({ key }) => key !== null || wantsUnknown)
  const next = isWalk && wire.length > 0 && meta.nextCursor !== null ? toCursor(meta.nextCursor) : null
  if (isWalk) return { groups: wanted, next, total, isComplete: next === null, info: answer.info }
  const ordered = request.cursor === undefined ? byCount(wanted) : wanted
  const shown = request.cursor === undefined ? ordered.slice(0, request.top) : ordered
  // The server fills closed vocabularies up with groups of nothing: where one stands, nothing else is left out.
  const isAll = isOnePage(field) || wire.length < request.top || wire.some(({ count }) => count === 0)
  return { groups: shown, next: null, total, isComplete: isAll && shown.length === wanted.length, info: answer.info }
}

const byCount = (groups: readonly Group[]): readonly Group[] => [...groups].sort((a, b) => b.count - a.count)

import type { Explanation } from '#lib/explanation'
import { entityInfo, type Refusal, standingRefusals } from '#query'
import { scopeLabel } from '../search/scope-words.ts'
import { cannot, clausePills, type PillsRequest } from './clause-pills.ts'
import type { ExtraPill, Pill, RefusalPill, SearchPill, UnreadPill } from './pill.ts'
import { explainUnread } from './unread.ts'

const refusedSearch = (refusals: readonly Refusal[], index: number): readonly Explanation[] =>
  refusals.flatMap(({ place, explanation }) => (place.kind === 'search' && place.index === index ? [explanation] : []))

function searchPills({ query, can }: PillsRequest, refusals: readonly Refusal[]): readonly SearchPill[] {
  const pills = query.search.map((search, index): SearchPill => {
    const whyNot = can.whyNotSearch(query.entity, search.scope, search.exact)
    return {
      kind: 'search',
      key: `search ${search.scope}`,
      search,
      refusals: [...refusedSearch(refusals, index), ...cannot(scopeLabel(query.entity, search.scope), whyNot)],
    }
  })
  // The first search stands in the search box; as a pill only when something is wrong with it.
  return pills.filter((pill, index) => index > 0 || pill.refusals.length > 0)
}

function extraPills({ query, can }: PillsRequest, refusals: readonly Refusal[]): readonly ExtraPill[] {
  const refused = refusals.flatMap(({ place, explanation }) => (place.kind === 'sample' ? [explanation] : []))
  const whyNot = cannot('A random sample', can.whyNotSample(query.entity))
  return [
    ...(query.sample ? [{ kind: 'sample', key: 'sample', refusals: [...refused, ...whyNot] } as const] : []),
    ...(query.includeXpac ? [{ kind: 'xpac', key: 'xpac', refusals: [] } as const] : []),
  ]
}

function refusalPills({ query, can }: PillsRequest, refusals: readonly Refusal[]): readonly RefusalPill[] {
  const entity = cannot(entityInfo(query.entity).label, can.whyNotEntity(query.entity))
  return [
    ...entity.map((explanation): RefusalPill => ({ kind: 'refusal', key: 'entity', place: 'entity', explanation })),
    ...refusals.flatMap(({ place, explanation }, index): readonly RefusalPill[] => {
      if (place.kind === 'clause' || place.kind === 'search' || (place.kind === 'sample' && query.sample)) return []
      return [{ kind: 'refusal', key: `refusal ${index}`, place: place.kind, explanation }]
    }),
  ]
}

const unreadPills = ({ query, unread, problems }: PillsRequest): readonly UnreadPill[] =>
  unread.map((text) => ({
    kind: 'unread',
    key: `unread ${text}`,
    text,
    explanation: explainUnread(query.entity, text, problems),
  }))

/**
 * All that decides which records come, and all that stands in the way, in the order it is read. What was merely read
 * otherwise than it was written is no pill: the notice on the address says it.
 */
export function pillsOf(request: PillsRequest): readonly Pill[] {
  const refusals = standingRefusals(request.query, request.view, request.hasKey)
  return [
    ...searchPills(request, refusals),
    ...clausePills(request, refusals),
    ...extraPills(request, refusals),
    ...refusalPills(request, refusals),
    ...unreadPills(request),
  ]
}

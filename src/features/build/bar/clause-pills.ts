import type { Explanation } from '#lib/explanation'
import {
  type ClauseWords,
  describeClause,
  findField,
  type Names,
  type Problem,
  parseFilter,
  type Query,
  type Refusal,
  type View,
  warningsOf,
} from '#query'
import type { Can } from '#sources'
import { dateFamilyOf } from '../draft/date-family.ts'
import { subjectOf } from '../draft/subject.ts'
import type { ClausePill } from './pill.ts'

/** What pills are made of. */
export interface PillsRequest {
  readonly query: Query
  readonly view: View
  readonly unread: readonly string[]
  readonly problems: readonly Problem[]
  readonly names: Names
  readonly can: Can
  /** The person has a key: what needs one is not refused. */
  readonly hasKey: boolean
}

/** What the Source cannot do, as the reason a pill is red. */
export const cannot = (label: string, whyNot: string | null): readonly Explanation[] =>
  whyNot === null
    ? []
    : [{ what: `${label}: not in this source.`, why: whyNot, fix: 'Take it out, or choose another source.' }]

/** Two ends of one period, each said once in the query, are one filter to a person: the index of the other end. */
function partnerOf({ entity, filter }: Query, index: number): number | null {
  const clause = filter[index]
  const field = clause && findField(entity, clause.field)
  if (!clause || !field) return null
  const { from, to } = dateFamilyOf(entity, field)
  if (!from || !to || (field.id !== from.id && field.id !== to.id)) return null
  const placesOf = (id: string) => filter.flatMap((other, at) => (other.field === id ? [at] : []))
  const [starts, ends] = [placesOf(from.id), placesOf(to.id)]
  if (starts.length !== 1 || ends.length !== 1) return null
  return (field.id === from.id ? ends[0] : starts[0]) ?? null
}

/** Words of several clauses of one subject in a row: "Published since 1 May 2020 up to 31 May 2020". */
function joinedWords(all: readonly ClauseWords[]): ClauseWords | null {
  const [first, ...others] = all
  return first ? { ...first, values: [first, ...others].flatMap(({ values }) => values) } : null
}

/** Whether a problem of the address speaks of one of these clauses: the text it quotes reads as that clause. */
function speaksOf(query: Query, problem: Problem, { clauses }: Pick<ClausePill, 'clauses'>): boolean {
  if (problem.place !== 'filter' || problem.severity === 'note') return false
  const said = parseFilter(problem.text, query.entity).filter.map((clause) => JSON.stringify(clause))
  return clauses.some((clause) => said.includes(JSON.stringify(clause)))
}

type Found = Omit<ClausePill, 'key' | 'refusals'>

function pillAt(request: PillsRequest, at: readonly number[]): Found | null {
  const { query, view, names, problems } = request
  const clauses = at.flatMap((index) => query.filter[index] ?? [])
  const [first] = clauses
  const inOrder = clauses.toSorted((a, b) => (a.field < b.field ? -1 : 1))
  const words = joinedWords(inOrder.map((clause) => describeClause(query.entity, clause, names)))
  if (!first || !words) return null
  const field = findField(query.entity, first.field)
  const isRaw = field === null || clauses.some(({ match }) => match.kind === 'raw')
  const warnings = warningsOf(query, view).filter(({ place }) => place.kind === 'clause' && at.includes(place.index))
  const spoken = isRaw ? [] : problems.filter((problem) => speaksOf(query, problem, { clauses }))
  return {
    kind: 'clauses',
    at,
    clauses,
    words,
    subject: isRaw ? null : subjectOf(query.entity, field),
    remarks: [...warnings, ...spoken].map(({ explanation }) => explanation),
  }
}

/** The filters of a query as pills, in its order. */
export function clausePills(request: PillsRequest, refusals: readonly Refusal[]): readonly ClausePill[] {
  const { query, can } = request
  const seen = new Map<string, number>()
  return query.filter.flatMap((clause, index): readonly ClausePill[] => {
    const partner = partnerOf(query, index)
    if (partner !== null && partner < index) return []
    const pill = pillAt(request, partner === null ? [index] : [index, partner])
    if (pill === null) return []
    const twin = seen.get(clause.field) ?? 0
    seen.set(clause.field, twin + 1)
    const refused = refusals.flatMap(({ place, explanation }) =>
      place.kind === 'clause' && pill.at.includes(place.index) ? [explanation] : [],
    )
    // What the catalog does not know is sent, and the provider decides: a Source that asks nobody cannot.
    const whyNot =
      pill.subject === null && query.source === 'openalex' ? null : can.whyNotFilter(query.entity, clause.field)
    // The key outlives a change of the values, so that the focus comes back to the pill after an edit.
    const key = `clause ${clause.field} ${twin}`
    return [{ ...pill, key, refusals: [...refused, ...cannot(pill.subject?.label ?? clause.field, whyNot)] }]
  })
}

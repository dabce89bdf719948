import { type Clause, type Match, toFieldId } from '../../model/clause.ts'
import { PRESENCE } from './rules.ts'
import { plainValues } from './values.ts'
import { EVERY_DOI } from './why-left.ts'

/** Conditions that are said in another form there. `clauses: []`: they hold of themselves. */
export interface Special {
  readonly clauses: readonly Clause[]
  readonly note: string
}

const is = (field: string, value: string): Clause => ({
  field: toFieldId(field),
  match: { kind: 'any', values: [{ kind: 'is', value }] },
})

const only = (match: Match): string | null => {
  const values = plainValues(match)
  return values?.length === 1 ? values[0] : null
}

/** "Has any value" or "has none"; `null`: something else is asked. */
function presenceOf(match: Match): boolean | null {
  if (match.kind !== 'any' && match.kind !== 'none') return null
  return match.values.every(({ kind }) => kind === 'unknown') ? match.kind === 'none' : null
}

const DAY_MS = 86_400_000

const nextDay = (day: string, by: 1 | -1): string => new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10)

/** Days before, after or on a day: OpenAlex has one date, Crossref two ends that are included. */
function daysThere({ match }: Clause): Special | null {
  const [first, ...others] = match.kind === 'any' ? match.values : []
  if (first === undefined || others.length > 0) return null
  const note = 'Sent as the ends of a period, both included.'
  if (first.kind === 'is')
    return { clauses: [is('from-pub-date', first.value), is('until-pub-date', first.value)], note }
  if ((first.kind !== 'above' && first.kind !== 'below') || typeof first.bound === 'number') return null
  if (Number.isNaN(Date.parse(first.bound))) return null
  return first.kind === 'above'
    ? { clauses: [is('from-pub-date', nextDay(first.bound, 1))], note }
    : { clauses: [is('until-pub-date', nextDay(first.bound, -1))], note }
}

/** Conditions of the first provider that Crossref says in another form; `null`: none of these. */
export function specialThere(clause: Clause): Special | null {
  const { field, match } = clause
  const value = only(match)
  if ((field === 'has_doi' && value === 'true') || (field === 'indexed_in' && value === 'crossref'))
    return { clauses: [], note: EVERY_DOI }
  if (field === 'primary_location.source.is_in_doaj' && value === 'true')
    return { clauses: [is('directory', 'DOAJ')], note: 'As the directory is known to Crossref.' }
  if (field === 'publication_date') return daysThere(clause)
  const presence = presenceOf(match)
  const pair = presence === null ? undefined : PRESENCE.find(([core]) => core === field)
  if (pair === undefined) return null
  return { clauses: [is(pair[1], String(presence))], note: 'As far as publishers registered it.' }
}

/** Conditions of Crossref that the first provider says in another form. */
export function specialBack({ field, match }: Clause): Special | null {
  const value = only(match)
  if (field === 'directory' && value === 'DOAJ')
    return { clauses: [is('primary_location.source.is_in_doaj', 'true')], note: 'As OpenAlex knows the directory.' }
  const pair = PRESENCE.find(([, crossref]) => crossref === field)
  if (pair === undefined || (value !== 'true' && value !== 'false')) return null
  const kind = value === 'true' ? 'none' : 'any'
  const clause: Clause = { field: toFieldId(pair[0]), match: { kind, values: [{ kind: 'unknown' }] } }
  return { clauses: [clause], note: 'As far as OpenAlex knows it.' }
}

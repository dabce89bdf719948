import { findFilterField } from '../catalog/fields.ts'
import { matchOptions } from '../catalog/match-options.ts'
import { tidyClause } from '../edit/tidy-clause.ts'
import { type Clause, type Match, toFieldId, type Value } from '../model/clause.ts'
import { type EntityType, isCrossref } from '../model/entity-type.ts'
import { clauseReasons } from '../refusals/clause-reasons.ts'
import { findCounterpart } from './entities.ts'

/** Fields of works that mean the same in both catalogs: the first provider's, Crossref's. */
const PAIRS: readonly (readonly [core: string, crossref: string])[] = [
  ['publication_year', 'published'],
  ['doi', 'doi'],
  ['primary_location.source.issn', 'issn'],
  ['authorships.author.orcid', 'orcid'],
  ['authorships.institutions.ror', 'ror-id'],
  ['has_abstract', 'has-abstract'],
  ['has_references', 'has-references'],
  ['has_orcid', 'has-orcid'],
  ['from_publication_date', 'from-pub-date'],
  ['to_publication_date', 'until-pub-date'],
  ['display_name.search', 'query.title'],
  ['raw_affiliation_strings.search', 'query.affiliation'],
]

/** Types of works, the first provider's and Crossref's. Only those that mean the same in both. */
const TYPES: readonly (readonly [core: string, crossref: string])[] = [
  ['book', 'book'],
  ['book-chapter', 'book-chapter'],
  ['dataset', 'dataset'],
  ['dissertation', 'dissertation'],
  ['peer-review', 'peer-review'],
  ['reference-entry', 'reference-entry'],
  ['report', 'report'],
  ['standard', 'standard'],
  ['preprint', 'posted-content'],
  ['article', 'journal-article'],
  ['conference-paper', 'proceedings-article'],
]

/** The other one of a pair. */
const otherOf = (
  pairs: readonly (readonly [string, string])[],
  name: string,
  toCrossref: boolean,
): string | undefined => {
  const pair = pairs.find((one) => one[toCrossref ? 0 : 1] === name)
  return pair?.[toCrossref ? 1 : 0]
}

/** Bounds that exclude their end as ranges that include it: years are whole. */
function withWholeEnds(value: Value): Value {
  if (value.kind === 'above' && typeof value.bound === 'number')
    return { kind: 'between', from: value.bound + 1, to: null }
  if (value.kind === 'below' && typeof value.bound === 'number')
    return { kind: 'between', from: null, to: value.bound - 1 }
  return value
}

function carryType(match: Match, toCrossref: boolean): Match | null {
  if (match.kind !== 'any') return null
  const values = match.values.map((value): Value | null => {
    const other = value.kind === 'is' ? otherOf(TYPES, value.value, toCrossref) : undefined
    return other === undefined ? null : { kind: 'is', value: other }
  })
  const [first, ...rest] = values
  if (!first || rest.includes(null)) return null
  return { kind: 'any', values: [first, ...rest.filter((value) => value !== null)] }
}

function carryMatch(match: Match): Match {
  if (match.kind !== 'any') return match
  const [first, ...rest] = match.values
  return { kind: 'any', values: [withWholeEnds(first), ...rest.map(withWholeEnds)] }
}

/**
 * A clause on works of one catalog as the other one says it; `null` where it has no such field, or would refuse it.
 * Types are carried only where the two vocabularies agree on what they mean.
 */
export function carry(from: EntityType, clause: Clause): Clause | null {
  const to = findCounterpart(from)
  if (to === null || (from !== 'works' && from !== 'crossref-works')) return null
  const toCrossref = isCrossref(to)
  const isType = clause.field === 'type'
  const name = isType ? 'type' : otherOf(PAIRS, clause.field, toCrossref)
  const field = name === undefined ? null : findFilterField(to, name)
  const match = isType ? carryType(clause.match, toCrossref) : carryMatch(clause.match)
  if (field === null || match === null) return null
  const [carried, ...more] = tidyClause(to, { field: toFieldId(field.id), match })
  if (carried === undefined || more.length > 0 || !isAskable(to, carried)) return null
  return carried
}

const isAskable = (to: EntityType, clause: Clause): boolean => {
  const field = findFilterField(to, clause.field)
  return (
    field !== null && (matchOptions(field).any || matchOptions(field).text) && clauseReasons(to, clause).length === 0
  )
}

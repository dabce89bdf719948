import { entityInfo } from '../catalog/entities.ts'
import { findFilterField } from '../catalog/fields.ts'
import { clauseKey } from '../edit/same.ts'
import type { Clause } from '../model/clause.ts'
import type { Query, Sample } from '../model/query.ts'
import { describeClause } from './clause-words.ts'
import { inSentence, sayList } from './label-words.ts'
import { type Names, NO_NAMES } from './names.ts'
import { formatCount } from './number-words.ts'
import { sayClause } from './phrase.ts'
import { saySearch } from './search-words.ts'

const SOURCES: Readonly<Record<Query['source'], string>> = {
  openalex: 'in OpenAlex',
  sample: 'in the sample',
  crossref: 'in Crossref',
  cluster: 'in the cluster',
}

const saySample = (sample: Sample | null): string =>
  sample === null ? 'not sampled' : `a sample of ${formatCount(sample.size)}`

/** Whether all sets say the same of something. */
const isShared = (queries: readonly Query[], key: (query: Query) => string): boolean =>
  new Set(queries.map(key)).size === 1

/** The clauses of each set that not every set has. */
function ownClauses(queries: readonly Query[]): readonly (readonly Clause[])[] {
  const keys = queries.map(({ filter }) => new Set(filter.map(clauseKey)))
  return queries.map(({ filter }) => filter.filter((clause) => !keys.every((own) => own.has(clauseKey(clause)))))
}

/** "KTH" where all sets are told apart by one value of one field; `null` where that does not tell them apart. */
function valuesAlone(queries: readonly Query[], own: readonly (readonly Clause[])[], names: Names) {
  const [first] = own.flat()
  const isOne = own.every((clauses) => clauses.length === 1 && clauses[0]?.field === first?.field)
  const field = first && queries[0] && findFilterField(queries[0].entity, first.field)
  if (!isOne || !field || field.kind === 'boolean') return null
  const texts = own.map(([clause], index) => {
    const query = queries[index]
    if (!clause || !query || clause.match.kind !== 'any') return null
    const { values } = describeClause(query.entity, clause, names)
    return values.some(({ isNamed }) => !isNamed)
      ? null
      : sayList(
          values.map(({ text }) => text),
          'or',
        )
  })
  return texts.every((text) => text !== null) ? texts : null
}

/**
 * Short names of several sets: of each what the others do not all have. "KTH", "Lund University"; "published 2020, open
 * access". A set that has nothing of its own is "no further condition", all records of an entity "all works".
 */
export function describeSets(queries: readonly Query[], names: Names = NO_NAMES): readonly string[] {
  const own = ownClauses(queries)
  const shares = {
    source: isShared(queries, ({ source }) => source),
    entity: isShared(queries, ({ entity }) => entity),
    search: isShared(queries, ({ search }) => JSON.stringify(search)),
    sample: isShared(queries, ({ sample }) => JSON.stringify(sample)),
    corpus: isShared(queries, ({ includeXpac }) => String(includeXpac)),
  }
  const alone =
    shares.entity && shares.search && shares.sample && shares.corpus ? valuesAlone(queries, own, names) : null
  return queries.map((query, index) => {
    const clauses = (own[index] ?? []).map((clause) => sayClause(query.entity, clause, names).text)
    const said = alone?.[index] ?? null
    const parts = [
      shares.entity ? '' : inSentence(entityInfo(query.entity).label),
      ...(said === null ? clauses : [said]),
      ...(shares.search ? [] : query.search.map((search) => saySearch(search).text)),
      shares.sample ? '' : saySample(query.sample),
      shares.corpus || !query.includeXpac ? '' : 'expansion corpus included',
      shares.source ? '' : SOURCES[query.source],
    ].filter((part) => part !== '')
    if (parts.length > 0) return parts.join(', ')
    const hasNone = query.filter.length === 0 && query.search.length === 0
    return hasNone ? `all ${inSentence(entityInfo(query.entity).label)}` : 'no further condition'
  })
}

import type { Account, AccountLine, LeftQuestion, Part } from '../../annex/account.ts'
import { clauseKey, distinctBy } from '../../edit/same.ts'
import type { Clause } from '../../model/clause.ts'
import type { Query, View } from '../../model/query.ts'

/** Parts of a view that come back as they were where nobody touched what they had become. */
const PARTS = ['sort', 'select', 'columns', 'group', 'split', 'chart', 'compare', 'facets'] as const

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const clausesOf = (parts: readonly Part[]): readonly Clause[] =>
  parts.flatMap((part) => (part.kind === 'clause' ? [part.clause] : []))

/** What of a question that left stands untouched: its lines, and the conditions that they had become. */
function untouched(present: Query, { account }: LeftQuestion) {
  const now = new Set(present.filter.map(clauseKey))
  const stands = ({ after }: AccountLine): boolean => clausesOf(after).every((clause) => now.has(clauseKey(clause)))
  const hasSearch =
    isSame(present.search, account.query.search) &&
    account.lines.every((line) => line.about !== 'search' || stands(line))
  const lines = account.lines.filter((line) =>
    line.about === 'search' ? hasSearch : line.about === 'condition' && stands(line),
  )
  return { lines, hasSearch, covered: new Set(lines.flatMap(({ after }) => clausesOf(after).map(clauseKey))) }
}

const backLine = (before: Part): AccountLine => ({
  about: 'condition',
  before,
  after: [before],
  fate: 'restored',
  note: null,
})

/**
 * A question that comes back: its conditions that were left behind, and those that were said otherwise and stand unchanged,
 * are as they were. Law: a question that went and comes back untouched is the question that went.
 */
export function restored(
  account: Account,
  present: { readonly query: Query; readonly view: View },
  left: LeftQuestion,
): Account {
  const { lines: back, hasSearch, covered } = untouched(present.query, left)
  const clauses = back.flatMap(({ about, before }) => (about === 'condition' ? clausesOf([before]) : []))
  const own = account.lines.filter(
    ({ about, before }) =>
      about === 'condition' && clausesOf([before]).some((clause) => !covered.has(clauseKey(clause))),
  )
  const hasSample = isSame(present.query.sample, left.account.query.sample)
  const query: Query = {
    ...account.query,
    entity: left.query.entity,
    search: hasSearch ? left.query.search : account.query.search,
    filter: distinctBy([...clauses, ...own.flatMap(({ after }) => clausesOf(after))], clauseKey),
    sample: hasSample ? left.query.sample : account.query.sample,
    includeXpac: left.query.includeXpac,
  }
  const kept = PARTS.filter((key) => isSame(present.view[key], left.account.view[key]))
  const view: View = { ...account.view, ...Object.fromEntries(kept.map((key) => [key, left.view[key]])) }
  const searches = hasSearch ? back.filter(({ about }) => about === 'search') : []
  const others = hasSearch ? [] : account.lines.filter(({ about }) => about === 'search')
  return {
    query,
    view,
    lines: [
      ...[...searches, ...back.filter(({ about }) => about === 'condition')].map(({ before }) => backLine(before)),
      ...others,
      ...own,
    ],
  }
}

import type { Account, AccountLine, AccountOptions, KnownIds, Part } from '../../annex/account.ts'
import { entityInfo } from '../../catalog/entities.ts'
import { emptyView } from '../../edit/empty.ts'
import { clauseKey, distinctBy } from '../../edit/same.ts'
import type { Clause } from '../../model/clause.ts'
import { type EntityType, isCrossref, isOfSource, type SourceId } from '../../model/entity-type.ts'
import type { Query, Sample, View } from '../../model/query.ts'
import { refusalsOf } from '../../refusals/refusals.ts'
import { findCounterpart } from '../entities.ts'
import { carryClause } from './carry-clause.ts'
import { type CarriedSearch, carrySearch } from './carry-search.ts'
import { carryView } from './carry-view.ts'
import { restored } from './restore.ts'

const NOTHING: KnownIds = () => null

const words = (text: string): Part => ({ kind: 'words', text })
const said = (entity: EntityType, clause: Clause): Part => ({ kind: 'clause', entity, clause })

/** A condition on its way, with what it became. */
interface Step {
  readonly clauses: readonly Clause[]
  readonly line: AccountLine
}

function stepOf(query: Query, to: EntityType, clause: Clause, known: KnownIds): Step {
  const { clauses, fate, note } = carryClause(query.entity, clause, known)
  const after = clauses.map((one) => said(to, one))
  return { clauses, line: { about: 'condition', before: said(query.entity, clause), after, fate, note } }
}

/** Conditions that stand together: one that the other catalog would refuse beside those before it stays behind. */
function withoutConflicts(steps: readonly Step[], base: Query): readonly Step[] {
  let filter: readonly Clause[] = []
  return steps.map((step) => {
    const next = distinctBy([...filter, ...step.clauses], clauseKey)
    const [refusal] = refusalsOf({ ...base, filter: next }, emptyView()).filter(({ place }) => place.kind === 'clause')
    if (refusal === undefined) {
      filter = next
      return step
    }
    const note = `${refusal.explanation.what} ${refusal.explanation.why}`
    return { clauses: [], line: { ...step.line, after: [], fate: 'left', note } }
  })
}

function carrySample(
  sample: Sample | null,
  toCrossref: boolean,
): { sample: Sample | null; lines: readonly AccountLine[] } {
  if (sample === null) return { sample, lines: [] }
  const before = words(`A random sample of ${sample.size}`)
  if (toCrossref && sample.size > 100)
    return {
      sample: null,
      lines: [{ about: 'sample', before, after: [], fate: 'left', note: 'Crossref draws at most 100 records.' }],
    }
  const note = 'Other records are drawn there.'
  return {
    sample: { size: sample.size, seed: null },
    lines: [{ about: 'sample', before, after: [before], fate: 'near', note }],
  }
}

function entityLine(from: EntityType, to: EntityType, name: string): readonly AccountLine[] {
  if (findCounterpart(from) === to) return []
  const before = words(entityInfo(from).label)
  const note = `${name} has no list of ${entityInfo(from).label.toLowerCase()}; its works are asked for.`
  return [{ about: 'entity', before, after: [words(entityInfo(to).label)], fate: 'left', note }]
}

/** A search as it can be sent: one that would be refused stays behind. */
function sendableSearch(carried: CarriedSearch, empty: Query): CarriedSearch {
  const [refusal] = refusalsOf({ ...empty, search: carried.search }, emptyView()).filter(
    ({ place }) => place.kind === 'search',
  )
  if (refusal === undefined) return carried
  const note = `${refusal.explanation.what} ${refusal.explanation.why}`
  return { search: [], clauses: [], line: { ...carried.line, after: [], fate: 'left', note } }
}

/** A question as the other catalog can ask it, part by part. Law: what it gives is never refused there. */
export function makeAccount(query: Query, view: View, source: SourceId, options: AccountOptions = {}): Account {
  const toCrossref = source === 'crossref'
  const entity = findCounterpart(query.entity) ?? (toCrossref ? 'crossref-works' : 'works')
  const known = options.known ?? NOTHING
  const empty: Query = { source, entity, search: [], filter: [], sample: null, includeXpac: false }
  const searches = query.search.map((one) => sendableSearch(carrySearch(query.entity, one, toCrossref), empty))
  const base: Query = { ...empty, search: searches.flatMap((one) => one.search).slice(0, 1) }
  const steps = withoutConflicts(
    [...searches, ...query.filter.map((clause) => stepOf(query, entity, clause, known))],
    base,
  )
  const { sample, lines: sampleLines } = carrySample(query.sample, toCrossref)
  const filter = distinctBy(
    steps.flatMap((one) => one.clauses),
    clauseKey,
  )
  const canSample = entity === 'crossref-works' || !isCrossref(entity)
  const next: Query = { ...base, filter, sample: canSample ? sample : null }
  const shown = carryView(query, view, next)
  const account: Account = {
    query: next,
    view: shown.view,
    lines: [
      ...entityLine(query.entity, entity, toCrossref ? 'Crossref' : 'OpenAlex'),
      ...steps.map(({ line }) => line),
      ...sampleLines,
      ...shown.lines,
    ],
  }
  const { left } = options
  const isReturn = left?.account.query.entity === query.entity && isOfSource(left.query.entity, source)
  return left && isReturn ? restored(account, { query, view }, left) : account
}

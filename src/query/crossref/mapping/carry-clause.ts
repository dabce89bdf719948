import type { Fate, KnownIds } from '../../annex/account.ts'
import { findFilterField } from '../../catalog/fields.ts'
import { matchOptions } from '../../catalog/match-options.ts'
import { tidyClause } from '../../edit/tidy-clause.ts'
import { type Clause, type Match, toFieldId } from '../../model/clause.ts'
import { type EntityType, isCrossref } from '../../model/entity-type.ts'
import { clauseReasons } from '../../refusals/clause-reasons.ts'
import { findCounterpart } from '../entities.ts'
import { RULES } from './rules.ts'
import { type Special, specialBack, specialThere } from './special.ts'
import { carryValues } from './values.ts'
import { CANNOT_EXCLUDE, CANNOT_JOIN, CANNOT_MISS, ONLY_WORKS, whyNoField } from './why-left.ts'

/** What a condition is in the other catalog. */
export interface CarriedClause {
  readonly clauses: readonly Clause[]
  readonly fate: Exclude<Fate, 'restored'>
  readonly note: string | null
}

const left = (note: string): CarriedClause => ({ clauses: [], fate: 'left', note })

/** Why Crossref cannot say a match whatever the field; `null`: it can. */
function whyNoMatch(match: Match): string | null {
  if (match.kind === 'none') return CANNOT_EXCLUDE
  if (match.kind === 'all' && match.values.length > 1) return CANNOT_JOIN
  if (match.kind === 'any' && match.values.some(({ kind }) => kind === 'unknown')) return CANNOT_MISS
  return null
}

/** Why the other catalog would refuse a condition; `null`: it can be sent. */
function whyRefused(to: EntityType, clause: Clause): string | null {
  const field = findFilterField(to, clause.field)
  if (field === null || !(matchOptions(field).any || matchOptions(field).text))
    return whyNoField(clause.field, isCrossref(to))
  const [reason] = clauseReasons(to, clause)
  return reason === undefined ? null : `${reason.explanation.what} ${reason.explanation.why}`
}

function asSpecial(to: EntityType, { clauses, note }: Special): CarriedClause {
  const tidied = clauses.flatMap((clause) => tidyClause(to, clause))
  const refused = tidied.map((clause) => whyRefused(to, clause)).find((why) => why !== null)
  return refused === undefined ? { clauses: tidied, fate: 'near', note } : left(refused)
}

function byRule(to: EntityType, clause: Clause, known: KnownIds): CarriedClause {
  const toCrossref = isCrossref(to)
  const noteOf = (rule: (typeof RULES)[number]): string | null | false => (toCrossref ? rule.there : rule.back)
  const rule = RULES.find((one) => (toCrossref ? one.core : one.crossref) === clause.field && noteOf(one) !== false)
  if (rule === undefined) return left(whyNoField(clause.field, toCrossref))
  const carried = carryValues(clause.match, rule.values, { toCrossref, known })
  if ('whyNot' in carried) return left(carried.whyNot)
  const name = toCrossref ? rule.crossref : rule.core
  const [first, ...more] = tidyClause(to, { field: toFieldId(name), match: carried.match })
  if (first === undefined || more.length > 0) return left(whyNoField(clause.field, toCrossref))
  const refused = whyRefused(to, first)
  if (refused !== null) return left(refused)
  const notes = [noteOf(rule) || null, ...carried.notes].filter((one) => one !== null)
  const isSame = notes.length === 0 && carried.isExact
  return { clauses: [first], fate: isSame ? 'same' : 'near', note: notes.join(' ') || null }
}

/** A condition as the other catalog says it, or the reason why it cannot. */
export function carryClause(from: EntityType, clause: Clause, known: KnownIds): CarriedClause {
  const to = findCounterpart(from)
  if (to === null || (from !== 'works' && from !== 'crossref-works')) return left(ONLY_WORKS)
  const toCrossref = isCrossref(to)
  const special = toCrossref ? specialThere(clause) : specialBack(clause)
  if (special !== null) return asSpecial(to, special)
  const field = findFilterField(from, clause.field)
  const whyNot = toCrossref && field !== null ? whyNoMatch(clause.match) : null
  // That there is no such field tells more than what could not be asked of it.
  const hasRule = RULES.some((one) => one.core === clause.field)
  if (whyNot !== null && hasRule) return left(whyNot)
  return byRule(to, clause, known)
}

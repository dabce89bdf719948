import { clauseKey, distinctBy } from '../edit/same.ts'
import type { Problem } from '../model/address.ts'
import type { Clause, Filter } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import { openQuote } from './clause-problems.ts'
import { isRefused } from './clause-reading.ts'
import { splitFilter } from './clause-split.ts'
import { createFindings, type Findings, fault, keepUnread, note } from './problem.ts'
import { readClause } from './read-clause.ts'
import { formatClause } from './write-clause.ts'

/** A filter text, read. `unread`: conditions that could not be read, as they were written. */
export interface FilterReading {
  readonly filter: Filter
  readonly unread: readonly string[]
  readonly problems: readonly Problem[]
}

function readSegment(entity: EntityType, segment: string, findings: Findings): readonly Clause[] {
  const reading = readClause(entity, segment)
  if (isRefused(reading)) {
    keepUnread(findings, 'filter', { text: segment, explanation: reading.refused })
    return []
  }
  for (const explanation of reading.faults) findings.problems.push(fault('filter', segment, explanation))
  for (const explanation of reading.notes) findings.problems.push(note('filter', segment, explanation))
  return reading.clauses
}

/**
 * Reads a filter as the server does (provider reference § 4.1 to § 4.7, as of 2026-08). Total: conditions that cannot be
 * read stand in `unread` and are named in `problems`; the others are in `filter`, in canonical form, none twice.
 * Law: `parseFilter(formatFilter(f)).filter` equals `f` for a canonical filter.
 */
export function parseFilter(text: string, entity: EntityType): FilterReading {
  const findings = createFindings()
  const { segments, hasOpenQuote } = splitFilter(text)
  if (hasOpenQuote) {
    const last = segments.at(-1) ?? text
    findings.problems.push(fault('filter', last, openQuote(last)))
  }
  const clauses = segments.flatMap((segment) => readSegment(entity, segment, findings))
  return { filter: distinctBy(clauses, clauseKey), unread: [...findings.unread], problems: findings.problems }
}

/**
 * A filter as the provider's grammar writes it, `a:1,b:2`, in the order of its clauses; not yet encoded for a URL. The
 * empty filter is the empty text.
 */
export function formatFilter(filter: Filter, entity: EntityType): string {
  return filter.map((clause) => formatClause(entity, clause)).join(',')
}

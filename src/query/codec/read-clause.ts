import type { Explanation } from '#lib/explanation'
import { toNonEmpty } from '#lib/non-empty'
import { findFilterField, spellName } from '../catalog/fields.ts'
import { tidyTextQueries } from '../edit/text-query.ts'
import { tidyClause } from '../edit/tidy-clause.ts'
import { type Clause, toFieldId } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'
import {
  negatedText,
  noColon,
  noField,
  noValue,
  otherCase,
  quoteInside,
  renamedField,
  replacedField,
  unknownField,
} from './clause-problems.ts'
import { asRead, isRefused, type Refused, refuse, type ValueReading } from './clause-reading.ts'
import { unquote } from './clause-split.ts'
import { nearName } from './near-name.ts'
import { readExactValue } from './read-exact.ts'
import { findRenamed } from './renamed.ts'

/** A clause of the text, read; several when it says several things. */
export interface ClauseReading {
  readonly clauses: readonly Clause[]
  readonly notes: readonly Explanation[]
  readonly faults: readonly Explanation[]
}

const NAME = /^[a-z0-9_][a-z0-9_.-]*$/i
/** An open quote would swallow the clauses after it. */
const hasOpenQuote = (text: string): boolean => text.split('"').length % 2 === 0

/** Values the provider takes for a slip of a program (reference § 4.1, rule 3). */
const SLIPS: ReadonlySet<string> = new Set(['none', 'undefined', ''])

interface FieldReading {
  readonly field: Field | null
  readonly notes: readonly Explanation[]
  readonly faults: readonly Explanation[]
}

function readRenamed(entity: EntityType, name: string): FieldReading | null {
  const renamed = findRenamed(entity, name)
  const field = renamed === null ? null : findFilterField(entity, renamed.now)
  if (renamed === null || field === null) return null
  return renamed.isSame
    ? { field, notes: [renamedField(name, field.id)], faults: [] }
    : { field, notes: [], faults: [replacedField(name, field.id)] }
}

function readField(entity: EntityType, name: string): FieldReading {
  const field = findFilterField(entity, name)
  if (field !== null) return { field, notes: [], faults: [] }
  const normal = spellName(entity, name.toLowerCase())
  const lower = findFilterField(entity, normal)
  if (lower !== null) return { field: lower, notes: [otherCase(name, lower.id)], faults: [] }
  return (
    readRenamed(entity, normal) ?? { field: null, notes: [], faults: [unknownField(name, nearName(entity, normal))] }
  )
}

function readSearchValue(text: string): ValueReading | Refused {
  const queries = toNonEmpty(tidyTextQueries([text]))
  if (queries === null) return refuse(noValue('search'))
  const faults = queries.filter((query) => query.startsWith('!')).map(negatedText)
  return asRead([{ kind: 'text', queries }], { faults })
}

/**
 * Reads one condition of a filter. What the grammar cannot make sense of is refused with the reason; a field that the
 * catalog does not know keeps its text.
 */
export function readClause(entity: EntityType, segment: string): ClauseReading | Refused {
  const colon = segment.indexOf(':')
  if (colon < 0) return refuse(noColon(segment))
  const name = segment.slice(0, colon).trim()
  const text = segment.slice(colon + 1).trim()
  if (!NAME.test(name)) return refuse(noField(name))
  if (SLIPS.has(text.toLowerCase()) || unquote(text).trim() === '') return refuse(noValue(name))
  const { field, notes, faults } = readField(entity, name)
  if (field === null) {
    if (hasOpenQuote(text)) return refuse(quoteInside(text))
    const clause: Clause = { field: toFieldId(spellName(entity, name)), match: { kind: 'raw', text } }
    return { clauses: [clause], notes, faults }
  }
  const reading = field.kind === 'search' ? readSearchValue(text) : readExactValue(field, text)
  if (isRefused(reading)) return reading
  return {
    clauses: reading.matches.flatMap((match) => tidyClause(entity, { field: field.id, match })),
    notes: [...notes, ...reading.notes],
    faults: [...faults, ...reading.faults],
  }
}

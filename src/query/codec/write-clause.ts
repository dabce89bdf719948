import { assertNever } from '#lib/assert-never'
import { findFilterField } from '../catalog/fields.ts'
import { formatNumber } from '../catalog/number-text.ts'
import type { Clause, Match, Value } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Field } from '../model/field.ts'

const formatBound = (bound: number | string): string => (typeof bound === 'number' ? formatNumber(bound) : bound)

/** Signs that would be read as grammar at the beginning of a value, and a word that would be read as unknown. */
const needsQuotes = (text: string): boolean => text.includes(',') || text.startsWith('!') || /^null$/i.test(text)

const quote = (text: string, alsoBlanks: boolean): string =>
  needsQuotes(text) || (alsoBlanks && /\s/.test(text)) ? `"${text}"` : text

/** A value as it stands alone or in a list of alternatives; only alone do blanks need quotes (reference § 4.7). */
function formatValue(value: Value, isAlone: boolean): string {
  switch (value.kind) {
    case 'is':
      return quote(value.value, isAlone)
    case 'unknown':
      return 'null'
    case 'above':
      return `>${formatBound(value.bound)}`
    case 'below':
      return `<${formatBound(value.bound)}`
    case 'between':
      return `${value.from === null ? '' : formatNumber(value.from)}-${value.to === null ? '' : formatNumber(value.to)}`
    default:
      return assertNever(value)
  }
}

/** Topic fields that take the bare id everywhere except alone under a negation (reference § 4.6; seen). */
const wantsAddress = (field: Field): boolean =>
  field.kind === 'id' && field.send === 'bare' && field.refersTo[0] === 'topics'

function formatNegated(field: Field | null, values: readonly Value[]): string {
  const [first] = values
  if (first === undefined || values.length > 1) return `!${values.map((value) => formatValue(value, false)).join('|')}`
  const text = formatValue(first, false)
  if (field !== null && first.kind === 'is' && wantsAddress(field)) return `!https://openalex.org/${text}`
  return /[\s"]/.test(text) ? `!${text}|${text}` : `!${text}`
}

function formatMatch(field: Field | null, match: Match): string {
  switch (match.kind) {
    case 'any':
      return match.values.map((value) => formatValue(value, match.values.length === 1)).join('|')
    case 'none':
      return formatNegated(field, match.values)
    case 'all':
      return match.values.join(' ')
    case 'text':
      return match.queries.join('|')
    case 'raw':
      return match.text
    default:
      return assertNever(match)
  }
}

/** A clause as the provider's grammar writes it, not yet encoded for a URL. */
export function formatClause(entity: EntityType, clause: Clause): string {
  return `${clause.field}:${formatMatch(findFilterField(entity, clause.field), clause.match)}`
}

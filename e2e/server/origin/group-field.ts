import { badQuery, crash } from '../reply.ts'
import type { NamedField, Table } from '../store/table.ts'
import { requireField } from './filter.ts'

/** How the groups of a field come about. */
export type GroupStyle =
  | 'terms'
  | 'numbers'
  | 'stored-boolean'
  | 'presence'
  | 'continent'
  | 'version'
  | 'best-version'
  | 'none'

/** One grouping, read and allowed. */
export interface Grouping {
  readonly named: NamedField
  readonly includeUnknown: boolean
  readonly style: GroupStyle
}

/** Refused under their own name. Rule: reference § 9.2. */
const NEVER = new Set(
  'doi display_name ids.mag mag pmid pmcid ids.pmid ids.pmcid cited_by related_to biblio.first_page biblio.last_page'.split(
    ' ',
  ),
)
const WITHOUT_GROUPS = new Set(['has_oa_accepted_or_published_version', 'has_oa_submitted_version', 'has_old_authors'])
/** Grouping these lists takes the server down. Rule: reference § 2.1. */
const BROKEN_LISTS = new Set(['licenses', 'source-types', 'institution-types'])

const styleOf = ({ name, canonical, field }: NamedField): GroupStyle => {
  if (WITHOUT_GROUPS.has(name)) return 'none'
  if (/(^|\.)continent$/.test(canonical)) return 'continent'
  if (name === 'version') return 'version'
  if (name === 'best_open_version') return 'best-version'
  if (name === 'locations.source.has_issn') return 'terms'
  if (field.isStrictBoolean || name === 'has_abstract') return 'presence'
  if (field.kind === 'boolean') return 'stored-boolean'
  return field.kind === 'integer' || field.kind === 'number' ? 'numbers' : 'terms'
}

const refuseField = ({ name, field }: NamedField): void => {
  if (NEVER.has(name)) throw badQuery(`Cannot group by ${name}.`)
  if (name === 'referenced_works') throw badQuery('Group by referenced_works is not supported at this time.')
  if (['date', 'datetime', 'search', 'integer', 'number'].includes(field.kind) && !field.canGroup) {
    throw badQuery('Cannot group by date, number, or search fields.')
  }
  if (!field.canGroup) throw badQuery(`Cannot group by ${name}.`)
}

const FLAGS = new Set(['include_unknown', 'known'])

/** Reads one `field[:include_unknown]`. Hyphens are not forgiven here. @throws {Refusal} */
export function readGrouping(table: Table, text: string): Grouping {
  const colon = text.indexOf(':')
  const name = (colon < 0 ? text : text.slice(0, colon)).trim()
  const flag = colon < 0 ? null : text.slice(colon + 1)
  if (flag !== null && !FLAGS.has(flag)) {
    throw badQuery(
      "The only valid filters for a group_by param is 'include_unknown' or the deprecated value 'known', which hides results that are 'unknown'.",
    )
  }
  const named = requireField(table, name)
  refuseField(named)
  if (BROKEN_LISTS.has(table.entity)) throw crash()
  return { named, includeUnknown: flag === 'include_unknown', style: styleOf(named) }
}

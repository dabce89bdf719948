import type { EntityType } from '../model/entity-type.ts'
import type { Grouping, Split } from '../model/query.ts'
import { badParameter, splitAlone } from './address-problems.ts'
import { type Findings, keepUnread } from './problem.ts'
import { readGroupField } from './read-group.ts'

const MOST_VALUES = 200

/** A second field as `split=` takes it: `oa_status`, or `oa_status:5` for the five largest values. */
export const formatSplit = ({ field, top }: Split): string => (top === null ? field : `${field}:${top}`)

/** Reads a second field. Law: `readSplit` of what `formatSplit` wrote gives the same, beside a group. */
export function readSplit(
  entity: EntityType,
  group: Grouping | null,
  { text: value, findings }: { readonly text: string | null; readonly findings: Findings },
): Split | null {
  if (value === null) return null
  const text = `split=${value}`
  if (group === null) {
    keepUnread(findings, 'group', { text, explanation: splitAlone(text) })
    return null
  }
  const [, name, digits] = /^([\w.-]+)\s*(?::\s*(\d{1,3}))?$/.exec(value) ?? []
  const top = digits === undefined ? null : Number(digits)
  if (name === undefined || top === 0 || (top ?? 1) > MOST_VALUES) {
    const expected = `a field, perhaps with a number of values from 1 to ${MOST_VALUES} after a colon`
    keepUnread(findings, 'group', { text, explanation: badParameter(text, expected) })
    return null
  }
  return { field: readGroupField(entity, name, findings), top }
}

import type { Field, Group, Total } from '#query'

/** Names a presence: what has none has none, and nothing is unknown about that. */
const isPresence = (field: Field): boolean => /(^|\.)has_/.test(field.id)

/**
 * Yes/no groups with the labels every Source gives them: "Yes", and what is true of the `false` group; groups of other
 * fields as they are. All groups are given, not the first ones.
 *
 * The documents say that records without an answer are counted as no; the server of August 2026 leaves them out where
 * the field is stored (provider reference § 9.5). So it is "No" where the field names a presence (`has_doi`), or where
 * the groups leave a rest, which is then the unknown; everywhere else "No or unknown".
 */
export function withBooleanLabels(groups: readonly Group[], field: Field | null, total: Total): readonly Group[] {
  if (field?.kind !== 'boolean') return groups
  const sum = groups.reduce((all, { count }) => all + count, 0)
  const leavesRest = !field.isMultiValued && total.kind === 'exact' && sum < total.count
  const no = isPresence(field) || leavesRest ? 'No' : 'No or unknown'
  return groups.map((group) => (group.key === null ? group : { ...group, label: group.key === 'true' ? 'Yes' : no }))
}

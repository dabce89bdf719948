import { mostGroups } from '../catalog/entities.ts'
import { findField } from '../catalog/fields.ts'
import { toFieldId } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { Grouping } from '../model/query.ts'
import { badParameter, oneGrouping, readInstead, unknownGroup } from './address-problems.ts'
import { nearName } from './near-name.ts'
import type { Params } from './params.ts'
import { type Findings, keepUnread, say, warn } from './problem.ts'
import { readWhole } from './read-number.ts'
import { findRenamed } from './renamed.ts'

/** The field a name of a grouping stands for; a name the catalog does not know is kept. */
export function readGroupField(entity: EntityType, name: string, findings: Findings): Grouping['field'] {
  const field = findField(entity, name) ?? findField(entity, name.toLowerCase())
  if (field !== null) {
    if (/[A-Z-]/.test(name) && name !== field.id)
      say(findings, 'group', { text: name, explanation: readInstead(name, field.id) })
    return field.id
  }
  const renamed = findRenamed(entity, name)
  const now = renamed === null ? null : findField(entity, renamed.now)
  if (now === null) warn(findings, 'group', { text: name, explanation: unknownGroup(name, nearName(entity, name)) })
  else warn(findings, 'group', { text: name, explanation: readInstead(name, now.id) })
  return now?.id ?? toFieldId(name)
}

/** The word after the colon: `include_unknown`, or `known`, which is the default and deprecated. */
function readUnknown(text: string, word: string | undefined, findings: Findings): boolean {
  if (word === undefined || word === 'include_unknown') return word !== undefined
  if (word === 'known')
    say(findings, 'group', { text, explanation: readInstead(text, 'groups without the unknown one') })
  else {
    const explanation = badParameter(text, 'a field, perhaps with :include_unknown')
    keepUnread(findings, 'group', { text: `group_by=${text}`, explanation })
  }
  return false
}

/** The number of groups: `top` of our own addresses, or `per_page` of a grouped API call. */
function readTop(entity: EntityType, params: Params, findings: Findings): number | null {
  const most = mostGroups(entity)
  const own = readWhole(params, findings, { name: 'top', least: 1, most })
  const pasted = readWhole(params, findings, { name: 'per_page', least: 1, most })
  return own ?? pasted
}

/** The first field of a grouping; further ones are set aside. */
function readFirst(value: string, findings: Findings): string | null {
  const [first, ...rest] = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (rest.length > 0) {
    const text = `group_by=${rest.join(',')}`
    keepUnread(findings, 'group', { text, explanation: oneGrouping(text) })
  }
  return first ?? null
}

/** Takes the grouping out of the parameters. `group_bys` counts where `group_by` is not there. */
export function readGroup(entity: EntityType, params: Params, findings: Findings): Grouping | null {
  const one = params.get('group_by')
  const several = params.get('group_bys')
  params.delete('group_by')
  params.delete('group_bys')
  if (one !== undefined && several !== undefined) {
    const text = `group_bys=${several}`
    keepUnread(findings, 'group', { text, explanation: oneGrouping(text) })
  }
  const first = readFirst(one ?? several ?? '', findings)
  if (first === null) return null
  const [name = '', word] = first.split(':').map((part) => part.trim())
  if (!/^[\w.-]+$/.test(name)) {
    keepUnread(findings, 'group', {
      text: `group_by=${first}`,
      explanation: badParameter(first, 'the name of a field'),
    })
    return null
  }
  const field = readGroupField(entity, name, findings)
  return { field, includeUnknown: readUnknown(first, word, findings), top: readTop(entity, params, findings) }
}

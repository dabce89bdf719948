import type { Json, JsonObject } from '#lib/json'
import { isJsonObject } from '#lib/json'
import { refOf } from '../body/ref.ts'
import { dig, listOf, textOf } from '../body/value.ts'
import { entityInfo } from '../catalog/entities.ts'
import type { EntityType } from '../model/entity-type.ts'
import { MISSING, textCell } from './cell.ts'
import type { Cell } from './column.ts'
import { custom, finish, type Spec } from './spec.ts'

/** Longest text of a value that is shown as it came. */
const LONGEST = 200

/** One value in words: a name, a number, yes or no; an object without a name by its fields. */
function wordOf(value: Json): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (!isJsonObject(value)) return textOf(value)
  const name = refOf('keywords', value)
  if (name !== null) return name.label
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const text = typeof part === 'boolean' ? String(part) : textOf(part)
    return text === null ? [] : [`${key.replaceAll('_', ' ')} ${text}`]
  })
  return parts.length === 0 ? null : parts.join(', ')
}

function readRaw(body: JsonObject, root: string): Cell {
  const words = listOf(dig(body, root)).slice(0, LONGEST).map(wordOf)
  const text = words.filter((word) => word !== null).join('; ')
  const cell = textCell(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
  return cell.kind === 'text' ? { ...cell, key: null } : MISSING
}

/**
 * A column for a root field that no column of ours is made of: a pasted `select=` may name any. Its cells say the value
 * as it came, cut short. `null` when the entity has no such root field.
 */
export function rawColumn(entity: EntityType, root: string): Spec | null {
  if (!entityInfo(entity).select.includes(root)) return null
  const label = root.replaceAll('_', ' ')
  const head = { id: root, label: label.charAt(0).toUpperCase() + label.slice(1), path: root, filter: null, sort: null }
  return finish(
    entity,
    custom('text', head, (body) => readRaw(body, root)),
  )
}

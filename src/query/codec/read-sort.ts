import { findField, spellName } from '../catalog/fields.ts'
import { distinctBy } from '../edit/same.ts'
import { toFieldId } from '../model/clause.ts'
import type { EntityType } from '../model/entity-type.ts'
import type { SortKey } from '../model/query.ts'
import { badParameter, groupOrder, sortReadAs, unknownSort } from './address-problems.ts'
import { nearName } from './near-name.ts'
import { type Findings, keepUnread, say, warn } from './problem.ts'

const PIECE = /^(-?)([\w.-]+?)(?:\s*:\s*(\w+))?$/
const RELEVANCE = 'relevance_score'
/** Orders of groups and not of records (provider reference § 9.6). */
const OF_GROUPS = /^(?:key|count|[\w.]+\.(?:mean|sum|min|max))$/

interface Piece {
  readonly key: string
  readonly direction: SortKey['direction']
  readonly isAsWritten: boolean
}

/** Reads one key of an order, slips included: a leading minus, capitals, relevance without its direction. */
function readPiece(entity: EntityType, text: string): Piece | null {
  const [, minus, rawKey = '', word] = PIECE.exec(text) ?? []
  if (minus === undefined) return null
  const lower = word?.toLowerCase()
  if (lower !== undefined && lower !== 'asc' && lower !== 'desc') return null
  const key = rawKey.replaceAll('-', '_') === RELEVANCE ? RELEVANCE : spellName(entity, rawKey)
  const isDown = lower === 'desc' || (lower === undefined && minus === '-') || key === RELEVANCE
  const direction = isDown ? 'desc' : 'asc'
  const isAsWritten = minus === '' && lower === word && !(key === RELEVANCE && lower !== 'desc')
  return { key, direction, isAsWritten }
}

function readKey(entity: EntityType, text: string, findings: Findings): SortKey | null {
  const piece = readPiece(entity, text)
  if (piece === null) {
    const explanation = badParameter(text, 'a key, perhaps with :asc or :desc')
    keepUnread(findings, 'sort', { text: `sort=${text}`, explanation })
    return null
  }
  const field = piece.key === RELEVANCE ? null : findField(entity, piece.key)
  const key = toFieldId(field?.id ?? piece.key)
  if (field === null && piece.key !== RELEVANCE)
    warn(findings, 'sort', { text, explanation: unknownSort(text, nearName(entity, piece.key)) })
  const read = piece.direction === 'desc' ? `${key}:desc` : key
  if (!piece.isAsWritten) say(findings, 'sort', { text, explanation: sortReadAs(text, read) })
  return { key, direction: piece.direction }
}

/** Reads an order. With groups, keys that order groups are set aside: the view has no place for them. */
export function readSort(
  entity: EntityType,
  value: string,
  context: { readonly isGrouped: boolean; readonly findings: Findings },
): readonly SortKey[] {
  const keys: SortKey[] = []
  for (const text of value.split(',').map((piece) => piece.trim())) {
    if (text === '') continue
    const [key = ''] = text.replace(/^-/, '').split(':')
    if (context.isGrouped && OF_GROUPS.test(key) && findField(entity, key) === null) {
      keepUnread(context.findings, 'sort', { text: `sort=${text}`, explanation: groupOrder(text) })
      continue
    }
    const read = readKey(entity, text, context.findings)
    if (read !== null) keys.push(read)
  }
  return distinctBy(keys, (one) => one.key)
}

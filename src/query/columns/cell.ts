import type { Json } from '#lib/json'
import { distinctRefs, type EntityRef, idOf } from '../body/ref.ts'
import { booleanOf, dayOf, numberOf, textOf, yearOf } from '../body/value.ts'
import { findEntry } from '../catalog/vocabulary.ts'
import type { EntityType } from '../model/entity-type.ts'
import { safeHref } from '../text/href.ts'
import { parseMarkup } from '../text/markup.ts'
import type { Cell } from './column.ts'

/** Names a cell shows before "+ n". */
const SHOWN = 3

/** The cell of a value that is not there. */
export const MISSING: Cell = { kind: 'missing' }

/** Foreign text. Its key is the text as it stands: exact fields compare the stored string. */
export function textCell(value: Json | undefined): Cell {
  const raw = textOf(value)
  const runs = raw === null ? [] : parseMarkup(raw)
  return runs.length === 0 ? MISSING : { kind: 'text', text: runs.map((run) => run.text).join(''), runs, key: raw }
}

/** Several foreign texts in one cell. */
export function textsCell(values: readonly (Json | undefined)[]): Cell {
  const texts = values.map(textOf).filter((text) => text !== null)
  const cell = textCell(texts.join(', '))
  return cell.kind === 'text' && texts.length !== 1 ? { ...cell, key: null } : cell
}

export function numberCell(value: Json | undefined): Cell {
  const number = numberOf(value)
  return number === null ? MISSING : { kind: 'number', value: number, key: String(number) }
}

export function yearCell(value: Json | undefined): Cell {
  const year = yearOf(value)
  return year === null ? MISSING : { kind: 'year', value: year, key: String(year) }
}

export function dateCell(value: Json | undefined): Cell {
  const day = dayOf(value)
  return day === null ? MISSING : { kind: 'date', value: day, key: day }
}

export function booleanCell(value: Json | undefined): Cell {
  const answer = booleanOf(value)
  return answer === null ? MISSING : { kind: 'boolean', value: answer, key: String(answer) }
}

/** Other records. `isCut`: the answer holds only the first of them. */
export function entitiesCell(refs: readonly (EntityRef | null)[], isCut = false): Cell {
  const items = distinctRefs(refs)
  if (items.length === 0) return MISSING
  if (items.length <= SHOWN) return { kind: 'entities', items, more: 0, isCut }
  return { kind: 'entities', items: items.slice(0, SHOWN), more: items.length - SHOWN, isCut, all: items }
}

/** A value of a closed list, by its label where the list has it. `list`: entity type or name of an enumeration. */
export function statusCell(list: string, value: Json | undefined, idsOf: EntityType | null): Cell {
  const key = idsOf === null ? textOf(value) : idOf(idsOf, value)
  if (key === null) return MISSING
  return { kind: 'status', key, label: findEntry(list, key)?.label ?? key }
}

/** A link whose text is the address without what every such address begins with. */
export function linkCell(value: Json | undefined, base = ''): Cell {
  const text = textOf(value)
  if (text === null) return MISSING
  const isBare = base !== '' && !/^https?:/i.test(text)
  const shown = text.replace(
    /^https?:\/\/(?:www\.|dx\.)?(?:doi\.org|orcid\.org|ror\.org|wikidata\.org\/(?:wiki|entity))\//i,
    '',
  )
  return { kind: 'link', href: safeHref(isBare ? base + text : text), text: shown, key: isBare ? base + text : text }
}

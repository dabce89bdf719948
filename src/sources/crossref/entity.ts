import { at, type Json, type JsonObject } from '#lib/json'
import { type Entity, type EntityType, shortId } from '#query'
import type { HttpAnswer } from '../http/http.ts'
import { wrongShape } from './wire.ts'

const textOf = (value: Json | undefined): string | null => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

const firstOf = (value: Json | undefined): string | null => {
  if (!Array.isArray(value)) return textOf(value)
  for (const one of value as readonly Json[]) {
    const text = textOf(one)
    if (text !== null) return text
  }
  return null
}

/** Keys that hold the id, and those that hold the name, in the order of their worth. */
const KEYS: Partial<Readonly<Record<EntityType, { readonly id: string; readonly names: readonly string[] }>>> = {
  'crossref-works': { id: 'DOI', names: ['title', 'original-title', 'short-title'] },
  'crossref-members': { id: 'id', names: ['primary-name'] },
  'crossref-funders': { id: 'id', names: ['name'] },
  'crossref-journals': { id: 'ISSN', names: ['title'] },
  'crossref-types': { id: 'id', names: ['label'] },
  'crossref-prefixes': { id: 'prefix', names: ['name'] },
  'crossref-licenses': { id: 'URL', names: ['URL'] },
}

/** A journal without any ISSN goes by its title: nothing else names it. */
const idOf = (entity: EntityType, record: JsonObject): string | null =>
  firstOf(at(record, KEYS[entity]?.id ?? '')) ?? (entity === 'crossref-journals' ? textOf(at(record, 'title')) : null)

/** A record with its short id. @throws {SourceError} `bad-answer` */
export function toEntity(entity: EntityType, record: JsonObject, answer: HttpAnswer): Entity {
  const id = idOf(entity, record)
  if (id === null) throw wrongShape(answer, `the ${KEYS[entity]?.id ?? 'id'} of a record`)
  const names = KEYS[entity]?.names ?? []
  const label = names.map((name) => firstOf(at(record, name))).find((name) => name !== null)
  return { type: entity, id: shortId(entity, id), label: label ?? null, body: record }
}

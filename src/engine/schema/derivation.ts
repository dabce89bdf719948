import { type Data, Dictionary, Field, Int32, makeData, makeVector } from 'apache-arrow'
import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import type { Cell, Column } from './column.ts'
import { listsOf } from './reader.ts'

/**
 * How a root key is made of others instead of being kept twice. `same`: it repeats another key. `item`: it is a member
 * of a list, by its place. `template`: a text with the short id in the place of `{id}`. `copies`: some of its own keys
 * repeat root keys and are left out of what is kept.
 */
export type Derivation =
  | { readonly kind: 'same'; readonly as: string }
  | { readonly kind: 'item'; readonly of: string }
  | { readonly kind: 'template'; readonly text: string }
  | { readonly kind: 'copies'; readonly keys: Readonly<Record<string, string>> }

const SAME: Readonly<Record<string, string>> = { title: 'display_name', raw_author_names: 'display_name_alternatives' }
const ITEMS: Readonly<Record<string, string>> = {
  primary_location: 'locations',
  best_oa_location: 'locations',
  primary_topic: 'topics',
}
const COPIES: Readonly<Record<string, string>> = { openalex: 'id', doi: 'doi', orcid: 'orcid', ror: 'ror' }
const TEMPLATES = ['cited_by_api_url', 'works_api_url']

/** What can be left out of these records, and what is kept in its place. Only what holds for every one of them. */
export function findDerivations(records: readonly JsonObject[]): Readonly<Record<string, Derivation>> {
  const found: Record<string, Derivation> = {}
  for (const [root, as] of Object.entries(SAME)) {
    if (hasRoot(records, root) && records.every((record) => isSame(record[root], record[as])))
      found[root] = { kind: 'same', as }
  }
  for (const [root, of] of Object.entries(ITEMS)) {
    if (hasRoot(records, root) && records.every((record) => placeOf(record, { root, of }) !== null))
      found[root] = { kind: 'item', of }
  }
  for (const root of TEMPLATES) {
    const text = templateOf(records, root)
    if (text !== null) found[root] = { kind: 'template', text }
  }
  const keys = Object.entries(COPIES).filter(([key, root]) => isCopied(records, { key, root }))
  if (keys.length > 0) found['ids'] = { kind: 'copies', keys: Object.fromEntries(keys) }
  return found
}

const hasRoot = (records: readonly JsonObject[], root: string): boolean =>
  records.some((record) => record[root] !== undefined)

const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** The place of the object in the list; -1 for a missing one, `null` when it is not in there. */
function placeOf(record: JsonObject, { root, of }: { readonly root: string; readonly of: string }): number | null {
  const wanted = record[root]
  const list = record[of]
  if (wanted === null || wanted === undefined) return wanted === null ? -1 : null
  const place = Array.isArray(list) ? list.findIndex((item) => isSame(item, wanted)) : -1
  return place < 0 ? null : place
}

function templateOf(records: readonly JsonObject[], root: string): string | null {
  const first = records[0]
  const text = first?.[root]
  if (first === undefined || typeof text !== 'string') return null
  const template = text.replace(shortIdOf(first), '{id}')
  return records.every((record) => record[root] === fillTemplate(template, record['id'])) ? template : null
}

const shortIdOf = (record: JsonObject): string => lastPart(record['id'])
const lastPart = (id: Json | undefined): string => (typeof id === 'string' ? id.slice(id.lastIndexOf('/') + 1) : '')

/** The template with the short form of the id in its place. */
export const fillTemplate = (template: string, id: Json | undefined): string => template.replace('{id}', lastPart(id))

function isCopied(
  records: readonly JsonObject[],
  { key, root }: { readonly key: string; readonly root: string },
): boolean {
  if (!records.some((record) => at(record['ids'], key) !== undefined)) return false
  return records.every((record) => {
    const copy = at(record['ids'], key)
    return copy === (record[root] ?? undefined) && isJsonObject(record['ids'])
  })
}

/** What is kept of a root key; `null`: nothing. */
export function keptCells(
  records: readonly JsonObject[],
  { root, derivation }: { readonly root: string; readonly derivation: Derivation | undefined },
): readonly Cell[] | null {
  switch (derivation?.kind) {
    case undefined:
      return records.map((record) => record[root])
    case 'same':
    case 'template':
      return null
    case 'item':
      return records.map((record) => {
        const place = placeOf(record, { root, of: derivation.of })
        return place === null || place < 0 ? null : place
      })
    case 'copies':
      return records.map((record) => {
        const kept = Object.entries(record[root] ?? {}).filter(([key]) => !(key in derivation.keys))
        return Object.fromEntries(kept)
      })
  }
}

/** The column of objects again, of their places in the lists of another column. */
export function itemColumn(places: Column, column: Column): Column {
  const { lists, item, entryOf } = listsOf(column)
  const items = lists.children[0]
  if (items === undefined || item === undefined) throw new Error(`${column.field.name} has no members`)
  const { length, nullCount, nullBitmap }: Data = places.data
  const codes = Int32Array.from(
    { length },
    (_, row) => (lists.valueOffsets[entryOf(row)] ?? 0) + (places.data.values[row] ?? 0),
  )
  // Members that repeat are coded themselves: then their codes are looked up, since codes of codes mean nothing.
  const isCoded = items.dictionary !== undefined && items.dictionary !== null
  const dictionary = isCoded ? items.dictionary : makeVector(items)
  const data = isCoded ? codes.map((code) => items.values[code] ?? 0) : codes
  const type: Dictionary = isCoded ? item.type : new Dictionary(item.type, new Int32())
  const nulls = nullCount === 0 || nullBitmap === undefined ? { nullCount: 0 } : { nullCount, nullBitmap }
  return {
    field: new Field(places.field.name, type, true, item.metadata),
    data: makeData({ type, length, data, dictionary: dictionary ?? makeVector(items), ...nulls }),
  }
}

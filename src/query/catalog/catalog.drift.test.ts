import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CoreEntity, ENTITY_TYPES, type EntityType } from '../model/entity-type.ts'
import { entityInfo } from './entities.ts'
import { fieldsOf } from './fields.ts'
import { KIND_OPERATORS } from './row.ts'
import { ROWS, SHARED_ROWS } from './rows.ts'
import { vocabulary } from './vocabulary.ts'

/*
 * Our tables against the provider's recorded catalog, both ways. A failure prints the lines to paste into `rows.ts`,
 * `entity-rows.ts` and `lists.ts`.
 */

interface FieldJson {
  name: string
  kind: string
  label: string
  groupable: boolean
  sortable: boolean
  entity?: string
  scheme?: string
  values?: string
  multi_valued?: boolean
  alias_of?: string
  case_sensitive?: boolean
  send?: string
  ops?: string[]
  names_are_ids?: boolean
  strict_boolean?: boolean
  plan?: boolean
  ui?: boolean
  unlisted?: boolean
  note?: string
}

interface EntityJson {
  path: string
  aliases: string[]
  id_prefix: string | null
  display_name: string
  display_name_singular: string
  works_filter: string | null
  autocomplete: string | null
  default_sort: string[]
  search_sort: string[]
  select: string[]
  fields: FieldJson[]
}

type ListEntry = string | [string, string] | { id: string; name?: string; meaning?: string }

interface CatalogJson {
  kinds: Record<string, { ops: string[] }>
  entities: Record<EntityType, EntityJson>
  enumerations: Record<string, ListEntry[]>
}

const FILE = resolve('../shared/reference/openalex-catalog.json')
const isHere = existsSync(FILE)
const read = (): CatalogJson => JSON.parse(readFileSync(FILE, 'utf8'))

const KIND_LETTERS: Record<string, string> = {
  id: 'i',
  code: 'c',
  'external-id': 'x',
  string: 's',
  enum: 'e',
  boolean: 'b',
  integer: 'n',
  number: 'f',
  date: 'd',
  datetime: 't',
  search: 'q',
  collection: 'l',
}

const FLAGS: readonly (readonly [keyof FieldJson, string])[] = [
  ['groupable', 'G'],
  ['sortable', 'S'],
  ['multi_valued', 'M'],
  ['ui', 'U'],
  ['case_sensitive', 'C'],
  ['names_are_ids', 'N'],
  ['strict_boolean', 'B'],
  ['plan', 'P'],
  ['unlisted', 'H'],
]

const extra = (sign: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [sign + value]

/** The line of a field, as `rows.ts` has it. */
function lineOf(field: FieldJson): string {
  const flags = FLAGS.filter(([key]) => field[key] === true).map(([, letter]) => letter)
  return [
    field.name,
    (KIND_LETTERS[field.kind] ?? '?') + flags.join(''),
    field.label,
    ...extra('>', field.entity?.replaceAll('|', '+')),
    ...extra('=', field.alias_of),
    ...extra('@', field.scheme),
    ...extra('#', field.values),
    ...extra('^', field.send),
    ...extra(':', field.ops?.join('+')),
    ...extra('"', field.note),
  ].join('|')
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')
const shared = new Map(lines(SHARED_ROWS).map((line) => [line.slice(0, line.indexOf('|')), line]))
const ownLines = (entity: CoreEntity): readonly string[] => lines(ROWS[entity]).map((line) => shared.get(line) ?? line)

describe('the catalog equals the provider’s', () => {
  it.skipIf(!isHere)('in its entities', () => {
    expect(Object.keys(read().entities).toSorted()).toEqual([...ENTITY_TYPES].toSorted())
  })

  it.skipIf(!isHere)('in every field, line by line', () => {
    for (const [entity, { fields }] of Object.entries(read().entities)) {
      const theirs = fields.map(lineOf)
      const ours = ownLines(entity as CoreEntity)
      const toPaste = theirs.filter((line) => !ours.includes(line))
      const toRemove = ours.filter((line) => !theirs.includes(line))
      expect({ entity, toPaste, toRemove }).toEqual({ entity, toPaste: [], toRemove: [] })
    }
  })

  it.skipIf(!isHere)('in the operators of every field', () => {
    const { kinds, entities } = read()
    for (const [kind, operators] of Object.entries(KIND_OPERATORS)) {
      expect([...operators].toSorted(), kind).toEqual(kinds[kind]?.ops.toSorted())
    }
    for (const [entity, { fields }] of Object.entries(entities)) {
      const ours = new Map(fieldsOf(entity as EntityType).map((field) => [String(field.id), field]))
      for (const field of fields) {
        const expected = field.ops ?? kinds[field.kind]?.ops ?? []
        expect([...(ours.get(field.name)?.operators ?? [])].toSorted()).toEqual(expected.toSorted())
      }
    }
  })

  it.skipIf(!isHere)('in what it says about every entity', () => {
    for (const [type, theirs] of Object.entries(read().entities)) {
      const info = entityInfo(type as EntityType)
      const aliases = theirs.aliases.map((path) => path.slice(1)).filter((path) => path !== `entities/${type}`)
      expect(info).toMatchObject({
        type,
        label: theirs.display_name,
        labelSingular: theirs.display_name_singular,
        idPrefix: theirs.id_prefix,
        pathAliases: aliases,
        worksField: theirs.works_filter,
        hasAutocomplete: theirs.autocomplete !== null,
        defaultSort: theirs.default_sort,
        searchSort: theirs.search_sort,
        select: theirs.select,
      })
      expect(theirs.path).toBe(`/${type}`)
    }
  })

  it.skipIf(!isHere)('in every closed list we have', () => {
    const elsewhere = ['corpora', 'export_formats', 'group_metrics', 'autocomplete_entity_types', 'search_params']
    for (const [name, entries] of Object.entries(read().enumerations)) {
      if (!Array.isArray(entries) || elsewhere.includes(name)) continue
      const ours = vocabulary(name) ?? []
      const labels = new Map(ours.map((entry) => [entry.id, entry.label]))
      // Where the provider gives no name, the label is ours.
      const ownLabel = (id: string): string => labels.get(id) ?? id
      const theirs = entries.map((entry) => {
        if (typeof entry === 'string') return { id: entry, label: ownLabel(entry), meaning: null }
        if (Array.isArray(entry)) return { id: entry[0], label: entry[1], meaning: null }
        return { id: entry.id, label: entry.name ?? ownLabel(entry.id), meaning: entry.meaning ?? null }
      })
      expect(ours, name).toEqual(theirs)
    }
  })
})

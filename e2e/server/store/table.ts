import type { JsonObject } from '#lib/json'
import { at } from '#lib/json'
import type { EntityInfo, EntityType, Field } from '#query'
import { Column, type Stored } from './column.ts'
import { type Reader, readerOf, type World } from './field-values.ts'
import { lastPart } from './values.ts'

/** A field as a request names it: `name` as written, `canonical` the one its values are read from. */
export interface NamedField {
  readonly name: string
  readonly canonical: string
  readonly field: Field
}

/** Aliases that mean more than what they stand for. */
const OWN_MEANING = new Set(['journal', 'repository'])

const toMillis = (value: Stored): Stored => (typeof value === 'string' ? Date.parse(value) : value)

const datedReader =
  (reader: Reader): Reader =>
  (record, world) =>
    reader(record, world).map(toMillis)

/** All records of one kind, with the columns of their fields, read when first asked for. */
export class Table {
  readonly entity: EntityType
  readonly info: EntityInfo
  readonly records: readonly JsonObject[]
  readonly #fields: ReadonlyMap<string, NamedField>
  readonly #world: World
  readonly #caches = new Map<string, unknown>()
  #indexById: ReadonlyMap<string, number> | null = null

  constructor(info: EntityInfo, fields: readonly Field[], records: readonly JsonObject[], world: World) {
    this.entity = info.type
    this.info = info
    this.records = records
    this.#world = world
    this.#fields = new Map(
      fields.map((field) => {
        const canonical = OWN_MEANING.has(field.id) ? field.id : (field.aliasOf ?? field.id)
        return [field.id, { name: field.id, canonical, field }]
      }),
    )
  }

  get size(): number {
    return this.records.length
  }

  /** Names of the fields a message lists, in alphabetical order: not those that are only accepted. */
  fieldNames(): readonly string[] {
    const listed = [...this.#fields.values()].filter(
      ({ name, field }) => !field.isUnlisted && name !== 'from_updated_date',
    )
    return listed.map(({ name }) => name).sort()
  }

  field(name: string): NamedField | null {
    return this.#fields.get(name) ?? null
  }

  column({ canonical, field }: NamedField): Column {
    return this.cached(`column ${canonical}`, () => {
      const isDate = field.kind === 'date' || field.kind === 'datetime'
      const plain = canonical.replace(/^(from|to)_(?=.+_date$)/, '')
      const reader = readerOf(this.entity, plain)
      return this.columnOf(isDate ? datedReader(reader) : reader)
    })
  }

  /** The column of a reader, not kept. */
  columnOf(reader: Reader): Column {
    return new Column(this.records.map((record) => reader(record, this.#world)))
  }

  /** Full URL id of a record. */
  id(index: number): string {
    const id = at(this.records[index], 'id')
    return typeof id === 'string' ? id : ''
  }

  /** Where the record with this short id is; ids of letters and codes in any case. */
  indexOf(shortId: string): number | null {
    const fold = (id: string): string => id.toLowerCase().replaceAll('%20', ' ')
    this.#indexById ??= new Map(this.records.map((_, index) => [fold(lastPart(this.id(index))), index]))
    return this.#indexById.get(fold(shortId)) ?? null
  }

  name(index: number): string | null {
    const name = at(this.records[index], 'display_name')
    return typeof name === 'string' ? name : null
  }

  /** A value made once and kept as long as the table. */
  cached<T>(key: string, make: () => T): T {
    if (!this.#caches.has(key)) this.#caches.set(key, make())
    return this.#caches.get(key) as T // -- the same key is always made by the same function
  }
}

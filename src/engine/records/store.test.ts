import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#lib/json'
import { ENTITY_TYPES, type EntityType, entityInfo, shortId } from '#query'
import { fixtureRecords } from '#testing'
import type { EntityFiles } from '../schema/manifest.ts'
import { encodeEntity } from '../schema/parts.ts'
import { plainId } from './plain-id.ts'
import { createStore, type RecordStore } from './store.ts'

function storeOf(entity: EntityType, records: readonly JsonObject[]): RecordStore & { readonly loads: string[] } {
  const { parts, ...rest } = encodeEntity(entityInfo(entity), records)
  const infos = parts.map(({ name, roots, bytes }) => ({ file: name, roots, bytes: bytes.length }))
  const files: EntityFiles = { ...rest, parts: infos }
  const loads: string[] = []
  const store = createStore(entity, files, async (file) => {
    loads.push(file)
    const part = parts.find(({ name }) => name === file)
    if (part === undefined) throw new Error(`No file ${file}`)
    return part.bytes
  })
  return { ...store, loads }
}

/** A key that is null and one that is not there are alike: see `readerOf`. Words of an abstract may change places. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [key, comparable(member)]))
}

describe('records at rest', () => {
  const records = fixtureRecords()

  it.each(ENTITY_TYPES)('%s are read back as they were laid out', async (entity) => {
    const store = storeOf(entity, records[entity])
    await store.need(store.roots)
    const byId = new Map(records[entity].map((record) => [shortId(entity, String(record['id'])), record]))
    expect(store.rows).toBe(byId.size)
    for (const [id, record] of byId) {
      const row = store.rowOf(id)
      expect(row).not.toBeNull()
      expect(comparable(store.read(row ?? 0, store.roots))).toEqual(comparable(record))
    }
  })

  it('stand in the default order of their entity', async () => {
    const store = storeOf('authors', records.authors)
    await store.need(['id', 'works_count'])
    const counts = Array.from({ length: store.rows }, (_, row) =>
      Number(store.read(row, ['works_count'])['works_count']),
    )
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
  })

  it('are loaded by the parts that are needed, once each', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      id: `https://openalex.org/W${index}`,
      display_name: `${index}`.repeat(60),
      cited_by_count: index,
    }))
    const store = storeOf('works', many)
    await Promise.all([store.need(['cited_by_count']), store.need(['id'])])
    expect(store.loads).toEqual(['core'])
    expect(() => store.read(0, ['display_name'])).toThrow('was not loaded')
    await store.need(['display_name'])
    expect(store.loads).toEqual(['core', 'display_name'])
  })

  it('a part that could not be loaded is asked for again', async () => {
    const { parts, ...rest } = encodeEntity(entityInfo('sdgs'), records.sdgs)
    let isBroken = true
    const infos = parts.map(({ name, roots }) => ({ file: name, roots, bytes: 0 }))
    const store = createStore('sdgs', { ...rest, parts: infos }, async () => {
      if (isBroken) throw new Error('offline')
      return parts[0]?.bytes ?? new Uint8Array()
    })
    await expect(store.need(['id'])).rejects.toThrow('offline')
    isBroken = false
    await store.need(['id'])
    expect(store.idOf(0)).toMatch(/^\d+$/)
  })
})

describe('a plain id', () => {
  it('is what the short form of the id is, or nothing', () => {
    for (const entity of ENTITY_TYPES) {
      for (const record of records500(entity)) {
        const text = String(record['id'])
        expect(plainId(text) ?? shortId(entity, text)).toBe(shortId(entity, text))
      }
    }
    expect(plainId('https://openalex.org/w1')).toBeNull()
    expect(plainId('W1')).toBeNull()
  })
})

const records500 = (entity: EntityType): readonly JsonObject[] => fixtureRecords()[entity].slice(0, 500)

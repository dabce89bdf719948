import { describe, expect, it } from 'vitest'
import { createFakeClock, createFakeIndexedDb, type DatabaseFault } from '#testing'
import { openDatabase } from './database.ts'

function open(fault: DatabaseFault = 'none') {
  const indexedDB = createFakeIndexedDb(fault)
  const clock = createFakeClock()
  const again = () => openDatabase({ indexedDB, name: 'test', version: 1, shelves: ['a', 'b'], ...clock })
  return { indexedDB, clock, again, database: again() }
}

const put = (shelf: string, key: string, value: unknown) => ({ kind: 'put', shelf, key, value }) as const

describe('a database of the browser', () => {
  it('gives back what was put on its shelves, in the order asked for', async () => {
    const { database, again } = open()
    await database.write([put('a', 'x', { n: 1 }), put('a', 'y', [2]), put('b', 'x', 3)])
    expect(await database.read('a', ['y', 'z', 'x'])).toEqual([[2], undefined, { n: 1 }])
    expect(await again().entries('a')).toEqual([
      ['x', { n: 1 }],
      ['y', [2]],
    ])
  })

  it('forgets single values and whole shelves', async () => {
    const { database } = open()
    await database.write([put('a', 'x', 1), put('a', 'y', 2), put('b', 'x', 3)])
    await database.write([
      { kind: 'delete', shelf: 'a', key: 'x' },
      { kind: 'clear', shelf: 'b' },
    ])
    expect([await database.entries('a'), await database.entries('b')]).toEqual([[['y', 2]], []])
  })

  it('writes all or nothing, and says when there is no room', async () => {
    const { database, indexedDB } = open()
    await database.write([put('a', 'x', 1)])
    indexedDB.fault = 'full'
    await expect(database.write([put('a', 'x', 2), put('a', 'y', 2)])).rejects.toMatchObject({ kind: 'full' })
    indexedDB.fault = 'none'
    expect(await database.entries('a')).toEqual([['x', 1]])
  })

  it.each(['refuses', 'throws', 'held'] as const)(
    'says that it is blocked where it cannot be opened: %s',
    async (fault) => {
      await expect(open(fault).database.read('a', ['x'])).rejects.toMatchObject({ kind: 'blocked' })
    },
  )

  it('says that it is blocked where the browser has none', async () => {
    const database = openDatabase({ indexedDB: null, name: 'n', version: 1, shelves: [], ...createFakeClock() })
    await expect(database.write([put('a', 'x', 1)])).rejects.toMatchObject({ kind: 'blocked' })
  })

  it('does not wait for ever', async () => {
    const { database, clock } = open('hangs')
    const answer = expect(database.read('a', ['x'])).rejects.toMatchObject({ kind: 'broken' })
    await clock.advance(60_000)
    await answer
  })

  it('lets a newer version in another tab have it, and says so from then on', async () => {
    const { database, indexedDB } = open()
    await database.write([put('a', 'x', 1)])
    indexedDB.upgradeElsewhere()
    await expect(database.read('a', ['x'])).rejects.toMatchObject({ kind: 'blocked' })
  })

  it('goes on, empty, after the person cleared the data of the site', async () => {
    const { database, indexedDB } = open()
    await database.write([put('a', 'x', 1)])
    indexedDB.clearedByPerson()
    expect(await database.entries('a')).toEqual([])
    await database.write([put('a', 'y', 2)])
    expect(await database.read('a', ['y'])).toEqual([2])
  })
})

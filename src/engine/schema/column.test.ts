import { makeData, RecordBatch, Schema, Struct, Table, tableFromIPC, tableToIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, encodeColumn } from './column.ts'
import { readerOf } from './reader.ts'

function throughFile(name: string, cells: readonly Cell[]): readonly Cell[] {
  const { field, data } = encodeColumn(name, cells)
  const schema = new Schema([field])
  const rows = makeData({ type: new Struct(schema.fields), length: cells.length, nullCount: 0, children: [data] })
  const table = tableFromIPC(tableToIPC(new Table(schema, [new RecordBatch(schema, rows)]), 'stream'))
  const [readField] = table.schema.fields
  const readData = table.getChildAt(0)?.data[0]
  if (readField === undefined || readData === undefined) throw new Error('no column')
  const read = readerOf({ field: readField, data: readData })
  return cells.map((_cell, row) => read(row))
}

const many = <T>(make: (index: number) => T): readonly T[] => Array.from({ length: 100 }, (_, index) => make(index))

describe('a column', () => {
  it.each<[string, readonly Cell[]]>([
    ['texts', ['a', 'ä', '日本', '']],
    ['repeated texts', many((index) => `v${index % 3}`)],
    ['texts and nulls', many((index) => (index % 7 === 0 ? null : `v${index}`))],
    ['whole numbers', [1, -5, 2147483647]],
    ['large and broken numbers', [1.5, 2 ** 40, -0.25, null]],
    ['booleans', [true, false, null, true, true, false, false, true, true]],
    ['missing keys', [1, undefined, 3]],
    ['nothing', [null, null]],
    ['lists', [[1, 2], [], null, [3]]],
    ['lists of lists', [[[1], []], [], [[2, 3]]]],
    ['mixed kinds', ['a', 1, { b: [true] }, null]],
    ['objects', [{ id: 'a', n: 1 }, null, { id: 'b', n: 2 }]],
    ['objects that lack keys', [{ id: 'a' }, { id: 'b', doi: 'x' }, {}]],
    [
      'repeated objects with lists',
      many((index) => ({ id: `I${index % 4}`, lineage: [`I${index % 4}`, 'I0'], r: null })),
    ],
    [
      'lists of repeated objects',
      many((index) => [
        { id: `I${index % 4}`, c: 'US' },
        { id: 'I9', c: null },
      ]),
    ],
    ['objects with the key __proto__', [JSON.parse('{"__proto__": 1, "a": 2}'), { a: 1 }]],
  ])('%s are read back as they were', (_name, cells) => {
    expect(throughFile('x', cells)).toEqual(cells)
  })

  it('an abstract is read back, gaps and odd words included', () => {
    const odd = JSON.parse('{"__proto__": [4], "constructor": [0, 2], "b": [1]}')
    const read = throughFile('abstract_inverted_index', [odd, null, {}])
    expect(JSON.stringify(read)).toBe('[{"constructor":[0,2],"b":[1],"__proto__":[4]},null,{}]')
  })

  it('an abstract with two words at one place is kept as it is', () => {
    const cells = [{ a: [0], b: [0] }, null]
    expect(throughFile('abstract_inverted_index', cells)).toEqual(cells)
  })

  it('any JSON is read back, missing keys as null where others are null', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 12 }), (values) => {
        const cells = JSON.parse(JSON.stringify(values))
        expect(withoutNulls(throughFile('x', cells))).toEqual(withoutNulls(cells))
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== undefined)
      .map(([key, member]) => [key, withoutNulls(member)]),
  )
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, type JsonObject } from '#lib/json'
import {
  defaultColumns,
  type Entity,
  EXPORT_FORMATS,
  formatGroupsReceipt,
  GROUP_FORMATS,
  linesOfGroups,
  shortId,
} from '#query'
import { fixtureRecords } from '#testing'
import { splitName } from './citation.ts'
import { readCsv } from './read-csv.cases.ts'

const WORKS: readonly Entity[] = fixtureRecords().works.map((body) => toEntity(body))

function toEntity(body: JsonObject): Entity {
  return { type: 'works', id: shortId('works', String(body['id'])), label: null, body }
}

const aWork = (facts: JsonObject): Entity => toEntity({ id: 'https://openalex.org/W1', ...facts })

/** Written in lots of three, as pages come. */
function write(id: string, entities: readonly Entity[], hasMark = false): string {
  const format = EXPORT_FORMATS.find((one) => one.id === id)
  if (!format) throw new Error(id)
  const encoder = format.open({ columns: defaultColumns('works'), hasMark })
  const lots = entities.filter((_, index) => index % 3 === 0).map((_, lot) => entities.slice(lot * 3, lot * 3 + 3))
  return encoder.begin() + lots.map((lot, index) => encoder.rows(lot, index * 3)).join('') + encoder.end()
}

const column = (rows: readonly (readonly string[])[], heading: string): readonly string[] => {
  const index = rows[0]?.indexOf(heading) ?? -1
  return rows.slice(1).map((row) => row[index] ?? '')
}

describe('CSV', () => {
  it('has a line for each record and as many fields in each', () => {
    const rows = readCsv(write('csv', WORKS))
    expect(rows).toHaveLength(WORKS.length + 1)
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(column(rows, 'ID')).toEqual(WORKS.map(({ id }) => id))
  })

  it('gives back any title, formulas with an apostrophe before them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[<&\s]/.test(text) && text !== ''),
        (title) => {
          const [found] = column(readCsv(write('csv', [aWork({ display_name: title })])), 'Title')
          expect(found).toBe(/^[=+\-@＝＋－＠]/.test(title) ? `'${title}` : title)
        },
      ),
    )
  })

  it('has titles without markup, all authors, and numbers that stay numbers', () => {
    const authorships = Array.from({ length: 5 }, (_, index) => ({ author: { display_name: `Author ${index}` } }))
    const work = aWork({ display_name: 'On <i>E. coli</i> &amp; more', authorships, cited_by_count: 12 })
    const rows = readCsv(write('csv', [work]))
    expect(column(rows, 'Title')).toEqual(['On E. coli & more'])
    expect(column(rows, 'Authors')).toEqual(['Author 0; Author 1; Author 2; Author 3; Author 4'])
    expect(column(rows, 'Cited by')).toEqual(['12'])
  })

  it('begins with a byte-order mark where asked', () => {
    expect([write('csv', [], true).charCodeAt(0), write('csv', []).charCodeAt(0)]).toEqual([0xfeff, 'I'.charCodeAt(0)])
  })
})

describe('TSV', () => {
  it('keeps to one line a record', () => {
    const lines = write('tsv', [aWork({ display_name: 'A\tB\nC' }), ...WORKS])
      .trimEnd()
      .split('\r\n')
    expect(lines).toHaveLength(WORKS.length + 2)
    expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1)
  })
})

describe('rows of a sheet', () => {
  const cells = (work: Entity): readonly string[] =>
    [...(write('xlsx', [work]).trimEnd().split('\n')[1] ?? '').matchAll(/<c[^>]*?(?:\/>|>.*?<\/c>)/g)].map(
      ([cell]) => cell,
    )
  const titleCell = (title: string): string => cells(aWork({ display_name: title }))[1] ?? ''

  it('hold one line a record, numbers as numbers, texts as inline texts', () => {
    expect(write('xlsx', WORKS).trimEnd().split('\n')).toHaveLength(WORKS.length + 1)
    expect(cells(aWork({ cited_by_count: 12 }))).toContain('<c><v>12</v></c>')
    expect(titleCell('A & B')).toBe('<c t="inlineStr"><is><t xml:space="preserve">A &amp; B</t></is></c>')
  })

  it('keep what looks like a formula a text, also when it is edited', () => {
    expect(titleCell('=1+1')).toMatch(/^<c t="inlineStr" s="2">.*>=1\+1<\/t>/)
  })

  it('hold nothing that XML cannot: any text gives a well-formed line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const text = /<t [^>]*>(.*?)<\/t>/s.exec(titleCell(title))?.[1] ?? ''
        expect(text).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot|#10|#13|#9);)|\p{Surrogate}/u)
        expect([...text].filter((sign) => sign < ' ')).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('cut what no cell can hold, and say so', () => {
    expect(titleCell('x'.repeat(40_000))).toContain('x … (cut)</t>')
  })
})

describe('files of groups', () => {
  const GROUPS = [
    { rank: 1, key: '=a', label: '=cmd', count: 3, share: 0.75 },
    { rank: null, key: null, label: 'Unknown', count: 1, share: 0.25 },
  ]
  const written = (id: string): string => {
    const encoder = GROUP_FORMATS.find((format) => format.id === id)?.open(true)
    return encoder ? encoder.begin() + encoder.rows(GROUPS, 0) + encoder.end() : ''
  }

  it('have a line each, formulas made harmless, unknown without a key', () => {
    expect(written('csv')).toBe("rank,key,label,count,share\r\n1,'=a,'=cmd,3,0.75\r\n,,Unknown,1,0.25\r\n")
    expect(written('tsv').split('\r\n')[2]).toBe('\t\tUnknown\t1\t0.25')
    expect(JSON.parse(written('json'))).toEqual(GROUPS)
    expect(written('xlsx')).toContain('<c><v>0.75</v></c>')
  })
})

describe('a receipt of groups', () => {
  it('tells query, field, source, time, sums and hash', () => {
    const rows = [{ rank: 1, key: 'en', label: 'English', count: 3, share: null }]
    const facts = { sentence: 'works', field: 'Language', link: '/works', apiCall: '/api', source: 'OpenAlex' }
    const rest = { file: 'a.csv', receivedAt: 0, sums: '3 = 3 known', appVersion: '1', hash: 'abc' }
    expect(formatGroupsReceipt({ ...facts, ...rest, rows }).split('\n')).toEqual(
      expect.arrayContaining(['Grouped by: Language', 'Sum of their counts: 3', 'Check: 3 = 3 known']),
    )
    expect(linesOfGroups(rows)).toEqual(['en\t3'])
  })
})

describe('CSV for bibliometrix', () => {
  it('has the names it looks for, and authors in step with their ids', () => {
    const rows = readCsv(write('bibliometrix', WORKS))
    const needed = [
      'id',
      'display_name',
      'authorships.author.display_name',
      'publication_year',
      'referenced_works',
      'doi',
    ]
    expect(rows[0]).toEqual(expect.arrayContaining(needed))
    const names = column(rows, 'authorships.author.display_name').map((cell) => cell.split('|').length)
    expect(column(rows, 'authorships.author.id').map((cell) => cell.split('|').length)).toEqual(names)
  })
})

describe('RIS', () => {
  it('has a type, an end and well-formed lines for each record', () => {
    const records = write('ris', WORKS).split('ER  - \r\n').slice(0, -1)
    expect(records).toHaveLength(WORKS.length)
    for (const record of records) {
      const lines = record.trim().split('\r\n')
      expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/)
      expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- \S/.test(line))).toBe(true)
    }
  })

  it('names people by family first', () => {
    const work = aWork({ type: 'article', authorships: [{ author: { display_name: 'Ludwig van Beethoven' } }] })
    expect(write('ris', [work])).toContain('AU  - van Beethoven, Ludwig\r\n')
  })
})

/** Entries of BibTeX by their braces alone. */
function readBibtex(text: string): readonly string[] {
  const entries: string[] = []
  let depth = 0
  let start = 0
  for (const [place, sign] of text.split('').entries()) {
    if (text[place - 1] === '\\') continue
    if (sign === '@' && depth === 0) start = place
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (sign === '}' && depth === 0) entries.push(text.slice(start, place + 1))
  }
  expect(depth).toBe(0)
  return entries
}

describe('BibTeX', () => {
  it('closes what it opens, with a key of its own for each record', () => {
    const some = WORKS.slice(0, 200)
    const entries = readBibtex(write('bibtex', some))
    expect(entries).toHaveLength(some.length)
    expect(new Set(entries.map((entry) => /^@\w+\{([^,]+),/.exec(entry)?.[1])).size).toBe(some.length)
  })

  it('survives braces and other signs in titles', () => {
    expect(readBibtex(write('bibtex', [aWork({ display_name: 'A } in {} the 50% \\ way_' })]))).toHaveLength(1)
  })
})

describe('JSON', () => {
  it('gives the records back, as one list and line by line', () => {
    const bodies = WORKS.map(({ body }) => body)
    expect(JSON.parse(write('json', WORKS))).toEqual(bodies)
    expect(
      write('jsonl', WORKS)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(bodies)
    expect([JSON.parse(write('json', [])), write('jsonl', [])]).toEqual([[], ''])
  })

  it('of citations has an item for each record', () => {
    const items: readonly unknown[] = JSON.parse(write('csl', WORKS))
    expect(items.map((item) => at(item, 'id'))).toEqual(WORKS.map(({ id }) => id))
    expect(items.every((item) => typeof at(item, 'type') === 'string')).toBe(true)
  })
})

describe('a name', () => {
  it.each([
    ['Ada Lovelace', 'Lovelace', 'Ada'],
    ['Lovelace, Ada', 'Lovelace', 'Ada'],
    ['Martin Luther King Jr.', 'King Jr.', 'Martin Luther'],
    ['Plato', 'Plato', ''],
    ['李小龙', '李小龙', ''],
    ['Vincent van der Berg', 'van der Berg', 'Vincent'],
  ])('%s', (name, family, given) => expect(splitName(name)).toEqual({ family, given }))
})

describe('every format', () => {
  it.each(EXPORT_FORMATS.map(({ id }) => [id] as const))('%s takes records of any shape', (id) => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'authorships',
            'display_name',
            'biblio',
            'doi',
            'keywords',
            'primary_location',
            'abstract_inverted_index',
            '__proto__',
          ),
          fc.jsonValue(),
        ),
        (facts) => {
          expect(write(id, [aWork(facts as JsonObject)])).toContain('')
        },
      ),
      { numRuns: 60 },
    )
  })
})

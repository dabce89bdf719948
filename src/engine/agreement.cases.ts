import fc from 'fast-check'
import {
  type Clause,
  ENTITY_TYPES,
  type EntityType,
  type Field,
  type FieldId,
  fieldsOf,
  type IsoDate,
  type Match,
  matchOptions,
  type Query,
  readAbstract,
  SEARCH_SCOPES,
  type Search,
  type SortKey,
  tokensOf,
  type Value,
} from '#query'
import type { Can } from '#sources'
import { createWorld, type PlainValue, type Records, valuesOf } from '#testing'

/** A question, and how its answer is walked. */
export interface Question {
  readonly query: Query
  readonly sort: readonly SortKey[]
  /** Into how many pages its answer is cut, about. */
  readonly pages: number
  readonly group: { readonly field: FieldId; readonly includeUnknown: boolean; readonly top: number } | null
}

/** Questions whose values, words and names occur in the records, so that their answers are not all empty. */
export function questionsOver(records: Records, can: Can): fc.Arbitrary<Question> {
  const pool = createPool(records)
  const entity = fc.oneof(
    { weight: 5, arbitrary: fc.constant<EntityType>('works') },
    { weight: 4, arbitrary: fc.constantFrom(...ENTITY_TYPES.filter((one) => can.whyNotEntity(one) === null)) },
  )
  return entity.chain((one) => questionOf(one, { pool, can }))
}

interface Pool {
  /** Values a field has somewhere, some of each. */
  values(field: Field): readonly PlainValue[]
  /** Words of the texts of an entity. */
  words(entity: EntityType): readonly string[]
}

const MOST_VALUES = 60

function createPool(records: Records): Pool {
  const world = createWorld(records)
  const values = new Map<Field, readonly PlainValue[]>()
  const words = new Map<EntityType, readonly string[]>()
  return {
    values: (field) => {
      const known = values.get(field)
      if (known !== undefined) return known
      const found = new Set<PlainValue>()
      for (const record of records[field.entity] ?? []) {
        for (const value of valuesOf(field.entity, field, { record, world })) found.add(value)
        if (found.size > MOST_VALUES) break
      }
      values.set(field, [...found])
      return [...found]
    },
    words: (entity) => {
      const known = words.get(entity)
      if (known !== undefined) return known
      const texts = (records[entity] ?? [])
        .slice(0, 60)
        .map((record) => `${record['display_name'] ?? ''} ${readAbstract(record) ?? ''}`.slice(0, 400))
      const found = [...new Set(texts.flatMap((text) => tokensOf(text, { stemmed: false })))]
      words.set(entity, found)
      return found
    },
  }
}

interface Ground {
  readonly pool: Pool
  readonly can: Can
}

function questionOf(entity: EntityType, ground: Ground): fc.Arbitrary<Question> {
  const { can } = ground
  const search = searchOf(entity, ground)
  return fc
    .record({
      search: fc.oneof({ weight: 3, arbitrary: fc.constant<readonly Search[]>([]) }, { weight: 1, arbitrary: search }),
      filter: fc.array(clauseOf(entity, ground), { maxLength: 3 }),
      sample: fc.option(fc.record({ size: fc.integer({ min: 1, max: 120 }), seed: fc.constantFrom('a', 'b7') }), {
        freq: 8,
      }),
      includeXpac: fc.boolean(),
      pages: fc.constantFrom(1, 2, 5),
      sort: fc.array(sortOf(entity, can), { maxLength: 2 }),
      group: fc.option(groupOf(entity, can), { freq: 3 }),
    })
    .map(({ search: searches, sort, group, pages, ...rest }) => {
      const query: Query = { source: 'sample', entity, search: searches, ...rest }
      return { query, sort, group, pages }
    })
}

const clauseOf = (entity: EntityType, { pool, can }: Ground): fc.Arbitrary<Clause> => {
  const fields = fieldsOf(entity).filter((field) => can.whyNotFilter(entity, field.id) === null)
  return fc
    .constantFrom(...fields)
    .chain((field) => matchOf(field, pool).map((match): Clause => ({ field: field.id, match })))
}

function matchOf(field: Field, pool: Pool): fc.Arbitrary<Match> {
  const options = matchOptions(field)
  if (options.text) {
    const text = textOf(pool.words(field.entity))
    return fc
      .tuple(text, fc.array(text, { maxLength: 1 }))
      .map(([first, rest]) => ({ kind: 'text', queries: [first, ...rest] }))
  }
  const value = valueIn(field, pool)
  const most = field.operators.includes('or') ? 2 : 0
  const values = fc.tuple(value, fc.array(value, { maxLength: most }))
  const choices: fc.Arbitrary<Match>[] = [values.map(([first, rest]) => ({ kind: 'any', values: [first, ...rest] }))]
  if (options.none) choices.push(values.map(([first, rest]) => ({ kind: 'none', values: [first, ...rest] })))
  if (options.all) {
    const texts = fc.tuple(textValueOf(field, pool), textValueOf(field, pool))
    choices.push(texts.map(([one, other]) => ({ kind: 'all', values: [one, other] })))
  }
  return fc.oneof(...choices)
}

function textValueOf(field: Field, pool: Pool): fc.Arbitrary<string> {
  const known = pool.values(field).map(String)
  const some = known.length === 0 ? fc.constant('nothing') : fc.constantFrom(...known)
  if (field.id === 'doi_starts_with') return some.map((doi) => doi.slice(0, 9))
  return field.isCaseSensitive
    ? some
    : fc.oneof(
        some,
        some.map((text) => text.toUpperCase()),
      )
}

function valueIn(field: Field, pool: Pool): fc.Arbitrary<Value> {
  const options = matchOptions(field)
  const is: fc.Arbitrary<Value> = textValueOf(field, pool).map((value) => ({ kind: 'is', value }))
  const choices = [is, is]
  if (options.unknown) choices.push(fc.constant({ kind: 'unknown' }))
  if (!options.ranges) return fc.oneof(...choices)
  const bound = textValueOf(field, pool).map((text) => (field.kind === 'date' ? (text as IsoDate) : Number(text)))
  choices.push(
    fc.tuple(fc.constantFrom('above' as const, 'below' as const), bound).map(([kind, at]) => ({ kind, bound: at })),
  )
  if (field.kind !== 'date') {
    const number = fc.option(textValueOf(field, pool).map(Number))
    choices.push(
      fc.tuple(number, number).map(([from, to]) => ({ kind: 'between', from, to: from === null ? (to ?? 5) : to })),
    )
  }
  return fc.oneof(...choices)
}

function searchOf(entity: EntityType, { pool, can }: Ground): fc.Arbitrary<readonly Search[]> {
  const scopes = SEARCH_SCOPES.filter((scope) => can.whyNotSearch(entity, scope, false) === null)
  const one = fc.record({
    scope: fc.constantFrom(...scopes),
    exact: fc.boolean(),
    words: textOf(pool.words(entity)),
  })
  return fc.uniqueArray(one, { minLength: 1, maxLength: 2, selector: (search) => search.scope })
}

/** Search texts with every operator there is, of words that occur. */
function textOf(words: readonly string[]): fc.Arbitrary<string> {
  const word = words.length === 0 ? fc.constant('word') : fc.constantFrom(...words)
  const pair = fc.tuple(word, word)
  return fc.oneof(
    word,
    word,
    pair.map((both) => both.join(' ')),
    pair.map((both) => both.join(' OR ')),
    pair.map(([one, other]) => `${one} NOT ${other}`),
    pair.map(([one, other]) => `(${one} OR ${other}) AND NOT "${one} ${other}"`),
    pair.map((both) => `"${both.join(' ')}"~3`),
    fc.nat({ max: Math.max(0, words.length - 2) }).map((at) => `"${words[at] ?? 'a'} ${words[at + 1] ?? 'b'}"`),
    word.map((text) => `${text.slice(0, 4)}*`),
    word.map((text) => `${text}~1`),
    fc.constant('the of NOT'),
  )
}

function sortOf(entity: EntityType, can: Can): fc.Arbitrary<SortKey> {
  const keys = fieldsOf(entity).filter((field) => field.canSort && can.whyNotSort(entity, field.id) === null)
  return fc.record({
    key: fc.constantFrom(...keys.map((field) => field.id)),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
  })
}

function groupOf(entity: EntityType, can: Can) {
  const fields = fieldsOf(entity).filter((field) => can.whyNotGroup(entity, field.id) === null)
  return fc.record({
    field: fc.constantFrom(...fields.map((field) => field.id)),
    includeUnknown: fc.boolean(),
    top: fc.constantFrom(3, 20, 200),
  })
}

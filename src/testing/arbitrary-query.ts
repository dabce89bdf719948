import fc from 'fast-check'
import type { NonEmpty } from '#lib/non-empty'
import {
  type Address,
  CHART_KINDS,
  type Clause,
  canonicalQuery,
  canonicalView,
  EMBEDS,
  ENTITY_TYPES,
  type EntityType,
  type Field,
  fieldsOf,
  type IsoDate,
  isCrossref,
  isOfSource,
  LAYOUTS,
  type Match,
  MEASURES,
  matchOptions,
  type Query,
  type Route,
  SEARCH_SCOPES,
  type Search,
  SOURCE_IDS,
  type SourceId,
  toFieldId,
  type Value,
  type View,
  vocabulary,
} from '#query'

/*
 * Arbitraries of the query module's values, all of them canonical. They reach every field, kind and match of the
 * catalog, and strings with everything that grammars trip over.
 */

/** The same arbitrary for the same key: building one costs more than drawing from it. */
function remembered<K, T>(build: (key: K) => fc.Arbitrary<T>): (key: K) => fc.Arbitrary<T> {
  const cache = new Map<K, fc.Arbitrary<T>>()
  return (key) => {
    const known = cache.get(key)
    if (known !== undefined) return known
    const built = build(key)
    cache.set(key, built)
    return built
  }
}

const LETTERS: Partial<Readonly<Record<EntityType, string>>> = {
  works: 'W',
  authors: 'A',
  sources: 'S',
  institutions: 'I',
  topics: 'T',
  publishers: 'P',
  funders: 'F',
  awards: 'G',
  concepts: 'C',
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))

const number = fc.integer({ min: 1, max: 4_400_000_000 })

/** Text of any script with the signs of grammars and URLs mixed in; a person could have typed it. */
export const arbitraryText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(...'&=?#%+/\\:;,!<>(){}[]\'`~^*"| ', '%20', '%2C', 'null', 'AND', '日本', 'é'),
        },
      ),
      { maxLength: 6 },
    )
    .map((pieces) => pieces.join('').toWellFormed())

/** A string that an exact value may be: neither quote nor bar, no blank at its ends, not empty. */
const exactText = arbitraryText()
  .map((text) => text.replace(/["|]/g, '').trim())
  .filter((text) => text !== '')

const slug = fc.stringMatching(/^[a-z]{2,9}(-[a-z]{2,9}){0,2}$/)

const isoDate = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate)

/** A year, a month, a day, and where the field takes it a second. */
const partialDate = (isInstant: boolean): fc.Arbitrary<string> =>
  fc
    .tuple(isoDate, fc.constantFrom(4, 7, 10, isInstant ? 19 : 10))
    .map(([day, length]) => `${day}T12:30:59`.slice(0, length))

const identifiers: Readonly<Record<string, fc.Arbitrary<string>>> = {
  DOI: fc.tuple(digits(4), fc.stringMatching(/^[a-z0-9./_;()<>-]{1,12}$/)).map(([a, b]) => `10.${a}/${b}`),
  ORCID: digits(16).map((text) => text.replace(/(.{4})(?=.)/g, '$1-')),
  ROR: fc.tuple(fc.stringMatching(/^[a-z0-9]{6}$/), digits(2)).map(([a, b]) => `0${a}${b}`),
  ISSN: digits(8).map((text) => `${text.slice(0, 4)}-${text.slice(4)}`),
  Wikidata: number.map((n) => `Q${n}`),
}

/** Ids of records that no list has. */
const OWN_IDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'crossref-members': number.map(String),
  'crossref-funders': number.map(String),
  'crossref-prefixes': digits(4).map((text) => `10.${text}`),
  'crossref-licenses': slug.map((text) => `https://example.org/licenses/${text}/4.0/`),
  'crossref-journals': digits(8).map((text) => `${text.slice(0, 4)}-${text.slice(4)}`),
}

const entry = (name: string | null): fc.Arbitrary<string> => {
  const ids = (vocabulary(name ?? '') ?? []).map((one) => one.id)
  return ids.length === 0 ? slug : fc.constantFrom(...ids)
}

/** A value of a field as a person may give it; `canonicalQuery` brings it into its form. */
export function arbitraryValueText(field: Field): fc.Arbitrary<string> {
  switch (field.kind) {
    case 'id':
      return fc.tuple(fc.constantFrom(...field.refersTo), number).map(([entity, n]) => `${LETTERS[entity] ?? 'W'}${n}`)
    case 'code':
      return OWN_IDS[field.refersTo[0] ?? ''] ?? entry(field.refersTo[0] ?? null)
    case 'enum':
      return entry(field.values)
    case 'external-id':
      return identifiers[field.scheme ?? ''] ?? number.map(String)
    case 'boolean':
      return fc.constantFrom('true', 'false')
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.nat()).map(String)
    case 'number':
      return fc.oneof(fc.nat({ max: 100 }), fc.double({ min: 0, max: 1e9, noNaN: true })).map(plain)
    case 'date':
      return field.scheme === null ? isoDate : partialDate(field.scheme === 'instant')
    case 'datetime':
      return fc.oneof(
        isoDate,
        isoDate.map((date) => `${date}T12:30:00Z`),
      )
    case 'string':
    case 'search':
      return exactText
    case 'collection':
      return fc.stringMatching(/^col_[A-Za-z0-9]{4,10}$/)
  }
}

/** Digits without an exponent: what the grammar of numbers knows. */
const plain = (value: number): string => (String(value).includes('e') ? '0' : String(value))

const bound = (field: Field): fc.Arbitrary<number | IsoDate> =>
  field.kind === 'date' ? isoDate : arbitraryValueText(field).map(Number)

const between: fc.Arbitrary<Value> = fc
  .tuple(fc.option(fc.nat({ max: 4000 })), fc.option(fc.nat({ max: 4000 })))
  .map(([from, to]) => ({ kind: 'between', from: from === null && to === null ? 0 : from, to }))

function arbitraryValue(field: Field): fc.Arbitrary<Value> {
  const options = matchOptions(field)
  const is: fc.Arbitrary<Value> = arbitraryValueText(field).map((value) => ({ kind: 'is', value }))
  const isNumeric = field.kind === 'integer' || field.kind === 'number'
  const choices: fc.Arbitrary<Value>[] = [is, is]
  if (options.unknown) choices.push(fc.constant({ kind: 'unknown' }))
  if (options.ranges) {
    choices.push(fc.tuple(fc.constantFrom('above' as const, 'below' as const), bound(field)).map(toBound))
  }
  if (isNumeric) choices.push(between)
  return fc.oneof(...choices)
}

const toBound = ([kind, at]: readonly ['above' | 'below', number | IsoDate]): Value => ({ kind, bound: at })

const textMatch: fc.Arbitrary<Match> = fc
  .tuple(exactText, fc.array(exactText, { maxLength: 2 }))
  .map(([first, rest]) => ({ kind: 'text', queries: [first, ...rest] }))

const arbitraryMatch = remembered((field: Field) => buildMatch(field))

function buildMatch(field: Field): fc.Arbitrary<Match> {
  const options = matchOptions(field)
  if (options.text) return textMatch
  const most = field.operators.includes('or') ? 3 : 0
  const values = fc.tuple(arbitraryValue(field), fc.array(arbitraryValue(field), { maxLength: most }))
  const choices: fc.Arbitrary<Match>[] = [values.map(([first, rest]) => ({ kind: 'any', values: [first, ...rest] }))]
  if (options.none) choices.push(values.map(([first, rest]) => ({ kind: 'none', values: [first, ...rest] })))
  if (options.all) {
    const texts = fc.tuple(arbitraryValueText(field), arbitraryValueText(field))
    choices.push(texts.map(([one, other]) => ({ kind: 'all', values: [one, other] })))
  }
  return fc.oneof(...choices)
}

const rawClauseOf = (entity: EntityType): fc.Arbitrary<Clause> =>
  fc.tuple(fc.stringMatching(/^zz_[a-z]{2,8}(\.[a-z]{2,6})?$/), slug).map(([field, text]) => ({
    field: toFieldId(isCrossref(entity) ? field.replaceAll('_', '-') : field),
    match: { kind: 'raw', text },
  }))

/** Which fields clauses are on, and whether fields beyond the catalog occur. */
export interface ClauseOptions {
  readonly fields?: (field: Field) => boolean
  readonly withUnknownFields?: boolean
}

/** A clause on one of the fields of an entity, aliases included. */
export function arbitraryClause(entity: EntityType, options: ClauseOptions = {}): fc.Arbitrary<Clause> {
  const fields = fieldsOf(entity)
    .filter(({ operators }) => operators.length > 0)
    .filter(options.fields ?? (() => true))
  if (fields.length === 0) return rawClauseOf(entity)
  const known = fc
    .constantFrom(...fields)
    .chain((field) => arbitraryMatch(field).map((match): Clause => ({ field: field.id, match })))
  return options.withUnknownFields
    ? fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: rawClauseOf(entity) })
    : known
}

const search: fc.Arbitrary<Search> = fc
  .record({ scope: fc.constantFrom(...SEARCH_SCOPES), exact: fc.boolean(), words: arbitraryText() })
  .map((one) => (one.scope === 'semantic' ? { ...one, exact: false } : one))

const plainSearch: fc.Arbitrary<Search> = arbitraryText().map((words) => ({ scope: 'default', exact: false, words }))

/** A Source that answers in the catalog of the entity. */
const sourceOf = (entity: EntityType): fc.Arbitrary<SourceId> =>
  fc.constantFrom(...SOURCE_IDS.filter((source) => isOfSource(entity, source)))

/** What queries are made of. `entities`: default all 24. */
export interface QueryOptions extends ClauseOptions {
  readonly entities?: readonly EntityType[]
}

/** A canonical query: what `canonicalQuery` gives. */
export function arbitraryQuery(options: QueryOptions = {}): fc.Arbitrary<Query> {
  const entities = options.entities ?? ENTITY_TYPES
  const queryOf = remembered((entity: EntityType) =>
    fc
      .record({
        source: sourceOf(entity),
        entity: fc.constant(entity),
        search: isCrossref(entity) ? fc.array(plainSearch, { maxLength: 1 }) : fc.array(search, { maxLength: 2 }),
        filter: fc.array(arbitraryClause(entity, options), { maxLength: 4 }),
        sample: fc.option(fc.record({ size: fc.integer({ min: 1, max: 10_000 }), seed: fc.option(slug) })),
        includeXpac: fc.boolean(),
      })
      .map(canonicalQuery),
  )
  return fc.constantFrom(...entities).chain(queryOf)
}

const fieldName = (entity: EntityType): fc.Arbitrary<Field['id']> =>
  fc.oneof(
    ...fieldsOf(entity).map((field) => fc.constant(field.id)),
    fc.constant(toFieldId(isCrossref(entity) ? 'zz-unknown' : 'zz_unknown')),
  )

const names = fc.array(fc.stringMatching(/^[a-z_]{2,12}(\.[a-z_]{2,8})?$/), { minLength: 1, maxLength: 4 })

/** A canonical view of an entity: what `canonicalView` gives. */
export const arbitraryView: (entity: EntityType) => fc.Arbitrary<View> = remembered(buildView)

function buildView(entity: EntityType): fc.Arbitrary<View> {
  const sortKey = fc.oneof(fieldName(entity), fc.constant(toFieldId('relevance_score')))
  return fc
    .record({
      sort: fc.array(fc.record({ key: sortKey, direction: fc.constantFrom('asc' as const, 'desc' as const) }), {
        maxLength: 2,
      }),
      select: fc.option(names),
      columns: fc.option(names),
      group: fc.option(
        fc.record({
          field: fieldName(entity),
          includeUnknown: fc.boolean(),
          top: fc.option(fc.integer({ min: 1, max: 200 })),
        }),
      ),
      split: fc.option(fc.record({ field: fieldName(entity), top: fc.option(fc.integer({ min: 1, max: 200 })) })),
      chart: fc.option(
        fc.record(
          {
            kind: fc.option(fc.constantFrom(...CHART_KINDS)),
            isShare: fc.boolean(),
            isLog: fc.boolean(),
            inside: fc.constantFrom<NonEmpty<string>[]>(
              ['3'],
              ['1', '17'],
              ['4', 'x', '2739'],
              ['a/b'],
              ['a', 'share,'],
            ),
          },
          { requiredKeys: ['kind', 'isShare', 'isLog'] },
        ),
      ),
      compare: fc.option(
        fc.record({
          sets: fc.array(arbitraryQuery(), { minLength: 1, maxLength: 3 }),
          measure: fc.constantFrom(...MEASURES),
        }),
        { freq: 4 },
      ),
      facets: fc.option(
        fc.array(fc.record({ field: fieldName(entity), isFolded: fc.boolean(), isFree: fc.boolean() }), {
          maxLength: 4,
        }),
      ),
      layout: fc.constantFrom(...LAYOUTS),
      embed: fc.option(fc.constantFrom(...EMBEDS)),
      page: fc.option(
        fc.record({ number: fc.integer({ min: 1, max: 500 }), size: fc.option(fc.integer({ min: 1, max: 200 })) }),
      ),
      record: fc.option(OWN_IDS[entity] ?? number.map((n) => `${LETTERS[entity] ?? ''}${n}`)),
    })
    .map((view) => canonicalView({ ...view, sort: view.sort.map(relevanceDown) }, entity))
}

/** Relevance goes downwards only. */
const relevanceDown = (one: View['sort'][number]): View['sort'][number] =>
  one.key === 'relevance_score' ? { ...one, direction: 'desc' } : one

const recordId = remembered((entity: EntityType): fc.Arbitrary<string> => {
  if (entity === 'crossref-works') return identifiers['DOI'] ?? slug
  const ownId = OWN_IDS[entity]
  if (ownId !== undefined) return ownId
  const letter = LETTERS[entity]
  if (letter !== undefined) {
    const own = number.map((n) => `${letter}${n}`)
    const doi = identifiers['DOI']
    return entity === 'works' && doi !== undefined
      ? fc.oneof(
          own,
          doi.map((text) => `doi:${text}`),
        )
      : own
  }
  return ['domains', 'fields', 'subfields', 'sdgs'].includes(entity) ? fc.nat().map(String) : entry(entity)
})

/** Another Source to look a work up in. */
const besideOf = (entity: EntityType, source: SourceId): fc.Arbitrary<SourceId | null> =>
  entity === 'works' || entity === 'crossref-works'
    ? fc.option(fc.constantFrom(...SOURCE_IDS.filter((id) => id !== source)))
    : fc.constant(null)

/** A route with canonical parts. */
export const arbitraryRoute = (options: QueryOptions = {}): fc.Arbitrary<Route> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<Route>({ kind: 'home' }) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...(options.entities ?? ENTITY_TYPES))
        .chain((entity) => sourceOf(entity).map((source) => [source, entity] as const))
        .chain(([source, entity]) =>
          fc
            .tuple(recordId(entity), besideOf(entity, source))
            .map(([id, beside]): Route => ({ kind: 'record', source, entity, id, ...(beside && { beside }) })),
        ),
    },
    {
      weight: 9,
      arbitrary: arbitraryQuery(options).chain((query) =>
        arbitraryView(query.entity).map((view): Route => ({ kind: 'list', query, view })),
      ),
    },
  )

/** What stands in an address: a route and texts that could not be read. */
export const arbitraryAddress = (options: QueryOptions = {}): fc.Arbitrary<Pick<Address, 'route' | 'unread'>> =>
  fc.record({
    route: arbitraryRoute(options),
    unread: fc.uniqueArray(
      arbitraryText().filter((text) => text.trim() !== ''),
      { maxLength: 2 },
    ),
  })

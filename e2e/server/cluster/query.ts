import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import { analyse } from './analysis.ts'
import type { Doc, IndexData, Value } from './index-data.ts'
import { clusterError, illegal, parsing } from './refusal.ts'
import { isNear, like, phraseAt } from './words.ts'

/** Asks one record: its score, `null` when it does not match. Filters score 0. */
export type Matcher = (doc: Doc) => number | null

/** What a query is read against: the index asked, and others to look values up in. */
export interface Scope {
  readonly index: IndexData
  find(name: string): IndexData
}

type Reader = (body: Json, scope: Scope) => Matcher

/** Asks each nested object by itself. @throws {Refusal} for a path that is not mapped as one */
function readNested(body: Json, scope: Scope): Matcher {
  const path = String(at(body, 'path'))
  if (!scope.index.nested.has(path))
    throw clusterError(400, 'query_shard_exception', `[nested] failed to find nested object under path [${path}]`)
  const query = readQuery(at(body, 'query'), scope)
  return (doc) => {
    const scores = scope.index
      .inner(doc, path)
      .map(query)
      .filter((score) => score !== null)
    return scores.length === 0 ? null : Math.max(...scores)
  }
}

/** The queries in use. Any other is refused, as a cluster refuses one it does not know. */
const READERS: Readonly<Record<string, Reader>> = {
  match_all: () => () => 1,
  match_none: () => () => null,
  bool: readBool,
  dis_max: (body, scope) => {
    const queries = listOf(at(body, 'queries')).map((one) => readQuery(one, scope))
    const tie = Number(at(body, 'tie_breaker') ?? 0)
    return (doc) => {
      const scores = queries.map((query) => query(doc)).filter((score) => score !== null)
      const best = Math.max(...scores)
      return scores.length === 0 ? null : best + tie * (scores.reduce((sum, score) => sum + score, 0) - best)
    }
  },
  term: (body, scope) => oneField(body, scope, termTest),
  terms: readTerms,
  range: (body, scope) => oneField(body, scope, rangeTest),
  prefix: (body, scope) =>
    oneField(body, scope, (options) => {
      const wanted = textOption(options, 'value')
      return (value) => String(value).toLowerCase().startsWith(wanted.toLowerCase())
    }),
  wildcard: (body, scope) => onWords(body, scope, (options) => like(textOption(options, 'value'))),
  fuzzy: (body, scope) =>
    onWords(body, scope, (options) => isNear(textOption(options, 'value'), Number(at(options, 'fuzziness')))),
  exists: (body, { index }) => {
    const path = String(at(body, 'field'))
    const isPath = (leaf: string): boolean => leaf === path || leaf.startsWith(`${path}.`)
    const paths = [...index.leaves.keys()].filter(isPath)
    return (doc) => (paths.some((one) => index.values(doc, one).length > 0) ? 1 : null)
  },
  match: (body, scope) => onText(body, scope, (words, text) => words.every((word) => text.includes(word))),
  match_phrase: (body, scope) =>
    onText(body, scope, (words, text, options) => phraseAt(text, words, Number(at(options, 'slop') ?? 0))),
  multi_match: readMultiMatch,
  nested: readNested,
  function_score: readRandom,
}

const listOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const textOption = (options: Json, name: string): string => String(isJsonObject(options) ? at(options, name) : options)

/** Reads a query. @throws {Refusal} for one that is not known */
export function readQuery(query: Json | undefined, scope: Scope): Matcher {
  const [entry, second] = Object.entries(isJsonObject(query) ? query : {})
  if (entry === undefined || second !== undefined) throw parsing('query malformed, one query expected')
  const [name, body] = entry
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined
  if (reader === undefined || body === undefined) throw parsing(`unknown query [${name}]`)
  return reader(body, scope)
}

function readBool(body: Json, scope: Scope): Matcher {
  const known = new Set(['must', 'filter', 'must_not', 'should', 'minimum_should_match'])
  const unknown = Object.keys(isJsonObject(body) ? body : {}).find((key) => !known.has(key))
  if (unknown !== undefined) throw parsing(`[bool] query does not support [${unknown}]`)
  const read = (key: string): readonly Matcher[] => listOf(at(body, key)).map((one) => readQuery(one, scope))
  const [must, filter, mustNot, should] = [read('must'), read('filter'), read('must_not'), read('should')]
  const least = Number(
    at(body, 'minimum_should_match') ?? (must.length + filter.length === 0 && should.length > 0 ? 1 : 0),
  )
  return (doc) => {
    if (filter.some((one) => one(doc) === null) || mustNot.some((one) => one(doc) !== null)) return null
    const musts = must.map((one) => one(doc))
    if (musts.includes(null)) return null
    const shoulds = should.map((one) => one(doc)).filter((score) => score !== null)
    if (shoulds.length < least) return null
    return [...musts, ...shoulds].reduce<number>((sum, score) => sum + (score ?? 0), 0)
  }
}

type Test = (value: Value) => boolean

/** A query on the values of one field, which must not be analysed text. */
function oneField(body: Json, { index }: Scope, testOf: (options: Json, type: string) => Test): Matcher {
  const [[path, options] = ['', null]] = Object.entries(isJsonObject(body) ? body : {})
  const leaf = index.leaves.get(path)
  if (leaf === undefined || options === undefined) return () => null
  const test = testOf(options, leaf.type)
  return (doc) => (index.values(doc, path).some(test) ? 1 : null)
}

function termTest(options: Json, type: string): Test {
  const value = isJsonObject(options) ? at(options, 'value') : options
  const folds = at(options, 'case_insensitive') === true
  if (type === 'boolean' && typeof value !== 'boolean') throw illegal(`Can't parse boolean value [${String(value)}]`)
  if (type === 'long' && !Number.isFinite(Number(value))) throw illegal(`For input string: "${String(value)}"`)
  return (own) => (folds ? String(own).toLowerCase() === String(value).toLowerCase() : String(own) === String(value))
}

function readTerms(body: Json, scope: Scope): Matcher {
  const [[path, wanted] = ['', null]] = Object.entries(isJsonObject(body) ? body : {})
  const { index } = scope
  const values = Array.isArray(wanted) ? wanted : lookUp(wanted ?? null, scope)
  if (values.length > 65_536) throw illegal('The number of terms has exceeded the allowed maximum of [65536].')
  const set = new Set(values.map(String))
  return (doc) => (index.values(doc, path).some((own) => set.has(String(own))) ? 1 : null)
}

function lookUp(wanted: Json, scope: Scope): readonly Value[] {
  const [name, id, path] = [at(wanted, 'index'), at(wanted, 'id'), at(wanted, 'path')]
  if (typeof name !== 'string' || typeof id !== 'string' || typeof path !== 'string')
    throw parsing('[terms] query requires a list of values or a lookup')
  const other = scope.find(name)
  const doc = other.find(id)
  return doc === null ? [] : other.values(doc, path)
}

const DAY_MS = 86_400_000

/** A bound of a date: text, or text with `||/d`, which is rounded down, or up for what lies above it or includes it. */
function dateBound(bound: Json, name: string): number {
  if (typeof bound === 'number') return bound
  const [day = '', rounding] = String(bound).split('||')
  const ms = Date.parse(day)
  if (!Number.isFinite(ms) || (rounding !== undefined && rounding !== '/d'))
    throw illegal(`failed to parse date field [${String(bound)}]`)
  return rounding === '/d' && (name === 'lte' || name === 'gt') ? ms + DAY_MS - 1 : ms
}

const COMPARE: Readonly<Record<string, (own: number, bound: number) => boolean>> = {
  gt: (own, bound) => own > bound,
  gte: (own, bound) => own >= bound,
  lt: (own, bound) => own < bound,
  lte: (own, bound) => own <= bound,
}

function rangeTest(options: Json, type: string): Test {
  const tests = Object.entries(isJsonObject(options) ? options : {}).map(([name, bound]): Test => {
    const compare = COMPARE[name]
    if (compare === undefined) throw parsing(`[range] query does not support [${name}]`)
    if (type === 'keyword' || type === 'text')
      return (own) => compare(String(own) < String(bound) ? -1 : String(own) > String(bound) ? 1 : 0, 0)
    const limit = type === 'date' ? dateBound(bound ?? null, name) : Number(bound)
    return (own) => compare(Number(own), limit)
  })
  return (own) => tests.every((test) => test(own))
}

/** A query on words: those of an analysed text, or a whole value. */
function onWords(body: Json, { index }: Scope, testOf: (options: Json) => (word: string) => boolean): Matcher {
  const [[path, options] = ['', null]] = Object.entries(isJsonObject(body) ? body : {})
  const leaf = index.leaves.get(path)
  const test = testOf(options ?? null)
  if (leaf?.type !== 'text') return (doc) => (index.values(doc, path).some((own) => test(String(own))) ? 1 : null)
  return (doc) => (index.words(doc, path).some((words) => words.some(test)) ? 1 : null)
}

type TextTest = (words: readonly string[], text: readonly string[], options: Json) => boolean

function onText(body: Json, { index }: Scope, test: TextTest): Matcher {
  const [[path, options] = ['', null]] = Object.entries(isJsonObject(body) ? body : {})
  const leaf = index.leaves.get(path)
  const words = analyse(textOption(options ?? null, 'query'), leaf?.analyzer ?? 'standard')
  const boost = Number(at(options, 'boost') ?? 1)
  const wanted = words.filter((word) => word !== '')
  const phrase = words.slice(words.findIndex((word) => word !== ''))
  if (wanted.length === 0) return () => null
  return (doc) => (index.words(doc, path).some((text) => test(phrase, text, options ?? null)) ? boost : null)
}

/** `bool_prefix`: every word is there, the last one as a beginning. */
function readMultiMatch(body: Json, { index }: Scope): Matcher {
  if (at(body, 'type') !== 'bool_prefix') throw parsing('[multi_match] only bool_prefix is in use here')
  const paths = listOf(at(body, 'fields')).map(String)
  const words = analyse(String(at(body, 'query')), 'standard')
  const last = words.at(-1) ?? ''
  const fits = (text: readonly string[]): boolean =>
    words.slice(0, -1).every((word) => text.includes(word)) && text.some((word) => word.startsWith(last))
  return (doc) => (words.length > 0 && paths.some((path) => index.words(doc, path).some(fits)) ? 1 : null)
}

/** A number out of a seed and a record, from 0 to below 1. */
function readRandom(body: Json, scope: Scope): Matcher {
  const query = readQuery(at(body, 'query'), scope)
  const random = at(body, 'random_score')
  const [seed, field] = [at(random, 'seed'), at(random, 'field')]
  if (typeof seed !== 'number' || typeof field !== 'string')
    throw clusterError(400, 'parsing_exception', 'random_score needs a seed and a field')
  return (doc) => {
    if (query(doc) === null) return null
    const text = `${seed} ${String(scope.index.values(doc, field)[0])}`
    let hash = 7
    for (const sign of text) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0
    return (Math.imul(hash, 2_654_435_761) >>> 0) / 2 ** 32
  }
}

/** The query of a request; without one, everything. */
export const queryOfBody = (body: JsonObject, scope: Scope): Matcher =>
  body['query'] === undefined ? () => 1 : readQuery(body['query'], scope)

import { at, isJsonObject, type Json, type JsonObject } from '#lib/json'
import type { Doc, IndexData, Value } from './index-data.ts'
import { readQuery, type Scope } from './query.ts'
import { illegal, parsing } from './refusal.ts'
import { pickSource } from './source.ts'

/** The buckets of one answer, at most. */
const MOST_BUCKETS = 65_536

/** Works aggregations out over records. @throws {Refusal} for those that are not known */
export function aggregate(aggs: Json | undefined, docs: readonly Doc[], scope: Scope): JsonObject {
  const entries = Object.entries(isJsonObject(aggs) ? aggs : {})
  return Object.fromEntries(entries.map(([name, body]) => [name, one(body ?? null, docs, scope)]))
}

function one(body: Json, docs: readonly Doc[], scope: Scope): JsonObject {
  const inner = at(body, 'aggs')
  const [kind] = Object.keys(isJsonObject(body) ? body : {}).filter((key) => key !== 'aggs')
  const options = at(body, kind ?? '') ?? null
  switch (kind) {
    case 'terms':
      return terms(options, { docs, scope, inner })
    case 'composite':
      return composite(options, { docs, scope, inner })
    case 'nested': {
      const path = String(at(options, 'path'))
      if (!scope.index.nested.has(path)) throw illegal(`[nested] nested path [${path}] is not nested`)
      const found = docs.flatMap((doc) => scope.index.inner(doc, path))
      return { doc_count: found.length, ...aggregate(inner, found, scope) }
    }
    case 'reverse_nested': {
      const roots = [...new Set(docs.map((doc) => doc.inside?.root ?? doc))]
      return { doc_count: roots.length, ...aggregate(inner, roots, scope) }
    }
    case 'filter': {
      const query = readQuery(options, scope)
      const found = docs.filter((doc) => query(doc) !== null)
      return { doc_count: found.length, ...aggregate(inner, found, scope) }
    }
    case 'top_hits': {
      const hits = docs.slice(0, Number(at(options, 'size') ?? 3))
      const list = hits.map((doc) => ({ _id: doc.id, _source: pickSource(doc.source, at(options, '_source')) }))
      return { hits: { total: { value: docs.length, relation: 'eq' }, hits: list } }
    }
    default:
      throw parsing(`Unknown aggregation type [${String(kind)}]`)
  }
}

interface Given {
  readonly docs: readonly Doc[]
  readonly scope: Scope
  readonly inner?: Json | undefined
}

/** The records under each value. @throws {Refusal} for analysed text */
function byValue(path: string, docs: readonly Doc[], index: IndexData): ReadonlyMap<Value, readonly Doc[]> {
  if (index.leaves.get(path)?.type === 'text')
    throw illegal(`Text fields are not optimised for aggregations: [${path}]`)
  const groups = new Map<Value, Doc[]>()
  for (const doc of docs)
    for (const value of index.values(doc, path)) {
      const group = groups.get(value)
      if (group === undefined) groups.set(value, [doc])
      else group.push(doc)
    }
  return groups
}

const asKey = (value: Value): string | number => (typeof value === 'boolean' ? Number(value) : value)

const readable = (value: Value, type: string | undefined): JsonObject => {
  if (typeof value === 'boolean') return { key_as_string: String(value) }
  return type === 'date' && typeof value === 'number' ? { key_as_string: new Date(value).toISOString() } : {}
}

const compare = (one: Value, other: Value): number => (one < other ? -1 : one > other ? 1 : 0)

function terms(options: Json, { docs, scope, inner }: Given): JsonObject {
  const path = String(at(options, 'field'))
  const size = Number(at(options, 'size') ?? 10)
  if (size > MOST_BUCKETS) throw illegal(`Trying to create too many buckets: [${size}]`)
  const type = scope.index.leaves.get(path)?.type
  const weigh = weightOf(at(options, 'order'), inner)
  const isWanted = includes(at(options, 'include'), type)
  const all = [...byValue(path, docs, scope.index)]
    .filter(([value]) => isWanted(String(value)))
    .map(([value, group]) => [value, group, weigh(group)] as const)
    .toSorted(([a, , some], [b, , others]) => others - some || compare(a, b))
  const shown = all.slice(0, size)
  const rest = all.slice(size).reduce((sum, [, group]) => sum + group.length, 0)
  const buckets = shown.map(([value, group]) => ({
    key: asKey(value),
    ...readable(value, type),
    doc_count: group.length,
    ...aggregate(inner, group, scope),
  }))
  return { doc_count_error_upper_bound: 0, sum_other_doc_count: rest, buckets }
}

/** What groups are ordered by: how many there are, or how many records they belong to. @throws {Refusal} */
function weightOf(order: Json | undefined, inner: Json | undefined): (group: readonly Doc[]) => number {
  const [first] = Array.isArray(order) ? order : [{ _count: 'desc' }]
  const [[by = '', direction] = []] = Object.entries(isJsonObject(first) ? first : {})
  const isAbove = at(at(inner, by), 'reverse_nested') !== undefined
  if (direction !== 'desc' || (by !== '_count' && !isAbove)) throw illegal(`Invalid aggregation order path [${by}]`)
  return isAbove ? (group) => new Set(group.map((doc) => doc.inside?.root ?? doc)).size : (group) => group.length
}

/** Lists of values, or a pattern: of texts only. */
function includes(include: Json | undefined, type: string | undefined): (value: string) => boolean {
  if (include === undefined) return () => true
  if (Array.isArray(include)) {
    const wanted = new Set(include.map(String))
    return (value) => wanted.has(value)
  }
  if (type !== 'keyword') throw illegal('Aggregation cannot support regular expression style include on numbers')
  const pattern = new RegExp(`^(?:${String(include)})$`, 's')
  return (value) => pattern.test(value)
}

function composite(options: Json, { docs, scope, inner }: Given): JsonObject {
  const sources = at(options, 'sources')
  const [first] = Array.isArray(sources) ? sources : []
  const source = at(at(first, 'k'), 'terms')
  const path = String(at(source, 'field'))
  const size = Number(at(options, 'size') ?? 10)
  const groups = byValue(path, docs, scope.index)
  const found: [Value | null, readonly Doc[]][] = [...groups]
  const none = docs.filter((doc) => scope.index.values(doc, path).length === 0)
  if (at(source, 'missing_bucket') === true && none.length > 0) found.push([null, none])
  const after = at(options, 'after')
  const place = after === undefined ? undefined : at(after, 'k')
  const sorted = found.toSorted(([a], [b]) => place0(a, b))
  const rest = place === undefined ? sorted : sorted.filter(([value]) => place0(value, place as Value | null) > 0)
  const page = rest.slice(0, size)
  const type = scope.index.leaves.get(path)?.type
  const buckets = page.map(([value, group]) => ({
    key: { k: value === null ? null : keyOf(value) },
    doc_count: group.length,
    ...aggregate(inner, group, scope),
  }))
  const last = page.at(-1)
  return {
    ...(last === undefined ? {} : { after_key: { k: last[0] === null ? null : keyOf(last[0]) } }),
    buckets: type === undefined ? [] : buckets,
  }
}

/** Composite keys keep booleans as they are. */
const keyOf = (value: Value): Value => value

/** By key, the missing one first: so a cluster orders them when it goes upwards. */
const place0 = (one: Value | null, other: Value | null): number =>
  one === null || other === null ? Number(one !== null) - Number(other !== null) : compare(one, other)

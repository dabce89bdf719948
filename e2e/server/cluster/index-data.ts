import { at, type Json, type JsonObject } from '#lib/json'
import { analyse } from './analysis.ts'
import { type Leaf, readMapping } from './mapping.ts'
import { clusterError } from './refusal.ts'

/** A value as an index compares it. */
export type Value = string | number | boolean

/** One record of an index. */
export interface Doc {
  readonly id: string
  readonly source: JsonObject
  /** Of a nested object: its path, and the record it belongs to. */
  readonly inside?: { readonly path: string; readonly root: Doc }
}

/** An index: its mapping and its records in the order in which they came. */
export class IndexData {
  readonly leaves: ReadonlyMap<string, Leaf>
  readonly nested: ReadonlySet<string>
  readonly #body: Json
  readonly #docs: Map<string, Doc>
  readonly #values = new WeakMap<Doc, Map<string, readonly Value[]>>()

  constructor(body: Json, docs: Map<string, Doc> = new Map()) {
    this.#body = body
    this.#docs = docs
    const { leaves, nested } = readMapping(body)
    this.leaves = leaves
    this.nested = nested
  }

  get docs(): readonly Doc[] {
    return [...this.#docs.values()]
  }

  /** The index as it is now, whatever is written later. */
  copy(): IndexData {
    return new IndexData(this.#body, new Map(this.#docs))
  }

  find(id: string): Doc | null {
    return this.#docs.get(id) ?? null
  }

  /** @throws {Refusal} for a value that the mapping does not take */
  put(doc: Doc): void {
    for (const [path, leaf] of this.leaves) for (const raw of under(doc.source, leaf.source)) check(raw, { path, leaf })
    this.#docs.set(doc.id, doc)
  }

  /** The values a record has under a path, as the mapping reads them. */
  values(doc: Doc, path: string): readonly Value[] {
    const known = this.#values.get(doc) ?? new Map<string, readonly Value[]>()
    this.#values.set(doc, known)
    const kept = known.get(path)
    if (kept !== undefined) return kept
    const leaf = this.#leafIn(doc, path)
    const read = leaf === undefined ? [] : under(doc.source, leaf.source).flatMap((raw) => toValue(raw, leaf))
    const distinct = [...new Set(read)]
    known.set(path, distinct)
    return distinct
  }

  /** A field of a record itself, or of the nested object: what stands in another one cannot be seen from here. */
  #leafIn({ inside }: Doc, path: string): Leaf | undefined {
    const leaf = this.leaves.get(path)
    return leaf?.nested === (inside?.path ?? null) ? leaf : undefined
  }

  /** The nested objects of a record, or of a nested object, each as a record of its own. */
  inner(doc: Doc, path: string): readonly Doc[] {
    const keys = path.split('.')
    const root = doc.inside?.root ?? doc
    return under(doc.source, path).map((object, place) => {
      const source = keys.reduceRight<Json>((below, key) => ({ [key]: below }), object) as JsonObject
      return { id: `${doc.id} ${path} ${place}`, source, inside: { path, root } }
    })
  }

  /** The words of each text a record has under a path. */
  words(doc: Doc, path: string): readonly (readonly string[])[] {
    const leaf = this.#leafIn(doc, path)
    if (leaf === undefined) return []
    return under(doc.source, leaf.source).map((text) => analyse(String(text), leaf.analyzer))
  }
}

/** The values under a path, lists opened on the way; null and empty lists are no values. */
export function under(source: Json | undefined, path: string): readonly Json[] {
  const walk = (value: Json | undefined, keys: readonly string[]): readonly Json[] => {
    if (Array.isArray(value)) return value.flatMap((member: Json) => walk(member, keys))
    const [key, ...rest] = keys
    if (key === undefined) return value === null || value === undefined ? [] : [value]
    return walk(at(value, key), rest)
  }
  return walk(source, path.split('.'))
}

function toValue(raw: Json, { type, ignoreAbove }: Leaf): readonly Value[] {
  if (typeof raw === 'object') return []
  switch (type) {
    case 'keyword':
      return String(raw).length > ignoreAbove ? [] : [String(raw)]
    case 'text':
      return [String(raw)]
    case 'boolean':
      return [raw === true || raw === 'true']
    case 'date': {
      const ms = Date.parse(String(raw))
      return Number.isFinite(ms) ? [ms] : []
    }
    default:
      return Number.isFinite(Number(raw)) ? [Number(raw)] : []
  }
}

/** A scalar where objects stand, or the other way round, is refused; so is a boolean that is none. */
function check(raw: Json, { path, leaf }: { readonly path: string; readonly leaf: Leaf }): void {
  const isWrong = typeof raw === 'object' || (leaf.type === 'boolean' && !['true', 'false'].includes(String(raw)))
  if (isWrong)
    throw clusterError(400, 'mapper_parsing_exception', `failed to parse field [${path}] of type [${leaf.type}]`)
}

import { at, isJsonObject, type Json } from '#lib/json'
import { canonicalValue, type Field, type Group, isUnknownKey, type Total, vocabulary } from '#query'
import { withBooleanLabels } from '../boolean-labels.ts'
import type { HttpAnswer } from '../http/http.ts'
import type { Groups } from '../source.ts'
import { formatMark } from './cursor.ts'
import type { GroupPlan } from './group-plan.ts'
import { readAnswer, readBuckets, readCount, type WireBucket } from './wire.ts'

/** Groups out of their answer. @throws {SourceError} `bad-answer` */
export function readGroups(answer: HttpAnswer, plan: GroupPlan, counted: HttpAnswer | null = null): Groups {
  const { field, place, isWalk, walk } = plan
  const { total: found, aggregations, caveat } = readAnswer(answer)
  const known = (counted === null ? found : readAnswer(counted).total)?.count ?? null
  const total: Total =
    known === null ? { kind: 'unknown' } : { kind: caveat === null ? 'exact' : 'at-least', count: known }
  const info = caveat === null ? answer.info : { ...answer.info, caveat }
  if (place.kind === 'presence') {
    const yes = readCount(at(aggregations, 'yes'), answer)
    return { groups: yesAndNo(yes, (known ?? yes) - yes, { field, total }), next: null, total, isComplete: true, info }
  }
  const gate = at(aggregations, 'gate') ?? aggregations
  const aggregation = at(at(gate, 'inner') ?? gate, 'g')
  const buckets = readBuckets(aggregation, answer)
  if (isWalk) {
    const after = at(aggregation, 'after_key')
    const isMore = after !== undefined && buckets.length >= plan.size
    const unknown = plan.countsUnknown ? readCount(at(aggregations, 'none'), answer) : 0
    const all = unknown > 0 ? [{ key: null, count: unknown, sample: undefined }, ...buckets] : buckets
    const next = isMore ? formatMark({ walk, after, given: 0, total: known, seed: null }) : null
    return { groups: toGroups(all, field), next, total, isComplete: next === null, info }
  }
  const none = place.kind === 'gated' ? 0 : readCount(at(aggregations, 'none'), answer)
  if (field.kind === 'boolean') {
    const count = (key: string): number => buckets.find((bucket) => bucket.key === key)?.count ?? 0
    const groups = yesAndNo(count('true'), count('false') + none, { field, total })
    return { groups, next: null, total, isComplete: true, info }
  }
  return {
    ...topGroups(buckets, { none, rest: Number(at(aggregation, 'sum_other_doc_count') ?? 0), plan }),
    total,
    info,
  }
}

function topGroups(
  buckets: readonly WireBucket[],
  { none, rest, plan }: { readonly none: number; readonly rest: number; readonly plan: GroupPlan },
): Pick<Groups, 'groups' | 'next' | 'isComplete'> {
  const { request, field, named } = plan
  const unknown: readonly WireBucket[] =
    none > 0 && request.named === undefined ? [{ key: null, count: none, sample: undefined }] : []
  const all = toGroups([...buckets, ...unknown], field)
  const wanted = all.filter(({ key, label }) => (key === null ? request.includeUnknown : holdsName(label, named)))
  const ordered = wanted.toSorted((one, other) => other.count - one.count)
  const groups = ordered.slice(0, request.top)
  return { groups, next: null, isComplete: rest === 0 && groups.length === ordered.length }
}

const holdsName = (label: string, named: string | null): boolean =>
  named === null || label.toLowerCase().includes(named.toLowerCase())

function yesAndNo(yes: number, no: number, { field, total }: { field: Field; total: Total }): readonly Group[] {
  const groups = [
    { key: 'true', label: 'Yes', count: yes },
    { key: 'false', label: 'No', count: no },
  ]
  const some = groups.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count)
  return withBooleanLabels(some, field, total)
}

/** Buckets as groups: canonical keys, names where they are known, forms of one key put together. */
function toGroups(buckets: readonly WireBucket[], field: Field): readonly Group[] {
  const groups = new Map<string | null, Group>()
  const names = new Map(
    field.refersTo.flatMap((entity) => vocabulary(entity) ?? []).map(({ id, label }) => [id, label]),
  )
  for (const { key: stored, count, sample } of buckets) {
    const canonical = stored === null || stored === '' ? null : canonicalValue(field, dayOf(stored, field))
    const isUnknown = canonical === null || isUnknownKey(canonical, null)
    const key = isUnknown ? null : canonical
    const label = key === null ? 'Unknown' : (names.get(key) ?? nameInSample(sample, stored ?? '') ?? key)
    groups.set(key, { key, label, count: count + (groups.get(key)?.count ?? 0) })
  }
  return [...groups.values()]
}

const dayOf = (text: string, field: Field): string => (field.kind === 'date' ? text.slice(0, 10) : text)

/** The name that stands beside an id somewhere in the record that came with a bucket. */
function nameInSample(sample: Json | undefined, id: string): string | null {
  const hits = at(at(sample, 'hits'), 'hits')
  const [hit] = Array.isArray(hits) ? hits : []
  const search = (value: Json | undefined): string | null => {
    if (Array.isArray(value)) return value.map(search).find((name) => name !== null) ?? null
    if (!isJsonObject(value)) return null
    const name = at(value, 'display_name')
    if (at(value, 'id') === id) return typeof name === 'string' && name !== '' ? name : null
    return (
      Object.values(value)
        .map(search)
        .find((one) => one !== null) ?? null
    )
  }
  return search(at(hit, '_source'))
}
